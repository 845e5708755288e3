package org.deckle.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildRequest;
import org.deckle.pipeline.Failures;

/** What all goals share: where the book is, whether to do anything, how findings are logged. */
abstract class BookMojo extends AbstractMojo {

  /** The book's folder, with {@code manuscript/} or the texts themselves in it. */
  @Parameter(property = "deckle.folder", defaultValue = "${project.basedir}")
  private File folder;

  /** Where the editions and the report go. */
  @Parameter(
      property = "deckle.outputDirectory",
      defaultValue = "${project.build.directory}/deckle")
  private File outputDirectory;

  /** Names of the editions; without any, those that book.yaml names, else all. */
  @Parameter(property = "deckle.editions")
  private List<String> editions;

  /** Does nothing. */
  @Parameter(property = "deckle.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Deckle is skipped.");
      return;
    }
    BuildRequest request = request();
    try {
      work(request);
    } catch (IOException e) {
      throw new MojoExecutionException(Failures.message(e), e);
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(Failures.message(e.getCause()), e);
    }
  }

  /** Does the goal's work. */
  abstract void work(BuildRequest request)
      throws IOException, MojoExecutionException, MojoFailureException;

  private BuildRequest request() throws MojoExecutionException {
    List<String> known = BookBuild.editionNames();
    for (String edition : editions == null ? List.<String>of() : editions) {
      if (!known.contains(edition)) {
        throw new MojoExecutionException(
            "There is no edition \"" + edition + "\"; there are " + String.join(", ", known));
      }
    }
    return BuildRequest.of(folder.toPath())
        .withOutput(outputDirectory.toPath())
        .withEditions(editions == null ? List.of() : editions)
        .withEnvironment(System.getenv())
        .withProgress(step -> getLog().debug(step));
  }

  final void log(Findings findings) {
    Map<String, Integer> repairs = new TreeMap<>();
    for (Finding finding : findings.all()) {
      switch (finding.severity()) {
        case ERROR -> getLog().error(line(finding));
        case WARNING, QUESTION -> {
          if (findings.decided(finding).isEmpty()) {
            getLog().warn(line(finding));
          }
        }
        case REPAIR -> repairs.merge(finding.code().title(), 1, Integer::sum);
        case NOTE -> getLog().debug(line(finding));
      }
    }
    repairs.forEach((title, n) -> getLog().info(n + " x " + title));
  }

  /** Fails the build with how many errors there are. */
  static void requireNoErrors(Findings findings) throws MojoFailureException {
    if (findings.hasErrors()) {
      throw new MojoFailureException("The book has errors: " + count(findings, Severity.ERROR));
    }
  }

  /** How many things wait for the author: warnings and questions without a decision. */
  static long open(Findings findings) {
    return findings.open().size() + findings.open(Severity.WARNING).size();
  }

  private static long count(Findings findings, Severity severity) {
    return findings.all().stream().filter(f -> f.severity() == severity).count();
  }

  private static String line(Finding f) {
    String place = f.place().toString();
    String hint = f.hint().isEmpty() ? "" : " " + f.hint();
    return (place.isEmpty() ? "" : place + ": ")
        + f.severity().name().toLowerCase(Locale.ROOT)
        + ": "
        + f.what()
        + " ("
        + f.id()
        + ")"
        + hint;
  }
}
