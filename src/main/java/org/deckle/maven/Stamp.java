package org.deckle.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.deckle.pipeline.BuildRequest;

/**
 * Remembers in the output folder what a build was made of and what came of it.
 *
 * @param folder the output folder
 * @param digest of all that went in: files, options, this plugin; empty when nothing was built
 * @param outputs the editions that were written
 * @param open how many warnings and open questions there were
 * @param checked whether EPUBCheck was content with the outputs
 */
record Stamp(Path folder, String digest, List<Path> outputs, long open, boolean checked) {

  private static final String NAME = ".deckle-stamp";

  /** What a request would be made of now. */
  static Stamp of(BuildRequest request, PluginDescriptor plugin) throws IOException {
    return new Stamp(request.output(), Inputs.digest(request, plugin), List.of(), 0, false);
  }

  /** What the last build without errors left; without a digest when there was none. */
  static Stamp read(BuildRequest request) throws IOException {
    Path file = request.output().resolve(NAME);
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    if (lines.size() < 3 || !lines.get(1).matches("\\d{1,9}")) {
      return new Stamp(request.output(), "", List.of(), 0, false);
    }
    List<Path> outputs =
        lines.stream().skip(3).map(name -> request.output().resolve(name)).toList();
    return new Stamp(
        request.output(),
        lines.get(0),
        outputs,
        Long.parseLong(lines.get(1)),
        Boolean.parseBoolean(lines.get(2)));
  }

  /** Forgets the last build, so that one that fails leaves nothing that looks up to date. */
  static void remove(BuildRequest request) throws IOException {
    Files.deleteIfExists(request.output().resolve(NAME));
  }

  /** Whether this is of the same input, and its files are still there. */
  boolean isOf(Stamp other) {
    return digest.equals(other.digest) && outputs.stream().allMatch(Files::exists);
  }

  /** The same input, built. */
  Stamp built(List<Path> outputs, long open) {
    return new Stamp(folder, digest, List.copyOf(outputs), open, false);
  }

  /** The same build, checked, with what that left open. */
  Stamp checked(long open) {
    return new Stamp(folder, digest, outputs, this.open + open, true);
  }

  /** Remembers this. */
  void write() throws IOException {
    List<String> lines = new ArrayList<>(List.of(digest, open + "", checked + ""));
    outputs.forEach(p -> lines.add(p.getFileName().toString()));
    Files.write(folder.resolve(NAME), lines, StandardCharsets.UTF_8);
  }
}
