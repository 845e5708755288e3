package org.deckle.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What stands beside the text of a document: comments, and heads and feet of its pages. */
final class Comments {

  private Comments() {}

  /** Says them; comments are then taken out, for nobody reads them any more. */
  static void say(WordPackage file, LeftOut leftOut) throws UnusableDocxException {
    List<String> margins = new ArrayList<>();
    for (String name : file.names()) {
      if (name.endsWith("/comments.xml")) {
        for (Element comment : file.xml(name).orElseThrow().select("w|comment")) {
          String words = LeftOut.text(comment).strip();
          leftOut.say(
              "A comment is not printed: “" + words + "” (" + comment.attr("w:author") + ").",
              words,
              "Answer it in Word, and delete it there.");
        }
        file.drop(name);
      } else if (name.matches(".*/(header|footer)\\d*\\.xml")) {
        String words = LeftOut.text(file.xml(name).orElseThrow()).replaceAll("\\s+", " ").strip();
        if (words.matches(".*\\p{L}.*") && !margins.contains(words)) {
          margins.add(words);
        }
      }
    }
    if (!margins.isEmpty()) {
      leftOut.say(
          "The heads and feet of Word's pages are not printed; the book has its own.",
          String.join(" / ", margins),
          "");
    }
  }
}
