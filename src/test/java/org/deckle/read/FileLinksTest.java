package org.deckle.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deckle.book.BookConfig;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLinksTest {

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private Element read(String... namesAndTexts) throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Files.writeString(
          folder.resolve("manuscript").resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
    }
    return ManuscriptReader.read(folder, BookConfig.EMPTY, findings).body();
  }

  private static String target(Element body, String words) {
    Element link = body.selectFirst("a:containsOwn(" + words + ")");
    return body.getElementById(link.attr("href").substring(1)).text();
  }

  @Test
  void linksLeadToOtherFiles() throws IOException {
    Element body =
        read(
            "1.md",
            "# One\n\n"
                + "[bare](2%20b.md) [head](./2%20b.md#Set%2Dup) [page](2%20b.html#own)"
                + " [up](../manuscript/1.md)\n",
            "2 b.md",
            "Words.\n\n# Two\n\n## Set-up\n\nText.\n\n## Third {#own}\n\n[back](1.md)\n");
    assertThat(target(body, "bare")).isEqualTo("Two");
    assertThat(target(body, "head")).isEqualTo("Set-up");
    assertThat(target(body, "page")).isEqualTo("Third");
    assertThat(target(body, "up")).isEqualTo("One");
    assertThat(target(body, "back")).isEqualTo("One");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void eachFileHasItsOwnNames() throws IOException {
    String text = "\n\n## Set-up\n\n[here](#set-up) [there](#x)\n\n## %s {#x}\n\nText.\n";
    Element body = read("1.md", "# A" + text.formatted("A1"), "2.md", "# B" + text.formatted("B1"));
    assertThat(body.select("a[href]").eachAttr("href"))
        .containsExactly("#set-up", "#x", "#set-up-2", "#x-2");
    assertThat(body.getElementById("x-2").text()).isEqualTo("B1");
  }

  @Test
  void aFileThatIsNotInTheBookIsReported() throws IOException {
    read("1.md", "See [the list](lists/all.md#x) and [it](https://e.example/a.md) [big](a.png).\n");
    assertThat(findings.all()).extracting(Finding::code).containsExactly(Code.LINK_BROKEN);
    assertThat(findings.all().get(0).what()).contains("lists/all.md");
  }
}
