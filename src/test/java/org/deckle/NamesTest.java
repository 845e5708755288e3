package org.deckle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class name stands once in the project, so that it needs no package to be understood. */
class NamesTest {

  @Test
  void eachClassNameStandsOnce() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Map<String, Long> times =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".java") && !f.equals("package-info.java"))
              .collect(Collectors.groupingBy(f -> f, Collectors.counting()));
      assertThat(times).allSatisfy((name, n) -> assertThat(n).as(name).isEqualTo(1));
    }
  }
}
