package org.deckle.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deckle.edition.print.PrintEdition;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSheetTest {

  @TempDir Path book;
  private Path styles;
  private Theme theme;

  @BeforeEach
  void folder() throws IOException {
    styles = Files.createDirectories(book.resolve("styles/parts")).getParent();
    theme = new Theme(Optional.of(styles));
  }

  private void write(String name, String css) throws IOException {
    Files.writeString(styles.resolve(name), css);
  }

  private List<String> faults() throws IOException {
    return theme.faults().stream().map(f -> f.file() + " " + f.what()).toList();
  }

  @Test
  void importedSheetsStandInTheSheet() throws IOException {
    write("print.css", "@import \"parts/a.css\";@import url(b.css) print;\np { margin: 0 }");
    write("parts/a.css", "@import '../b.css';h1 { color: red }");
    write("b.css", "h2 { color: blue }");
    assertThat(theme.css("print.css").replaceAll("\\s+", " "))
        .isEqualTo(
            "h2 { color: blue }h1 { color: red }@media print { h2 { color: blue } } p { margin: 0"
                + " }");
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fonts.example/css?family=Oak",
        "//fonts.example/a.css",
        "/etc/a.css",
        "../manuscript/a.css",
        "file:///etc/passwd",
        "missing.css",
        "print.css"
      })
  void whatLeadsOutOrInCirclesIsLeftOutAndSaid(String address) throws IOException {
    Files.createDirectories(book.resolve("manuscript"));
    Files.writeString(book.resolve("manuscript/a.css"), "b { color: red }");
    write("print.css", "@import url(\"" + address + "\");p { margin: 0 }");
    assertThat(theme.css("print.css"))
        .doesNotContain("import", "color")
        .contains("p { margin: 0 }");
    assertThat(faults()).isNotEmpty().allMatch(f -> f.contains(address));
  }

  @Test
  void picturesAreLeftOutAndSaid() throws IOException {
    write("print.css", "h1 { background: url('wave.png') no-repeat }");
    assertThat(theme.css("print.css")).isEqualTo("h1 { background: none no-repeat }");
    assertThat(faults()).containsExactly("styles/print.css The picture wave.png was left out");
  }

  @Test
  void fontsOfTheFolderAreNamedInTheEpubAlone() throws IOException {
    String face = "@font-face { font-family: S; src: url(fonts/SourceSerif4-Bold.ttf) }";
    write("epub.css", face);
    write("print.css", face);
    assertThat(theme.css("epub.css")).isEqualTo(face);
    assertThat(theme.css("print.css")).isEmpty();
    write("epub.css", "@font-face { src: url(fonts/none.ttf) } p { margin: 0 }");
    assertThat(theme.css("epub.css")).isEqualTo(" p { margin: 0 }");
    assertThat(faults()).containsExactly("styles/epub.css The font fonts/none.ttf was left out");
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.css"), "p { color: red }");
    Files.createSymbolicLink(styles.resolve("print.css"), secret);
    assertThat(theme.css("print.css")).isEqualTo(Theme.builtIn().css("print.css"));
    assertThat(faults())
        .containsExactly(
            "styles/print.css This is a link out of the book's folder, which was not followed");
  }

  @Test
  void aDamagedFontIsSaid() throws IOException {
    Files.createDirectories(styles.resolve("fonts"));
    byte[] whole = Theme.builtIn().bytes("fonts/SourceCodePro-Regular.ttf");
    Files.write(styles.resolve("fonts/whole.ttf"), whole);
    Files.write(styles.resolve("fonts/half.ttf"), Arrays.copyOf(whole, whole.length / 2));
    write("fonts/words.otf", "These are words.");
    Findings findings = new Findings();
    PrintEdition.reportFonts(theme, findings);
    assertThat(findings.of(Code.FONT_BROKEN))
        .extracting(f -> f.place().file())
        .containsExactly("styles/fonts/half.ttf", "styles/fonts/words.otf");
  }
}
