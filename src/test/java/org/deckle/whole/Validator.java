package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the scripts of {@code src/test/validators}, which look at outputs with other people's
 * programs. Where Node, Chromium or the scripts' packages are missing, the test is skipped and says
 * so; {@code .ci/run} installs them.
 */
final class Validator {

  private static final Path SCRIPTS = Path.of("src/test/validators");
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int MINUTES = 5;

  private Validator() {}

  /** Fails when the script complains of the file; answers what it prints. */
  static String run(String script, Path file) throws IOException, InterruptedException {
    Path node = require("node", onPath("node"));
    Path browser =
        require("chromium", BROWSERS.stream().flatMap(b -> onPath(b).stream()).findFirst());
    assumeTrue(
        Files.isDirectory(SCRIPTS.resolve("node_modules")),
        "the packages of " + SCRIPTS + " are not installed (npm ci)");
    Path log = Files.createTempFile("validator", ".log");
    Path errors = Files.createTempFile("validator", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(node.toString(), SCRIPTS.resolve(script).toString(), file.toString());
      builder.environment().put("PUPPETEER_EXECUTABLE_PATH", browser.toString());
      builder.redirectOutput(log.toFile()).redirectError(errors.toFile());
      Process process = builder.start();
      try {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s ends", script).isTrue();
      } finally {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
      assertThat(Files.readString(errors)).as("%s complains of %s", script, file).isEmpty();
      assertThat(process.exitValue()).isZero();
      return Files.readString(log, StandardCharsets.UTF_8);
    } finally {
      Files.delete(log);
      Files.delete(errors);
    }
  }

  private static Path require(String name, Optional<Path> program) {
    assumeTrue(program.isPresent(), name + " is not installed");
    return program.get();
  }

  private static Optional<Path> onPath(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
