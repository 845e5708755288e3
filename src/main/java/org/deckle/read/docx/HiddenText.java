package org.deckle.read.docx;

import org.jsoup.nodes.Element;

/** Runs that Word neither shows nor prints (ECMA-376 part 1, section 17.3.2.41). Stateless. */
final class HiddenText {

  private HiddenText() {}

  static void takeOut(Element root, RunStyles styles, LeftOut leftOut) {
    for (Element paragraph : root.select("w|p")) {
      StringBuilder words = new StringBuilder();
      for (Element run : paragraph.select("> w|r, > w|hyperlink > w|r, > w|fldSimple > w|r")) {
        if (styles.isOn(run, "w:vanish") && run.selectFirst("w|fldChar, w|instrText") == null) {
          words.append(LeftOut.text(run));
          run.remove();
        }
      }
      leftOut.say(
          "Hidden text is not printed: “" + words.toString().strip() + "”.",
          words.toString(),
          "Show it in Word (Font, Hidden) if it belongs to the book.");
    }
  }
}
