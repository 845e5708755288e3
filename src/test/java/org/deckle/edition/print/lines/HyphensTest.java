package org.deckle.edition.print.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.daisy.dotify.hyphenator.impl.LatexHyphenatorFactoryService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphensTest {

  @Test
  void noLanguageFails() {
    for (String language : new LatexHyphenatorFactoryService().listLocales()) {
      Hyphens.of(language).ifPresent(h -> assertThat(h.hyphenate("a, b")).isEqualTo("a, b"));
    }
    assertThat(Hyphens.of("tlh")).isEmpty();
  }

  @Test
  void goesByTheLanguageOfTheElement() {
    Element body =
        Jsoup.parse(
                "<h1>Considerable</h1><p>Considerable <span lang=de>Donaudampfschifffahrt</span> "
                    + "<code>considerable</code> nb@considerable.org</p>")
            .body();
    String before = body.wholeText();
    Hyphens.apply(body, "en");
    assertThat(body.selectFirst("h1").wholeText()).isEqualTo("Considerable");
    assertThat(body.selectFirst("p").wholeText()).contains("Con\u00ADsid\u00ADer\u00ADable");
    assertThat(body.selectFirst("span").wholeText()).contains("\u00ADdampf");
    assertThat(body.selectFirst("code").wholeText()).isEqualTo("considerable");
    assertThat(body.wholeText().replace("\u00AD", "")).isEqualTo(before);
  }

  @Test
  void norwegianAndPlainEnglishHavePatterns() {
    assertThat(Hyphens.of("nb")).isPresent();
    assertThat(Hyphens.of("en")).isPresent();
    assertThat(Hyphens.of("en-AU")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, предложение, пред-ло-же-ние",
    "ru, Государственный, Го-су-дар-ствен-ный",
    "el, επανάσταση, επα-νά-σταση",
    "el, πολυτονικὸν, πο-λυ-το-νι-κὸν",
    "uk, революція, ре-во-лю-ція",
    "ca, desenvolupament, desen-vo-lu-pa-ment",
    "hu, fejlődéstörténet, fej-lő-dés-tör-té-net",
    "sk, mimoriadny, mi-mo-riadny",
    "sr, изванредни, из-ван-редни",
  })
  void languagesThatTheLibraryCannotReadHavePatterns(String tag, String word, String parts) {
    String hyphenated = Hyphens.of(tag).orElseThrow().hyphenate(word);
    assertThat(hyphenated.replace('\u00AD', '-')).isEqualTo(parts);
  }
}
