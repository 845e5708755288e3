package org.deckle.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  /** What becomes of UTF-8 in a program that takes it for another encoding. */
  private static String wrecked(String text, String encoding) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      String c = new String(new byte[] {b}, Charset.forName(encoding));
      out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Привет! Как дела? — «Хорошо», windows-1251",
    "Привет! Как дела? — «Хорошо», windows-1252",
    "Привет! Как дела?, KOI8-R",
    "Привет! Как дела?, IBM866",
    "Το παλιό γεφύρι, windows-1253",
    "Żółta łódź stała przy brzegu…, windows-1250",
    "L’été où il naquit était très chaud…, x-MacRoman",
    "Sie fragte: „Wär’s möglich?“, IBM850",
    "naïve café “quoted”, windows-1252",
    "古い橋, windows-1252"
  })
  void utf8ThatWasReadInAnotherEncodingIsMended(String text, String encoding) {
    String once = wrecked(text, encoding);
    assertThat(once).isNotEqualTo(text);
    assertThat(Mojibake.mend(once).text()).isEqualTo(text);
    assertThat(Mojibake.mend(wrecked(once, encoding)).text()).isEqualTo(text);
    assertThat(Mojibake.mend(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ãrea", "naïve", "Â", "für", "â la", "“Ã”", "é»", "ТРЁХ ГРЁЗ", "СССР»", "В «Правде»",
        "ВСЁ ЕЩЁ", "Њен КЉУЧ", "ΈΝΑ ΆΛΛΟ", "«Être»", "“Él”", "«ÉTÉ»", "ŁÓDŹ", "╔══╗", "Ö–Ü",
            "√2·√3",
        "«Ёлка»", "„Über“", "ÇA ÉTAIT", "ПРЁ СЁР"
      })
  void properTextStays(String text) {
    assertThat(Mojibake.mend((text + "\n").repeat(20)).text()).isEqualTo((text + "\n").repeat(20));
  }

  @ParameterizedTest
  @CsvSource({
    "Старый мост стоял над рекой сто лет., windows-1251",
    "Старый мост стоял над рекой сто лет., KOI8-R",
    "Το παλιό γεφύρι στεκόταν πάνω από το ποτάμι., windows-1253",
    "הגשר הישן עמד מעל הנהר מאה שנים., windows-1255",
    "那座老桥在河上立了一百年没有人知道是谁建的。, GB18030"
  })
  void anotherScriptThatWasReadAsLatinIsMended(String text, String encoding) {
    String latin =
        new String(text.getBytes(Charset.forName(encoding)), Charset.forName("ISO-8859-1"));
    String book = "A line in English, “quoted”.\n" + (latin + "\n").repeat(2) + "Ünd näch früh.\n";
    assertThat(Mojibake.mend(book).text()).isEqualTo(book.replace(latin, text));
  }

  @Test
  void aWreckThatIsSpokenOfStays() {
    String text = "Who sees “Ã©” or „Ã§Ã¨“ instead of letters reads UTF-8 as something else.";
    assertThat(Mojibake.mend(text).text()).isEqualTo(text);
    assertThat(Mojibake.mend("The “cafÃ©” was shut.").text()).isEqualTo("The “café” was shut.");
  }

  @Test
  void theFindingNamesTheEncoding() {
    assertThat(Mojibake.mend(wrecked("Привет", "windows-1251")).readAs())
        .containsExactly("Windows-1251");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Я видел её, а он её, и мы её; ЕЁ ЕЁ ЕЁ; и ещё её.",
        "Она шла домой, чем и утешалась; шаг за шагом, три ёлки, тень, рад, сад, чай, цел, шаг.",
        "Měšťan a měšťanství, příšť, tíšť.",
        "Sąd, będą, żółć, gęś; źdźbło, ćśż.",
        "Ці дії лії, мої її, їжак і ґанок.",
        "Οι δρόμοι ήταν άδειοι, όλοι ήξεραν.",
      })
  void wordsThatLookLikeBytesStay(String text) {
    assertThat(Mojibake.mend(text).text()).isEqualTo(text);
  }

  /** Each word of two to five letters that is regular Russian as far as letters go. */
  @Test
  void noRussianWordIsTakenForBytes() {
    String letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
    StringBuilder words = new StringBuilder();
    for (int n = 0; n < 40_000; n++) {
      int x = n * 7919;
      for (int k = 0; k < 2 + n % 4; k++) {
        words.append(letters.charAt(Math.floorMod(x, letters.length())));
        x = x / letters.length() + k * 31 + n;
      }
      words.append(n % 9 == 0 ? ". " : " ");
    }
    String text = words.toString();
    assertThat(Mojibake.mend(text).text()).isEqualTo(text);
    // "РЁ" is no word, but what is left of a "Ш".
    String loud = text.toUpperCase(Locale.ROOT).replace("РЁ", "РЕ");
    assertThat(Mojibake.mend(loud).text()).isEqualTo(loud);
  }
}
