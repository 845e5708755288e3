package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, as the launcher starts it. */
final class Command {

  private static final int MINUTES = 5;

  private final List<String> before = new ArrayList<>();
  private final List<String> java =
      new ArrayList<>(List.of("-Xmx900m", "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
  private final Map<String, String> environment = new HashMap<>();
  private Path folder = Path.of("").toAbsolutePath();

  /** What the command said and answered. */
  record Answer(int exit, String out, String err) {}

  /** With further options for Java. */
  Command java(String... options) {
    java.addAll(List.of(options));
    return this;
  }

  /** With a variable in its environment. */
  Command environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** In another working folder. */
  Command in(Path folder) {
    this.folder = folder.toAbsolutePath();
    return this;
  }

  /** Started by another program, as {@code setpriv}. */
  Command by(String... program) {
    before.addAll(List.of(program));
    return this;
  }

  Answer run(Object... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("deckle", ".out");
    Path err = Files.createTempFile("deckle", ".err");
    try {
      Process process =
          process(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("the command ends").isTrue();
      } finally {
        process.destroyForcibly();
      }
      return new Answer(process.exitValue(), read(out), read(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** As {@link #run}, but waits for nothing and keeps nothing of what is said. */
  Process start(Object... arguments) throws IOException {
    return process(arguments)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessBuilder process(Object... arguments) {
    List<String> line = new ArrayList<>(before);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(java);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.deckle.cli.Main"));
    List.of(arguments).forEach(a -> line.add(a.toString()));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
