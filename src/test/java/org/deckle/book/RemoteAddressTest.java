package org.deckle.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.book.structure.Plates;
import org.deckle.text.language.Labels;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {

  @ParameterizedTest
  @CsvSource({
    "' HTTP://Example.ORG/A.png', http://example.org/A.png",
    "http:/example.org/a.png, http://example.org/a.png",
    "http:\\\\example.org\\a.png?b=\\, http://example.org/a.png?b=\\",
    "http://jane:s@cret@example.org/a@2x.png, http://example.org/a@2x.png",
    "//example.org/a.png?b=1&amp;c=2, //example.org/a.png?b=1&c=2",
  })
  void addressesAreReadAsBrowsersDo(String written, String read) {
    assertThat(RemoteAddress.plain(written)).isEqualTo(read);
  }

  @Test
  void aPlateTellsReadersNoPassword() {
    Element body = Jsoup.parse("<figure><img src=x></figure>").body();
    Plates.replace(
        body.selectFirst("img"), "http://jane:secret@example.org/a.png", Labels.of("en"));
    assertThat(body.html()).contains("http://example.org/a.png").doesNotContain("secret");
  }
}
