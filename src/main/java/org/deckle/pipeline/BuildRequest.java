package org.deckle.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to build.
 *
 * @param folder the book's folder, with {@code manuscript/} or the texts themselves in it
 * @param output where the editions and the report go; made when missing
 * @param editions names or kinds of the editions; empty for those that {@code book.yaml} asks for
 * @param environment variables of the process; {@code SOURCE_DATE_EPOCH} is the only one that
 *     counts
 * @param progress hears what is being done
 */
public record BuildRequest(
    Path folder,
    Path output,
    List<String> editions,
    Map<String, String> environment,
    Progress progress) {

  /** Defensive copies. */
  public BuildRequest {
    editions = List.copyOf(editions);
    environment = Map.copyOf(environment);
  }

  /** All editions of the book in a folder, into its {@code target/deckle}. */
  public static BuildRequest of(Path folder) {
    return new BuildRequest(
        folder, folder.resolve("target").resolve("deckle"), List.of(), Map.of(), Progress.NONE);
  }

  /** The same, into another folder. */
  public BuildRequest withOutput(Path output) {
    return new BuildRequest(folder, output, editions, environment, progress);
  }

  /** The same, for certain editions. */
  public BuildRequest withEditions(List<String> editions) {
    return new BuildRequest(folder, output, editions, environment, progress);
  }

  /** The same, with the variables of a process. */
  public BuildRequest withEnvironment(Map<String, String> environment) {
    return new BuildRequest(folder, output, editions, environment, progress);
  }

  /** The same, with somebody who listens. */
  public BuildRequest withProgress(Progress progress) {
    return new BuildRequest(folder, output, editions, environment, progress);
  }
}
