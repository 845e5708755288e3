package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deckle.book.BookConfig;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InclusionTest {

  @TempDir Path outside;
  private final Findings findings = new Findings();

  private void write(String file, String text) throws IOException {
    Path path = outside.resolve("book").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Element read() throws IOException {
    return ManuscriptReader.read(outside.resolve("book"), BookConfig.EMPTY, findings).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#include parts/oats.md}}",
        "{{< include parts/oats.md >}}",
        "{% include_relative parts/oats.md %}",
        "{% include \"parts/oats.md\" %}",
        "include::parts/oats.md[]",
        "!include parts/oats.md",
        "--8<-- \"parts/oats.md\"",
      })
  void aFileStandsWhereItIsIncluded(String directive) throws IOException {
    write("manuscript/1.md", "# One\n\n" + directive + "\n\nEnd.\n");
    write("manuscript/parts/oats.md", "Oats *and* rye.\n");
    Element body = read();
    assertThat(body.text()).isEqualTo("One Oats and rye. End.");
    assertThat(body.selectFirst("em").text()).isEqualTo("and");
    assertThat(body.child(2).attr("data-src")).isEqualTo("manuscript/1.md:5");
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({":2:3,b c", ":2,b", "::2,a b", ":3:,c d", ":mid,b c", ":9,''"})
  void someLinesOfAFileMayBeIncluded(String part, String lines) throws IOException {
    boolean anchored = part.equals(":mid");
    write("manuscript/1.md", "```\n{{#include x.rs" + part + "}}\n```\n");
    write(
        "manuscript/x.rs",
        anchored
            ? "a\n// ANCHOR: mid\nb\n// ANCHOR: in\nc\n// ANCHOR_END: in\n// ANCHOR_END: mid\nd\n"
            : "a\nb\nc\nd\n");
    assertThat(read().select("pre").text().strip().replace('\n', ' ')).isEqualTo(lines);
  }

  @Test
  void anIncludedFileIsNoChapterBesides() throws IOException {
    write("manuscript/1.md", "# One\n\n{{#include 2.md}}\n");
    write("manuscript/2.md", "Oats.\n");
    assertThat(read().text()).isEqualTo("One Oats.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../secret.md", "/etc/hostname", "link.md", "gone.md", "."})
  void nothingOutsideTheFolderIsIncluded(String name) throws IOException {
    Files.writeString(outside.resolve("secret.md"), "Secret.\n");
    write("manuscript/1.md", "# One\n\n{{#include " + name + "}}\n");
    Files.createSymbolicLink(outside.resolve("book/link.md"), outside.resolve("secret.md"));
    assertThat(read().text()).isEqualTo("One");
    assertThat(findings.of(Code.INCLUDE_MISSING)).hasSize(1);
  }

  @Test
  void aFileThatIncludesItselfEnds() throws IOException {
    write("manuscript/1.md", "# One\n\n{{#include x.inc}}\n");
    write("manuscript/x.inc", "Oats.\n\n{{#include x.inc}}\n");
    assertThat(read().text()).startsWith("One Oats. Oats.");
    assertThat(findings.of(Code.INCLUDE_MISSING)).hasSize(1);
  }

  @Test
  void aProseLineAboutIncludesStays() throws IOException {
    write("manuscript/1.md", "We include this:: and `{{#include x}}` here.\n");
    assertThat(read().text()).contains("{{#include x}}");
  }
}
