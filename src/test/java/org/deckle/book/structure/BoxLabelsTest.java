package org.deckle.book.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxLabelsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "note warning|en|<p>Ice.</p>|Warning Ice.",
        "note|de|<p>Eis.</p>|Hinweis Eis.",
        "note box|en|<p>Ice.</p>|Ice.",
        "note tip|en|<p class=label>Mind</p><p>Ice.</p>|Tip Mind Ice.",
        "note warning|en|<p><b>Warning:</b> ice.</p>|Warning: ice.",
        "note warning|en|<p class=label>Warning</p><p>Ice.</p>|Warning Ice.",
      })
  void aBoxSaysOnceWhatItIs(String classes, String language, String html, String text) {
    Element body = Jsoup.parse("<aside class='" + classes + "'>" + html + "</aside>").body();
    BoxLabels.show(body, language);
    assertThat(body.text()).isEqualTo(text);
    assertThat(body.selectFirst("aside").attr("role"))
        .isEqualTo(classes.endsWith("tip") ? "doc-tip" : "");
  }
}
