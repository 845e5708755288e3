package org.deckle.read.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.deckle.finding.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zwobble.mammoth.DocumentConverter;

/**
 * Brings a document to what the converter understands, and converts it. Each step is a class; their
 * order matters where one leaves what the next one reads. Serves once.
 */
final class Preparation {

  private final WordPackage file;
  private final String name;
  private final Findings findings;
  private final LeftOut leftOut;
  private final Slots slots = new Slots();
  private final LostWords words = new LostWords();

  Preparation(WordPackage file, String name, Findings findings, LeftOut leftOut) {
    this.file = file;
    this.name = name;
    this.findings = findings;
    this.leftOut = leftOut;
  }

  /**
   * The HTML of the document.
   *
   * @param head where its title and author go; absent when nobody wants to know
   */
  Element convert(Optional<Document> head) throws UnusableDocxException, IOException {
    String main = file.main();
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    Element rules = part(folder + "styles.xml");
    RunStyles styles = new RunStyles(rules);
    DocxStyles meanings = new DocxStyles(rules);
    Map<String, Element> parts = new LinkedHashMap<>();
    for (String text : new String[] {main, folder + "footnotes.xml", folder + "endnotes.xml"}) {
      Optional<Element> root = file.xml(text);
      if (root.isPresent()) {
        simplify(root.get(), text, styles);
        parts.put(text, root.get());
      }
    }
    Element document =
        Optional.ofNullable(parts.get(main))
            .orElseThrow(() -> new UnusableDocxException("It has no part " + main + "."));
    TitleBlock.take(document, styles, head);
    new BoldHeadings(styles, name, findings).mark(document, meanings);
    new Numbering(part(folder + "numbering.xml"), styles, slots).number(document, meanings);
    for (Element root : parts.values()) {
      CodeLines.keep(root, styles, slots);
      styles.spellOut(root);
      words.expect(root);
    }
    parts.forEach(file::replace);
    Comments.say(file, leftOut);
    return html(meanings);
  }

  private Element part(String part) throws UnusableDocxException {
    return file.xml(part).orElseGet(() -> WordXml.element("none"));
  }

  private void simplify(Element root, String part, RunStyles styles) throws UnusableDocxException {
    DocxWrappers.takeOff(root);
    WideCells.limit(root, leftOut);
    HiddenText.takeOut(root, styles, leftOut);
    DropCaps.join(root);
    new Equations(slots, name, findings).convert(root);
    InlineForms.convert(root, slots);
    SymbolFonts.convert(root);
    new DocxDrawings(file, file.links(part), slots, leftOut).convert(root);
    Fields.resolve(root, styles, leftOut);
  }

  private Element html(DocxStyles meanings) throws IOException {
    String html =
        new DocumentConverter()
            .disableEmbeddedStyleMap()
            .addStyleMap(meanings.map())
            .convertToHtml(new ByteArrayInputStream(file.pack()))
            .getValue();
    Element parsed = Jsoup.parseBodyFragment(html).body();
    slots.fill(parsed);
    ListNumbers.apply(parsed);
    words.check(parsed, name, findings);
    return parsed;
  }
}
