package org.deckle.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OmmlTest {

  private static Element math(String omml) throws FormulaException {
    String xml = "<m:oMath>" + omml + "</m:oMath>";
    return Omml.toMathMl(Jsoup.parse(xml, "", Parser.xmlParser()).child(0), false);
  }

  private static String t(String text) {
    return "<m:r><m:t>" + text + "</m:t></m:r>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "<m:f><m:num>A</m:num><m:den>B</m:den></m:f> => a/b",
        "<m:rad><m:deg>B</m:deg><m:e>A</m:e></m:rad> => √[b](a)",
        "<m:sSubSup><m:e>A</m:e><m:sub>B</m:sub><m:sup>C</m:sup></m:sSubSup> => a_b^c",
        "<m:d><m:dPr><m:begChr m:val='['/><m:endChr"
            + " m:val=']'/></m:dPr><m:e>A</m:e><m:e>B</m:e></m:d> => [a|b]",
        "<m:nary><m:naryPr><m:chr"
            + " m:val='∏'/></m:naryPr><m:sub>A</m:sub><m:sup>B</m:sup><m:e>C</m:e></m:nary> =>"
            + " ∏_a^b c",
        "<m:m><m:mr><m:e>A</m:e><m:e>B</m:e></m:mr><m:mr><m:e>C</m:e></m:mr></m:m> => [a, b; c]",
        "<m:func><m:fName>B</m:fName><m:e>A</m:e></m:func> => ba",
        "<m:limLow><m:e>A</m:e><m:lim>B</m:lim></m:limLow> => a_b",
        "<m:unheardOf><m:e>A</m:e></m:unheardOf> => a",
      })
  void structuresAreKept(String omml, String words) throws FormulaException {
    String filled = omml.replace('\'', '"');
    for (String letter : List.of("A", "B", "C")) {
      filled = filled.replace(">" + letter + "<", ">" + t(letter.toLowerCase(Locale.ROOT)) + "<");
    }
    assertThat(math(filled).attr("alttext")).isEqualTo(words);
  }

  @Test
  void lettersAreIdentifiersAndWordsStayWhole() throws FormulaException {
    Element math = math(t("ab+12.5") + "<m:r><m:rPr><m:nor/></m:rPr><m:t>per day</m:t></m:r>");
    assertThat(math.children().eachText()).containsExactly("a", "b", "+", "12.5", "per day");
    assertThat(math.child(4).nameIs("mtext")).isTrue();
  }

  @Test
  void aFormulaWithoutBottomIsRefused() {
    String deep = "<m:box><m:e>".repeat(300) + t("x") + "</m:e></m:box>".repeat(300);
    assertThatThrownBy(() -> math(deep)).isInstanceOf(FormulaException.class);
  }
}
