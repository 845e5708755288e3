package org.deckle.read.docx;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Takes off what stands around content and says nothing of its own: tracked changes (as accepted),
 * content controls, custom XML, alternatives. Stateless.
 */
final class DocxWrappers {

  private static final String DELETED =
      "w|del, w|moveFrom, w|rPrChange, w|pPrChange, w|tblPrChange, w|trPrChange, w|tcPrChange,"
          + " w|sectPrChange, w|numberingChange, w|proofErr, w|moveFromRangeStart,"
          + " w|moveToRangeStart, w|moveFromRangeEnd, w|moveToRangeEnd";

  private static final String TRANSPARENT =
      "w|moveTo, w|ins, w|customXml, w|smartTag, w|sdt, w|sdtContent, w|dir";

  private DocxWrappers() {}

  static void takeOff(Element root) {
    chooseAlternatives(root);
    joinDeletedEnds(root);
    root.select("w|tr").forEach(DocxWrappers::dropDeletedRow);
    root.select(DELETED).remove();
    root.select("w|sdtPr, w|sdtEndPr, w|customXmlPr, w|smartTagPr").remove();
    for (Element wrapper : root.select(TRANSPARENT)) {
      // Marks of paragraphs and rows carry the same names and hold nothing.
      wrapper.unwrap();
    }
  }

  /** Of a shape that newer Words draw and older ones get another way, the one with its content. */
  private static void chooseAlternatives(Element root) {
    for (Element alternatives : root.select("mc|AlternateContent")) {
      List<Element> choices = alternatives.select("> mc|Choice");
      Element fallback = alternatives.selectFirst("> mc|Fallback");
      Element chosen =
          choices.stream()
              .filter(c -> fallback == null || isRead(c))
              .findFirst()
              .orElse(fallback == null ? alternatives : fallback);
      if (chosen != alternatives) {
        alternatives.children().stream().filter(c -> c != chosen).forEach(Element::remove);
        chosen.unwrap();
      }
      alternatives.unwrap();
    }
  }

  private static boolean isRead(Element choice) {
    return choice.selectFirst("w|txbxContent, a|blip, m|oMath, w|t") != null;
  }

  /** A paragraph whose mark was deleted goes on with the next one. */
  private static void joinDeletedEnds(Element root) {
    for (Element mark : root.select("w|pPr > w|rPr > w|del")) {
      Element paragraph = mark.parent().parent().parent();
      Element next = paragraph.nextElementSibling();
      if (next != null && next.nameIs("w:p")) {
        int at = next.selectFirst("> w|pPr") == null ? 0 : 1;
        List<Element> content =
            paragraph.children().stream().filter(c -> !c.nameIs("w:ppr")).toList();
        next.insertChildren(at, content);
        paragraph.remove();
      }
    }
  }

  private static void dropDeletedRow(Element row) {
    if (row.selectFirst("> w|trPr > w|del") != null) {
      row.remove();
    }
  }
}
