package org.deckle.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildOutcome;
import org.deckle.pipeline.BuildRequest;

/**
 * What the goals share that make editions: they do so once, and only when something has changed.
 */
abstract class StampedMojo extends BookMojo {

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** The book as it is now: built just now, or earlier of the same input. */
  final Stamp built(BuildRequest request) throws IOException, MojoFailureException {
    Stamp now = Stamp.of(request, plugin);
    Stamp earlier = Stamp.read(request);
    if (earlier.isOf(now)) {
      getLog().info("Nothing has changed; the book is up to date.");
      return earlier;
    }
    Stamp.remove(request);
    BuildOutcome outcome = new BookBuild(request).run();
    log(outcome.findings());
    requireNoErrors(outcome.findings());
    outcome.outputs().forEach(p -> getLog().info("Wrote " + p));
    outcome.report().ifPresent(p -> getLog().info("Report: " + p));
    Stamp stamp = now.built(outcome.outputs(), open(outcome.findings()));
    stamp.write();
    return stamp;
  }
}
