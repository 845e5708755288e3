package org.deckle.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.deckle.build.BookBuild;
import org.deckle.build.BuildOutcome;
import org.deckle.build.BuildRequest;
import org.deckle.report.Severity;

/** Builds the book, puts its EPUB through EPUBCheck, and fails when there are errors. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends BookMojo {

  /** Fails on warnings and on questions without a decision, too. */
  @Parameter(property = "deckle.strict", defaultValue = "false")
  private boolean strict;

  @Override
  void work(BuildRequest request) throws IOException, MojoFailureException {
    BuildOutcome outcome = new BookBuild(request).check();
    log(outcome.findings());
    if (outcome.hasErrors()) {
      throw new MojoFailureException(
          "The book has errors: " + count(outcome.findings(), Severity.ERROR));
    }
    long open = outcome.findings().open().size() + count(outcome.findings(), Severity.WARNING);
    if (strict && open > 0) {
      throw new MojoFailureException("Open questions and warnings: " + open);
    }
  }
}
