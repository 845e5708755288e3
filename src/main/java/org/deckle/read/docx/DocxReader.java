package org.deckle.read.docx;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deckle.book.Place;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.math.MathElement;
import org.deckle.read.source.BareLinks;
import org.deckle.read.source.FootnoteBlocks;
import org.deckle.read.source.HtmlCleaner;
import org.deckle.read.source.RawSource;
import org.deckle.read.source.Reader;
import org.deckle.read.source.Source;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Word documents (ECMA-376). Insertions and moves that Word tracks are in the text, deletions are
 * not; pictures come along as data URIs, those outside the file by their address. A block's
 * position is its number in the document, for lines there are none. Stateless.
 */
public final class DocxReader implements Reader {

  @Override
  public Set<String> endings() {
    return Set.of("docx");
  }

  @Override
  public Optional<Source> read(RawSource raw, Element body, Findings findings) {
    byte[] bytes = raw.bytes();
    String file = raw.file();
    Element parsed;
    LeftOut leftOut = new LeftOut(file, findings);
    try {
      WordPackage unpacked = WordPackage.of(bytes);
      parsed =
          new Preparation(unpacked, file, findings, leftOut)
              .convert(Optional.ofNullable(body.ownerDocument()));
    } catch (UnusableDocxException e) {
      unusable(file, e.getMessage(), findings);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The library has no exception of its own: whatever it throws, the file is the cause.
      unusable(file, String.valueOf(e.getMessage()), findings);
      return Optional.empty();
    }
    notes(parsed);
    dropMarks(parsed);
    number(parsed, file);
    BareLinks.link(parsed);
    settleFormulas(parsed);
    int before = body.childrenSize();
    HtmlCleaner.append(parsed, new Place(file, 1), body, findings);
    FootnoteBlocks.lift(body, before, file);
    return Optional.of(
        new Source(file, text(body.children().subList(before, body.childrenSize()))));
  }

  private static String text(List<Element> blocks) {
    return blocks.stream().map(Element::text).collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static void unusable(String file, String why, Findings findings) {
    findings.add(
        Finding.of(Code.INPUT_NOT_TEXT, Place.of(file), file)
            .what("This file is not a Word document that can be read.")
            .why(why)
            .hint("Open it in a word processor and save it as .docx again.")
            .build());
  }

  /** Notes in the form that {@link FootnoteBlocks} takes. */
  private static void notes(Element parsed) {
    Map<String, String> forms = Map.of("footnote-", "fn", "endnote-", "fne");
    forms.forEach(
        (own, form) -> {
          for (Element call : parsed.select("sup > a[href^=#" + own + "]")) {
            call.attr("href", "#" + form + call.attr("href").substring(1 + own.length()));
            call.id("fnref" + form + call.id().replace(own + "ref-", ""));
            call.text(call.text().replaceAll("[\\[\\]]", ""));
          }
          for (Element note : parsed.select("li[id^=" + own + "]")) {
            note.select("a[href^=#" + own + "ref-]").remove();
            note.id(form + note.id().substring(own.length()));
          }
        });
  }

  /** Word marks every heading and the last place of the cursor; only what a link needs stays. */
  private static void dropMarks(Element parsed) {
    Set<String> linked = new HashSet<>(parsed.select("a[href^=#]").eachAttr("href"));
    for (Element mark : parsed.select("a[id]:not([href])")) {
      if (!linked.contains("#" + mark.id())) {
        mark.unwrap();
      }
    }
  }

  /** A formula that has a paragraph for itself is a block. */
  private static void settleFormulas(Element parsed) {
    for (Element math : parsed.select("p > math:only-child")) {
      Element paragraph = math.parent();
      if (MathElement.isDisplay(math)
          && paragraph.textNodes().stream().allMatch(TextNode::isBlank)) {
        paragraph.tagName("div").addClass(Vocabulary.CLASS_FORMULA);
      }
    }
  }

  private static void number(Element parsed, String file) {
    List<Element> blocks = parsed.children();
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).attr(Vocabulary.SRC, file + ":" + (i + 1));
    }
  }
}
