package org.deckle.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.deckle.finding.Findings;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;

/**
 * Puts the EPUB through EPUBCheck and fails when there are errors. The book is built first, unless
 * {@code deckle:build} has just made it of the same input.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends StampedMojo {

  /** Fails on warnings and on questions without a decision, too. */
  @Parameter(property = "deckle.strict", defaultValue = "false")
  private boolean strict;

  @Override
  void work(BuildRequest request) throws IOException, MojoFailureException {
    Stamp stamp = built(request);
    if (!stamp.checked()) {
      Findings findings = new Findings();
      new BookBuild(request).check(stamp.outputs()).forEach(findings::add);
      if (!findings.all().isEmpty()) {
        // The report was written with the book; what EPUBCheck says belongs into it.
        new BookBuild(request).check();
      }
      log(findings);
      requireNoErrors(findings);
      getLog().info("EPUBCheck finds no errors.");
      stamp = stamp.checked(open(findings));
      stamp.write();
    }
    if (strict && stamp.open() > 0) {
      throw new MojoFailureException(
          "Open questions and warnings: "
              + stamp.open()
              + "; they are in "
              + request.output().resolve("report.html"));
    }
  }
}
