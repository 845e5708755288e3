package org.deckle.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.deckle.build.BookBuild;
import org.deckle.build.BuildOutcome;
import org.deckle.build.BuildRequest;
import org.deckle.report.Severity;

/**
 * Makes the editions of a book and attaches them to the project: type {@code epub} or {@code pdf},
 * the edition's name as classifier. When nothing has changed since the last build, nothing is done.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends BookMojo {

  private final MavenProjectHelper helper;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Attaches with the given helper. */
  @Inject
  public BuildMojo(MavenProjectHelper helper) {
    this.helper = helper;
  }

  @Override
  void work(BuildRequest request) throws IOException, MojoFailureException {
    Stamp stamp = Stamp.of(request, plugin.getVersion());
    if (stamp.isCurrent()) {
      getLog().info("Nothing has changed; the book is up to date.");
      attach(request);
      return;
    }
    BuildOutcome outcome = new BookBuild(request).run();
    log(outcome.findings());
    if (outcome.hasErrors()) {
      throw new MojoFailureException(
          "The book has errors: " + count(outcome.findings(), Severity.ERROR));
    }
    outcome.outputs().forEach(p -> getLog().info("Wrote " + p));
    outcome.report().ifPresent(p -> getLog().info("Report: " + p));
    stamp.write(outcome.outputs());
    attach(request);
  }

  private void attach(BuildRequest request) throws IOException {
    for (Map.Entry<String, String> edition : BookBuild.fileNames().entrySet()) {
      Path file = request.output().resolve(edition.getValue());
      if (Stamp.lists(request, file) && Files.exists(file)) {
        String type = edition.getValue().substring(edition.getValue().lastIndexOf('.') + 1);
        helper.attachArtifact(project, type, edition.getKey(), file.toFile());
      }
    }
  }
}
