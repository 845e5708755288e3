package org.deckle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to the whole JVM is left alone; the few exceptions say in the code why. */
class GlobalStateTest {

  private static final Map<String, Set<String>> SWITCHES =
      Map.of(
          "Locale.setDefault(", Set.of("PlainLocale.java"),
          "LOG.setLevel(", Set.of("SvgRaster.java", "Drawings.java"),
          "XRLog.set", Set.of("SilentLog.java"),
          "System.setProperty(", Set.of(),
          "TimeZone.setDefault(", Set.of(),
          "parallelStream(", Set.of(),
          ".parallel()", Set.of(),
          "CompletableFuture", Set.of(),
          "commonPool(", Set.of());

  @Test
  void noneOfItIsChanged() throws IOException {
    List<String> offences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String code = Files.readString(file);
        SWITCHES.forEach(
            (use, exceptions) -> {
              if (code.contains(use) && !exceptions.contains(file.getFileName().toString())) {
                offences.add(file + ": " + use);
              }
            });
      }
    }
    assertThat(offences).isEmpty();
  }
}
