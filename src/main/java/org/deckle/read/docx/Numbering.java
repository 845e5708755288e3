package org.deckle.read.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Counts numbered paragraphs as Word does (ECMA-376 part 1, section 17.9): each list definition has
 * its counters, which go on where the list goes on. Headings get their number as text, items of
 * lists a mark that {@link ListNumbers} reads. Belongs to one document; not thread-safe.
 */
final class Numbering {

  private static final int LEVELS = 9;

  /** A number alone, with what stands around it: "%1.", "(%2)". */
  private static final Pattern PLAIN = Pattern.compile("[(\\[]?%\\d[.):\\]]{0,2}");

  private static final Pattern PLACE = Pattern.compile("%(\\d)");

  private final Map<String, Element> definitions = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Map<String, String> started = new HashMap<>();
  private final RunStyles styles;
  private final Slots slots;

  Numbering(Element root, RunStyles styles, Slots slots) {
    this.styles = styles;
    this.slots = slots;
    for (Element definition : root.select("> w|abstractNum")) {
      definitions.put(definition.attr("w:abstractNumId"), definition);
    }
    for (Element list : root.select("> w|num")) {
      lists.put(list.attr("w:numId"), list);
    }
  }

  void number(Element root, DocxStyles meanings) {
    for (Element paragraph : root.select("w|p")) {
      styles.paragraph(paragraph, "w:numPr").ifPresent(n -> number(paragraph, n, meanings));
    }
  }

  private void number(Element paragraph, Element numbering, DocxStyles meanings) {
    String id = value(numbering, "w:numId");
    Element list = lists.get(id);
    int level = level(numbering, paragraph);
    Optional<Element> definition = Optional.ofNullable(list).flatMap(l -> definition(l, level));
    if (definition.isEmpty()) {
      return;
    }
    String format = value(definition.get(), "w:numFmt");
    int number = count(list, id, level);
    String text = value(definition.get(), "w:lvlText");
    if (meanings.isHeading(paragraph)) {
      RunStyles.child(properties(paragraph), "w:numPr").ifPresent(Element::remove);
      label(paragraph, written(list, text));
    } else if (format.equals("bullet") || format.equals("none")) {
      makeOwn(paragraph, id, level);
    } else if (PLAIN.matcher(text).matches() && !NumberFormat.htmlType(format).isEmpty()) {
      makeOwn(paragraph, id, level);
      start(paragraph, slots.run(ListNumbers.mark(NumberFormat.htmlType(format), number)));
    } else {
      // "1.1", "§ 4": no list of HTML has such numbers, so they are words of the paragraph.
      RunStyles.child(properties(paragraph), "w:numPr").ifPresent(Element::remove);
      label(paragraph, written(list, text));
    }
  }

  /** The converter counts only what the paragraph itself says. */
  private static void makeOwn(Element paragraph, String id, int level) {
    Element properties = properties(paragraph);
    RunStyles.child(properties, "w:numPr").ifPresent(Element::remove);
    Element own = properties.appendChild(WordXml.element("w:numPr")).lastElementChild();
    own.appendChild(WordXml.element("w:ilvl").attr("w:val", String.valueOf(level)));
    own.appendChild(WordXml.element("w:numId").attr("w:val", id));
  }

  private static Element properties(Element paragraph) {
    Optional<Element> own = RunStyles.child(paragraph, "w:pPr");
    if (own.isEmpty()) {
      paragraph.prependChild(WordXml.element("w:pPr"));
    }
    return RunStyles.child(paragraph, "w:pPr").orElseThrow();
  }

  private static void label(Element paragraph, String label) {
    if (!label.isBlank()) {
      Element run = DocxDrawings.paragraph(label.strip() + " ").child(0);
      start(paragraph, run);
    }
  }

  private static void start(Element paragraph, Element run) {
    properties(paragraph).after(run);
  }

  private int level(Element numbering, Element paragraph) {
    String level = value(numbering, "w:ilvl");
    if (level.isEmpty()) {
      // A style names its list only; the list's level names the style.
      String style = RunStyles.paragraphStyle(paragraph);
      Element list = lists.get(value(numbering, "w:numId"));
      Element definition = list == null ? null : definitions.get(value(list, "w:abstractNumId"));
      Element linked =
          definition == null || style.isEmpty()
              ? null
              : definition.select("> w|lvl > w|pStyle").stream()
                  .filter(s -> s.attr("w:val").equals(style))
                  .findFirst()
                  .orElse(null);
      level = linked == null ? "0" : linked.parent().attr("w:ilvl");
    }
    return level.matches("[0-8]") ? Integer.parseInt(level) : 0;
  }

  private Optional<Element> definition(Element list, int level) {
    for (Element override : list.select("> w|lvlOverride")) {
      Optional<Element> own = RunStyles.child(override, "w:lvl");
      if (override.attr("w:ilvl").equals(String.valueOf(level)) && own.isPresent()) {
        return own;
      }
    }
    Element definition = definitions.get(value(list, "w:abstractNumId"));
    return definition == null
        ? Optional.empty()
        : definition.select("> w|lvl").stream()
            .filter(l -> l.attr("w:ilvl").equals(String.valueOf(level)))
            .findFirst();
  }

  /** Lists of one definition share its counters, unless a list says where it starts. */
  private int count(Element list, String id, int level) {
    int[] counts = counters.computeIfAbsent(value(list, "w:abstractNumId"), k -> new int[LEVELS]);
    String key = id + " " + level;
    Optional<Integer> own = startOverride(list, level);
    boolean first = started.putIfAbsent(key, id) == null;
    if (first && own.isPresent()) {
      counts[level] = own.get() - 1;
    } else if (counts[level] == 0) {
      counts[level] = start(list, level) - 1;
    }
    counts[level]++;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    for (int above = 0; above < level; above++) {
      counts[above] = counts[above] == 0 ? start(list, above) : counts[above];
    }
    return counts[level];
  }

  private int start(Element list, int level) {
    return definition(list, level)
        .map(d -> value(d, "w:start"))
        .filter(v -> v.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  private static Optional<Integer> startOverride(Element list, int level) {
    return list.select("> w|lvlOverride").stream()
        .filter(o -> o.attr("w:ilvl").equals(String.valueOf(level)))
        .map(o -> value(o, "w:startOverride"))
        .filter(v -> v.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .findFirst();
  }

  private String written(Element list, String text) {
    int[] counts = counters.get(value(list, "w:abstractNumId"));
    Matcher place = PLACE.matcher(text);
    return place.replaceAll(
        p -> {
          int level = Integer.parseInt(p.group(1)) - 1;
          String format =
              level < 0 || level >= LEVELS
                  ? "none"
                  : definition(list, level).map(d -> value(d, "w:numFmt")).orElse("decimal");
          return Matcher.quoteReplacement(
              level < 0 || level >= LEVELS ? "" : NumberFormat.write(counts[level], format));
        });
  }

  private static String value(Element parent, String name) {
    return RunStyles.child(parent, name).map(e -> e.attr("w:val")).orElse("");
  }
}
