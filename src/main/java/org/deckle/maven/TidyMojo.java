package org.deckle.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.deckle.build.BookBuild;
import org.deckle.build.BuildRequest;
import org.deckle.build.Repaired;
import org.deckle.report.Severity;

/** Writes the repaired manuscript as clean Markdown into {@code tidy/} of the output folder. */
@Mojo(name = "tidy", threadSafe = true)
public final class TidyMojo extends BookMojo {

  @Override
  void work(BuildRequest request) throws IOException, MojoFailureException {
    Repaired repaired = new BookBuild(request).repair();
    log(repaired.findings());
    if (repaired.findings().hasErrors()) {
      throw new MojoFailureException(
          "The book has errors: " + count(repaired.findings(), Severity.ERROR));
    }
    Path folder = Files.createDirectories(request.output().resolve("tidy"));
    for (Map.Entry<String, String> text : repaired.markdown().entrySet()) {
      String name = Path.of(text.getKey()).getFileName().toString();
      Path file = folder.resolve(name.replaceFirst("(?i)\\.(txt|text)$", ".md"));
      Files.writeString(file, text.getValue());
      getLog().info("Wrote " + file);
    }
  }
}
