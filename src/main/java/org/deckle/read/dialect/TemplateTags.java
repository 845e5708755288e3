package org.deckle.read.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Tags of template languages: what they stand for is written out, others are taken out and said,
 * and what they wrap stays. One object makes one pass.
 */
public final class TemplateTags {

  /** A picture, perhaps in a link, and what stands behind it. */
  private static final Pattern PICTURED =
      Pattern.compile(
          "(?s)\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?|\\[?!\\[[^\\]]*\\]\\([^)]*\\)"
              + "(?:\\]\\([^)]*\\))?)(.*)");

  private final Rewriting rewriting;
  private final String text;
  private final TagForm form;
  private final Protected code;
  private final List<TemplateTag> tags;
  private final Map<String, Integer> left = new LinkedHashMap<>();
  private boolean missing;

  private TemplateTags(SourceLines lines, TagForm form) {
    this.rewriting = new Rewriting(lines);
    this.text = rewriting.text();
    this.form = form;
    this.code = Protected.of(text, form);
    this.tags =
        TemplateTag.all(text).stream()
            .filter(t -> !code.holds(t.start()) || TagAction.of(t.name()) == TagAction.RAW)
            .toList();
  }

  /** A Markdown text without template tags. */
  static SourceLines rewrite(SourceLines lines, String file, Findings findings) {
    return rewrite(lines, TagForm.MARKDOWN, file, findings);
  }

  /** An HTML page without template tags, on as many lines. */
  public static String ofHtml(String page, String file, Findings findings) {
    return rewrite(SourceLines.of(page), TagForm.HTML, file, findings).text();
  }

  private static SourceLines rewrite(
      SourceLines lines, TagForm form, String file, Findings findings) {
    TemplateTags pass = new TemplateTags(lines, form);
    if (pass.tags.isEmpty()) {
      return lines;
    }
    pass.run(0, pass.tags.size());
    SourceLines done = pass.rewriting.done();
    pass.report(file, findings);
    return done;
  }

  private void run(int from, int to) {
    for (int i = from; i < to; ) {
      TemplateTag tag = tags.get(i);
      rewriting.keep(tag.start());
      int close = tag.closing() ? -1 : closing(i, to);
      if (close < 0) {
        alone(tag);
        rewriting.skip(tag.end());
        i++;
      } else {
        pair(tag, i, close);
        rewriting.skip(tags.get(close).end());
        i = close + 1;
      }
    }
  }

  private int closing(int open, int to) {
    int depth = 0;
    for (int i = open; i < to; i++) {
      TemplateTag tag = tags.get(i);
      if (tag.name().equals(tags.get(open).name())) {
        depth += tag.closing() ? -1 : 1;
        if (depth == 0) {
          return i;
        }
        if (!tag.closing() && i > open && depth > 1 && !closesTwice(tag.name(), i, to)) {
          depth--;
        }
      }
    }
    return -1;
  }

  /** Whether enough closing tags follow for two that are open. */
  private boolean closesTwice(String name, int from, int to) {
    return tags.subList(from, to).stream()
            .filter(t -> t.name().equals(name) && t.closing())
            .limit(2)
            .count()
        == 2;
  }

  private void alone(TemplateTag tag) {
    switch (TagAction.of(tag.name())) {
      case FIGURE -> {
        if (TagForm.source(tag).isEmpty()) {
          leaveOut(tag);
        } else {
          rewriting.insert(form.figure(tag));
        }
      }
      case REFERENCE -> rewriting.insert(tag.argument(0).orElse(""));
      default -> leaveOut(tag);
    }
  }

  private void pair(TemplateTag open, int at, int close) {
    String body = text.substring(open.end(), tags.get(close).start());
    switch (TagAction.of(open.name())) {
      case RAW -> {
        rewriting.skip(open.end());
        rewriting.keep(tags.get(close).start());
      }
      case COMMENT ->
          left.putIfAbsent(text.substring(open.start(), tags.get(close).end()), rewriting.number());
      case CODE ->
          rewriting.insert(
              form.code(
                  open.attribute("language", "lang").or(() -> open.argument(0)).orElse(""),
                  body.replaceAll("^\\s*\\n|\\s+$", "")));
      case LINK -> rewriting.insert(form.link(body.strip()));
      case CAPTION -> rewriting.insert(caption(open, body));
      case FIGURE -> {
        rewriting.insert(form.figure(open));
        inner(open, at, close);
      }
      case BOX -> {
        leaveOut(open);
        rewriting.insert(
            form.openBox(
                kind(open), open.attribute("title", "heading", "summary").or(() -> title(open))));
        inner(open, at, close);
        rewriting.insert(form.closeBox());
      }
      default -> {
        leaveOut(open);
        inner(open, at, close);
      }
    }
  }

  private void inner(TemplateTag open, int at, int close) {
    rewriting.skip(open.end());
    run(at + 1, close);
    rewriting.keep(tags.get(close).start());
  }

  private static String kind(TemplateTag box) {
    return box.attribute("type", "style", "kind", "class", "icon")
        .or(() -> box.argument(0))
        .filter(k -> k.matches("[A-Za-z][\\w-]*"))
        .orElse(
            box.name().matches("su_.*|panel|details|expand|alert|infobox") ? "box" : box.name());
  }

  /** Hugo's notices have their title as second argument. */
  private static Optional<String> title(TemplateTag box) {
    return box.argument(1);
  }

  private String caption(TemplateTag tag, String body) {
    Matcher pictured = PICTURED.matcher(body);
    if (!pictured.matches()) {
      return body;
    }
    String words = tag.attribute("caption").orElse(pictured.group(2).strip());
    String id = tag.attribute("id").map(i -> " id=\"" + i + "\"").orElse("");
    String picture = pictured.group(1);
    if (picture.startsWith("<")) {
      String block = form == TagForm.MARKDOWN ? "\n\n" : "";
      return block
          + "<figure"
          + id
          + ">"
          + picture
          + "<figcaption>"
          + words
          + "</figcaption></figure>"
          + block;
    }
    Matcher alt = Pattern.compile("!\\[([^\\]]*)\\](\\([^)]*\\))").matcher(picture);
    return alt.find()
        ? "\n\n!["
            + words
            + "]"
            + alt.group(2)
            + "{alt=\""
            + alt.group(1).replace("\"", "\\\"")
            + "\"}\n\n"
        : body;
  }

  private void leaveOut(TemplateTag tag) {
    missing |= TagAction.of(tag.name()) == TagAction.MISSING;
    left.putIfAbsent(text.substring(tag.start(), tag.end()), rewriting.number());
  }

  private void report(String file, Findings findings) {
    if (left.isEmpty()) {
      return;
    }
    List<String> told = new ArrayList<>(left.keySet());
    findings.add(
        Finding.of(Code.TEMPLATE_TAG, new Place(file, left.values().iterator().next()), file + told)
            .what(
                "Tags of a template language are not printed: "
                    + String.join(", ", told.stream().map(t -> t.replaceAll("\\s+", " ")).toList())
                    + ". What they wrap stays.")
            .hint(
                missing
                    ? "Write what they stood for into the text: pictures, words or an address."
                    : "Nothing needs to be done unless they stood for words.")
            .build());
  }
}
