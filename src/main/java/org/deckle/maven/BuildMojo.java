package org.deckle.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;

/**
 * Makes the editions of a book and attaches them to the project: type {@code epub} or {@code pdf},
 * the edition's name as classifier. When nothing has changed since the last build, nothing is done.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends StampedMojo {

  private final MavenProjectHelper helper;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Attaches with the given helper. */
  @Inject
  public BuildMojo(MavenProjectHelper helper) {
    this.helper = helper;
  }

  @Override
  void work(BuildRequest request) throws IOException, MojoFailureException {
    Stamp stamp = built(request);
    for (Map.Entry<String, String> edition : BookBuild.fileNames().entrySet()) {
      Path file = request.output().resolve(edition.getValue());
      if (stamp.outputs().contains(file)) {
        String type = edition.getValue().substring(edition.getValue().lastIndexOf('.') + 1);
        helper.attachArtifact(project, type, edition.getKey(), file.toFile());
      }
    }
  }
}
