package org.deckle.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The HTML that stands between reader and edition: HTML5 elements, DPUB-ARIA roles (W3C DPUB-ARIA
 * 1.1) and a few classes. Every reader yields it, every repair leaves it, every edition takes it.
 *
 * <p>A manuscript is a flat list: each child of {@code body} is a block ({@link #BLOCKS}). A book
 * nests those blocks into {@code section}s (see the package {@code book.structure}).
 *
 * <ul>
 *   <li>A picture with or without caption: {@code <figure><img src
 *       alt><figcaption>…</figcaption></figure>}.
 *   <li>A chapter's label: {@code <h1><span class="label">Chapter Seven</span> Title</h1>}.
 *   <li>A line above a chapter's heading (series, part): {@code <p class="kicker">}.
 *   <li>Verse: {@code <div class="verse"><p>line<br>line</p></div>}, leading spaces as U+2003 (em
 *       space).
 *   <li>A note: {@code <a role="doc-noteref" href="#ID">1</a>} in the text, {@code <aside
 *       role="doc-footnote" id="ID">…</aside>} as a block.
 *   <li>A box beside the text: {@code <aside class="note tip">}, its kind the second class (see
 *       {@link #BOX_KINDS}), its title a first {@code <p class="label">}. Of no kind is a {@code
 *       box}; {@code note} alone is a note.
 *   <li>An epigraph: {@code <blockquote role="doc-epigraph">}.
 *   <li>Code: {@code <pre><code class="language-x">}.
 *   <li>A formula: {@code <math class="math" alttext>} of MathML 3; one on a line of its own:
 *       {@code <div class="formula"><math display="block">…</math></div>}.
 * </ul>
 */
public final class Vocabulary {

  /** Attribute: {@code file:line} in the source; on every block, taken out on writing. */
  public static final String SRC = "data-src";

  /**
   * Attribute of {@code figure}: its label in the book, as {@code Figure 3}; set by the structure.
   */
  public static final String LABEL = "data-label";

  /**
   * Attribute of {@code a}: its words are to be the label of what it leads to, in one of the ways
   * {@code REF_…}; until then they are what was typed. The structure takes it out.
   */
  public static final String REF = "data-ref";

  /** The label as a whole: "Figure 3". */
  public static final String REF_LABEL = "label";

  /** The number of the label alone: the text has the word. */
  public static final String REF_NUMBER = "number";

  /** The label if there is what it leads to; else it was no reference. */
  public static final String REF_MAYBE = "maybe";

  /** Its words stay; what was typed is its title. Readers settle it. */
  public static final String REF_WIKI = "wiki";

  /** Class of the span in a heading that holds its number ("Chapter Seven"). */
  public static final String CLASS_LABEL = "label";

  /** Class of a paragraph that stands over a chapter's heading and belongs to it. */
  public static final String CLASS_KICKER = "kicker";

  /** Class of a block of verse. */
  public static final String CLASS_VERSE = "verse";

  /** Class of an {@code aside} that stands beside the text: a hint, a warning, a box. */
  public static final String CLASS_NOTE = "note";

  /** Class of the word in a box's label that says its kind; set by the structure. */
  public static final String CLASS_KIND = "kind";

  /** Class of a box without a label of its kind. */
  public static final String KIND_BOX = "box";

  /** Classes that say what a box beside the text is; each but {@link #KIND_BOX} has a label. */
  public static final Set<String> BOX_KINDS =
      Set.of(
          KIND_BOX,
          CLASS_NOTE,
          "tip",
          "important",
          "warning",
          "caution",
          "danger",
          "info",
          "example",
          "question",
          "summary",
          "exercise");

  /** Class of every {@code math} element: its inside is no text that a repair may change. */
  public static final String CLASS_MATH = "math";

  /** Class of the block that holds a formula on a line of its own. */
  public static final String CLASS_FORMULA = "formula";

  /** Attribute of a formula or of a link to one: the TeX that it was made of. */
  public static final String TEX = "data-tex";

  /** Class of the frame that stands for a picture that is not there. */
  public static final String CLASS_PLATE = "plate";

  /** Class of a span that stands on a line of its own within a line: what was a paragraph there. */
  public static final String CLASS_OWN_LINE = "own-line";

  /** Class of a section before the text: its pages are numbered in Roman numerals. */
  public static final String CLASS_FRONT = "frontmatter";

  /** Class of a section after the text. */
  public static final String CLASS_BACK = "backmatter";

  /** Role of a call to a note. */
  public static final String ROLE_NOTEREF = "doc-noteref";

  /** Role of a note's text. */
  public static final String ROLE_FOOTNOTE = "doc-footnote";

  /** Role of an epigraph. */
  public static final String ROLE_EPIGRAPH = "doc-epigraph";

  /** The role of a picture that says nothing which the text does not say (WAI-ARIA 1.2). */
  public static final String ROLE_DECORATION = "presentation";

  /** Role of a chapter's section. */
  public static final String ROLE_CHAPTER = "doc-chapter";

  /** Role of a part's section. */
  public static final String ROLE_PART = "doc-part";

  /** Elements that may be a block. */
  public static final Set<String> BLOCKS =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "figure",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "pre",
          "table",
          "hr",
          "div",
          "aside");

  /** Elements that may stand inside a block. */
  public static final Set<String> INNER =
      Set.of(
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "code",
          "table",
          "caption",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "figure",
          "figcaption",
          "img",
          "div",
          "aside",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "br",
          "cite",
          "dfn",
          "em",
          "i",
          "kbd",
          "mark",
          "q",
          "ruby",
          "rb",
          "rt",
          "rp",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "time",
          "u",
          "var",
          "wbr",
          "del",
          "ins",
          "input",
          "math");

  /** Elements that stand within {@code math} (MathML 3, chapter 3). */
  public static final Set<String> MATH =
      Set.of(
          "mi",
          "mn",
          "mo",
          "mtext",
          "mspace",
          "ms",
          "mrow",
          "mfrac",
          "msqrt",
          "mroot",
          "mstyle",
          "merror",
          "mpadded",
          "mphantom",
          "menclose",
          "msub",
          "msup",
          "msubsup",
          "munder",
          "mover",
          "munderover",
          "mmultiscripts",
          "mprescripts",
          "none",
          "mtable",
          "mtr",
          "mlabeledtr",
          "mtd",
          "semantics",
          "annotation");

  /** Attributes of elements within {@code math}. */
  private static final Set<String> MATH_ATTRIBUTES =
      Set.of(
          "mathvariant",
          "mathcolor",
          "displaystyle",
          "scriptlevel",
          "stretchy",
          "fence",
          "separator",
          "form",
          "lspace",
          "rspace",
          "largeop",
          "movablelimits",
          "symmetric",
          "minsize",
          "maxsize",
          "accent",
          "accentunder",
          "linethickness",
          "bevelled",
          "notation",
          "width",
          "height",
          "depth",
          "voffset",
          "columnalign",
          "rowalign",
          "columnspacing",
          "rowspacing",
          "columnlines",
          "rowlines",
          "frame",
          "columnspan",
          "rowspan",
          "encoding");

  /** Attributes that any element may have. */
  public static final Set<String> ATTRIBUTES =
      Set.of("id", "class", "lang", "dir", "title", "role", SRC, LABEL);

  /** Attributes that only some elements may have. */
  public static final Map<String, Set<String>> ELEMENT_ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href", REF, TEX)),
          Map.entry("img", Set.of("src", "alt", "width", "height")),
          Map.entry("ol", Set.of("start", "type", "reversed")),
          Map.entry("li", Set.of("value")),
          Map.entry("td", Set.of("colspan", "rowspan", "align")),
          Map.entry("th", Set.of("colspan", "rowspan", "scope", "align")),
          Map.entry("col", Set.of("span")),
          Map.entry("colgroup", Set.of("span")),
          Map.entry("time", Set.of("datetime")),
          Map.entry("math", Set.of("display", "alttext", TEX)),
          Map.entry("input", Set.of("type", "checked", "disabled")));

  private Vocabulary() {}

  /**
   * What in a manuscript's body does not conform.
   *
   * @return one sentence an offence, with its position; empty when all conforms
   */
  public static List<String> violations(Element body) {
    List<String> found = new ArrayList<>();
    for (Element block : body.children()) {
      if (!BLOCKS.contains(block.normalName())) {
        found.add("<" + block.normalName() + "> is no block, at " + Place.of(block));
      }
      if (!block.hasAttr(SRC)) {
        found.add("<" + block.normalName() + "> has no position: " + Texts.excerpt(block.text()));
      }
      for (Element e : block.getAllElements()) {
        if (e != block && !isInner(e)) {
          found.add("<" + e.normalName() + "> is not in the vocabulary, at " + Place.of(e));
        }
        for (Attribute a : e.attributes()) {
          if (!allowed(e.normalName(), a.getKey())) {
            found.add(a.getKey() + " on <" + e.normalName() + "> at " + Place.of(e));
          }
        }
      }
    }
    body.textNodes().stream()
        .filter(t -> !t.isBlank())
        .forEach(t -> found.add("text outside a block: " + Texts.excerpt(t.text())));
    return List.copyOf(found);
  }

  /** Whether an element may stand where it does, inside a block. */
  public static boolean isInner(Element e) {
    return INNER.contains(e.normalName())
        || MATH.contains(e.normalName()) && e.closest("math") != null;
  }

  /** Whether an element may carry an attribute. */
  public static boolean allowed(String element, String attribute) {
    return ATTRIBUTES.contains(attribute)
        || MATH.contains(element) && MATH_ATTRIBUTES.contains(attribute)
        || ELEMENT_ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
  }
}
