package org.deckle.read.docx;

import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.math.FormulaException;
import org.deckle.math.Omml;
import org.jsoup.nodes.Element;

/** Word's formulas become MathML where they stand; one that cannot is kept as its characters. */
final class Equations {

  private final Slots slots;
  private final String file;
  private final Findings findings;

  Equations(Slots slots, String file, Findings findings) {
    this.slots = slots;
    this.file = file;
    this.findings = findings;
  }

  void convert(Element root) {
    for (Element paragraph : root.select("m|oMathPara")) {
      for (Element formula : paragraph.select("> m|oMath")) {
        formula.replaceWith(run(formula, true));
      }
      paragraph.unwrap();
    }
    for (Element formula : root.select("m|oMath")) {
      formula.replaceWith(run(formula, false));
    }
  }

  private Element run(Element formula, boolean display) {
    try {
      return slots.run(Omml.toMathMl(formula, display));
    } catch (FormulaException e) {
      String text = LeftOut.text(formula);
      findings.add(
          Finding.of(Code.FORMULA, Place.of(file), text)
              .what("A formula could not be set, and is shown as its characters: " + text + ".")
              .why(e.getMessage())
              .build());
      return slots.run(new Element("code").addClass(Vocabulary.CLASS_MATH).text(text));
    }
  }
}
