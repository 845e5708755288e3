package org.deckle.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.Growth;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnclosedMarkupTest {

  private static Document parse(String html) {
    return Jsoup.parse(UnclosedMarkup.closed(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><p class='a > b' title=\"<b>x</b>\">words</p>",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"xhtml1-strict.dtd\"><p>w</p>",
        "<script>if (a < b) document.write('<script src=x>')</script><p>words</p>",
        "<style>a > b { }</style><!-- a -- b --><p>1 < 2 > 0 <3</p>",
        "<iframe src='https://maps.example/'></iframe><textarea>a <b> c</textarea>",
        "<nav><a href=x>Home</a></nav><a href=\"x\"class=\"y\">near</a>",
        "<p data-caption='<p class=\"x\">told</p>'>words<br/></p>",
        "<?xml version='1.0'?><p>words</p>"
      })
  void whatIsClosedStaysAsItIs(String html) {
    assertThat(UnclosedMarkup.closed(html)).isSameAs(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Tar <style> and oakum.</p>",
        "<p>Tar <title> and oakum.</p>",
        "<p>Tar <textarea rows=3> and oakum.</p>",
        "<p>Tar <iframe src='map.html'> and oakum.</p>",
        "<p>Tar <plaintext> and oakum.</p>",
        "<frameset><p>Tar and oakum.</p>",
        "<p>Tar <button> and oakum.</p>",
        "<p>Tar <style> and oakum.</p><style>p { }</style>",
        "<p>Tar <!-- and oakum.</p>",
        "<p>Tar <a href=\"oakum.html>and</a> oakum.</p>",
        "<p>Tar <a href=\"x.html and</a> oakum.</p>",
        "<p>Tar <a href='x>and</a> oakum.</p>",
        "<p>Tar <a href=\"x>and</a> <b class=\"y\">oakum</b>.</p>",
        "<p>Tar <span title=\"x>and</span> <b class=\"y\">oakum</b>.</p>"
      })
  void wordsAfterWhatIsOpenStay(String html) {
    Document page = parse(html + "\n<p>The keel is of oak.</p>");
    page.select("style, template, nav, select, button, iframe").remove();
    assertThat(page.body().text())
        .contains("Tar")
        .contains("and")
        .contains("oakum")
        .endsWith("The keel is of oak.");
    assertThat(page.body().text()).doesNotContain("p>");
  }

  @Test
  void aLessThanSignBeforeALetterIsText() {
    assertThat(parse("<p>Where x <y the tide turns.</p><p>Then ebb.</p>").body().text())
        .isEqualTo("Where x <y the tide turns. Then ebb.");
    assertThat(parse("<p>The tide <b").body().text()).isEqualTo("The tide <b");
  }

  @Test
  void aSentenceAboutTheDocumentTypeIsText() {
    assertThat(parse("<p>First</p><!doctype stands at the head of pages><p>Then</p>").body().text())
        .isEqualTo("First <!doctype stands at the head of pages> Then");
  }

  @Test
  void lineEndsStay() {
    assertThat(UnclosedMarkup.closed("<p>a<textarea\nrows=2\n>b</p>")).isEqualTo("<p>a\n\nb</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--",
        "<script>",
        "<a href=\"x>",
        "<a b='",
        "</b",
        "<!x",
        "<?x",
        "<style>a</style>",
        "<style><title>",
        "<nav>",
        "<b ",
        "<!doctype a",
        "<iframe x>",
        "<a href=\"<>"
      })
  void repetitionTakesNoTime(String markup) {
    Growth.likeTheInput(20_000, n -> UnclosedMarkup.closed(markup.repeat(n)));
    Growth.likeTheInput(20_000, n -> UnclosedMarkup.closed(markup.repeat(n) + "</style>-->"));
  }
}
