package org.deckle.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathElementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\frac{a}{b+1} | a/(b + 1)",
        "x_1^2 = \\sqrt{y} | x_1^2 = √(y)",
        "\\sum_{i=1}^n i | ∑_(i = 1)^n i",
        "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix} | ([a, b; c, d])",
        "\\text{speed} = \\mathbb{R} | speed = R",
      })
  void texSaysWhatItLooksLike(String tex, String words) throws FormulaException {
    Element math = MathElement.ofTex(tex, false);
    assertThat(math.attr("alttext").replaceAll("\\s+", " ")).isEqualTo(words);
    assertThat(math.attr(Vocabulary.TEX)).isEqualTo(tex);
  }

  @Test
  void allElementsAreOfTheVocabulary() throws FormulaException {
    Element math =
        MathElement.ofTex(
            "\\begin{align}a&=\\overbrace{b}^{n}\\\\c&=\\ce{H2O}\\xrightarrow{f}\\end{align}",
            true);
    Element body = new Element("body");
    body.appendElement("div").attr(Vocabulary.SRC, "a.md:1").appendChild(math);
    assertThat(Vocabulary.violations(body)).isEmpty();
    assertThat(math.select("mtr")).hasSize(2);
  }

  @Test
  void anErrorIsSaidInTheWordsOfTheLibrary() {
    assertThatThrownBy(() -> MathElement.ofTex("\\frac{a", false))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("Missing close brace");
    assertThatThrownBy(() -> MathElement.ofTex("\\nosuch x", false))
        .hasMessageContaining("\\nosuch");
  }

  @Test
  void aFormulaThatNeverEndsIsGivenUp() {
    assertThatThrownBy(() -> MathElement.ofTex("\\def\\x{\\x\\x}\\x", false))
        .isInstanceOf(FormulaException.class);
  }

  @Test
  void aDrawingStandsOnTheLine() throws FormulaException {
    FormulaDrawing plain = FormulaDrawing.of(MathElement.ofTex("x", false));
    FormulaDrawing fraction = FormulaDrawing.of(MathElement.ofTex("\\frac{x}{y}", false));
    assertThat(plain.depth()).isBetween(0.0, 0.05);
    assertThat(fraction.depth()).isGreaterThan(0.3);
    assertThat(fraction.height()).isGreaterThan(fraction.depth());
    assertThat(new String(fraction.svg(), StandardCharsets.UTF_8))
        .contains("<path")
        .doesNotContain("currentColor");
  }
}
