package org.deckle.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.deckle.build.BuildRequest;

/**
 * Remembers in the output folder what an earlier build was made of: a digest of all inputs in the
 * first line, then the names of the files it wrote.
 */
record Stamp(BuildRequest request, String digest) {

  private static final String NAME = ".deckle-stamp";
  private static final List<String> FOLDERS = List.of("manuscript", "images", "styles");

  /** The stamp of what a request would be made of now. */
  static Stamp of(BuildRequest request, String version) throws IOException {
    MessageDigest digest = sha256();
    add(digest, version);
    add(digest, request.editions().toString());
    add(digest, request.environment().getOrDefault("SOURCE_DATE_EPOCH", ""));
    for (Path file : inputs(request.folder())) {
      add(digest, request.folder().relativize(file).toString());
      // Twice digested, so that a file's end is no other file's start.
      digest.update(sha256().digest(Files.readAllBytes(file)));
    }
    return new Stamp(request, HexFormat.of().formatHex(digest.digest()));
  }

  /** Whether the earlier build was made of the same, and its files are still there. */
  boolean isCurrent() throws IOException {
    List<String> earlier = lines(request);
    return !earlier.isEmpty()
        && earlier.get(0).equals(digest)
        && earlier.stream().skip(1).allMatch(n -> Files.exists(request.output().resolve(n)));
  }

  /** Remembers a build. */
  void write(List<Path> outputs) throws IOException {
    List<String> lines = new ArrayList<>(List.of(digest));
    outputs.forEach(p -> lines.add(p.getFileName().toString()));
    Files.write(request.output().resolve(NAME), lines);
  }

  /** Whether the last build wrote a file; an older file is none of its outputs. */
  static boolean lists(BuildRequest request, Path file) throws IOException {
    return lines(request).stream().skip(1).anyMatch(file.getFileName().toString()::equals);
  }

  private static List<String> lines(BuildRequest request) throws IOException {
    Path file = request.output().resolve(NAME);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** The book's three folders; without a manuscript/ the texts lie in the folder itself. */
  private static List<Path> inputs(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder.resolve("manuscript"))) {
      try (Stream<Path> texts = Files.list(folder)) {
        texts.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    for (String name : FOLDERS) {
      if (Files.isDirectory(folder.resolve(name))) {
        try (Stream<Path> below = Files.walk(folder.resolve(name))) {
          below.filter(Files::isRegularFile).forEach(files::add);
        }
      }
    }
    files.sort(null);
    return files;
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
