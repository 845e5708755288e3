package org.deckle.maven;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;
import org.deckle.pipeline.Repaired;
import org.deckle.pipeline.TidyFiles;

/** Writes the repaired manuscript as clean Markdown into {@code tidy/} of the output folder. */
@Mojo(name = "tidy", threadSafe = true)
public final class TidyMojo extends BookMojo {

  @Override
  void work(BuildRequest request) throws IOException, MojoFailureException {
    Repaired repaired = new BookBuild(request).repair();
    log(repaired.findings());
    requireNoErrors(repaired.findings());
    TidyFiles files = new TidyFiles(request.folder(), repaired);
    for (Path file : files.writeTo(request.output().resolve("tidy"))) {
      getLog().info("Wrote " + file);
    }
  }
}
