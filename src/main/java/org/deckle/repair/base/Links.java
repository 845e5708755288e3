package org.deckle.repair.base;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Slugs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Looks after links within the book and notes: renames ids that stand twice, lets links find the
 * heading that they name, and reports those that lead nowhere.
 */
public final class Links implements Repair {

  private static final Pattern CALL = Pattern.compile("\\[\\^[\\p{L}\\p{N}_-]{1,40}\\](?!:)");

  @Override
  public String name() {
    return "links";
  }

  @Override
  public void apply(Manuscript manuscript, Findings findings) {
    Element body = manuscript.body();
    Map<String, Element> ids = uniqueIds(body, findings);
    Map<String, Element> slugs = slugs(body);
    Set<String> called = new HashSet<>();
    for (Element link : body.select("a[href^=#]")) {
      String target = link.attr("href").substring(1);
      boolean call = link.attr("role").equals(Vocabulary.ROLE_NOTEREF);
      if (call) {
        called.add(target);
      }
      Element heading = slugs.get(target.toLowerCase(Locale.ROOT));
      if (target.isEmpty() || ids.containsKey(target)) {
        continue;
      }
      if (heading != null && heading.id().isEmpty()) {
        heading.id(target);
        ids.put(target, heading);
      } else if (heading != null) {
        link.attr("href", "#" + heading.id());
      } else {
        report(link, call, findings);
      }
    }
    callsInText(body, findings);
    for (Element note : body.select("aside[role=" + Vocabulary.ROLE_FOOTNOTE + "]")) {
      if (!called.contains(note.id())) {
        reportNote(note, findings);
      }
    }
  }

  /** A call whose note is not there stays text: "[^9]". */
  private static void callsInText(Element body, Findings findings) {
    body.forEachNode(
        node -> {
          if (node instanceof TextNode text && text.getWholeText().contains("[^")) {
            Matcher call = CALL.matcher(text.getWholeText());
            boolean code = text.parent().closest("code, pre, kbd, samp") != null;
            while (!code && call.find()) {
              findings.answer(
                  Finding.of(Code.NOTE_BROKEN, Place.of(text.parent()), call.group())
                      .what("The call " + call.group() + " has no note.")
                      .hint("Write the note, or remove the call.")
                      .build());
            }
          }
        });
  }

  private static Map<String, Element> uniqueIds(Element body, Findings findings) {
    Map<String, Element> ids = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    for (Element element : body.select("[id]")) {
      String id = element.id();
      if (id.isEmpty() || ids.putIfAbsent(id, element) == null) {
        continue;
      }
      String renamed = id;
      while (ids.containsKey(renamed)) {
        renamed = id + "-" + (next.merge(id, 1, Integer::sum) + 1);
      }
      Finding finding =
          Finding.of(Code.ID_REPEATED, Place.of(element), id + " " + Texts.excerpt(element.text()))
              .what("The id “" + id + "” stood twice; this one is “" + renamed + "” now.")
              .build();
      if (findings.accepts(finding)) {
        element.id(renamed);
        ids.put(renamed, element);
      }
    }
    return ids;
  }

  /** Headings by the name that Markdown tools link them by. */
  private static Map<String, Element> slugs(Element body) {
    Map<String, Element> slugs = new HashMap<>();
    for (Element heading : body.select("> h1, > h2, > h3, > h4, > h5, > h6")) {
      String slug = Slugs.of(Blocks.text(heading));
      if (!slug.isEmpty()) {
        slugs.putIfAbsent(slug, heading);
      }
    }
    return slugs;
  }

  private static void report(Element link, boolean call, Findings findings) {
    String target = link.attr("href");
    findings.answer(
        Finding.of(
                call ? Code.NOTE_BROKEN : Code.LINK_BROKEN,
                Place.of(link),
                target + " " + link.text())
            .what(
                call
                    ? "The call “" + Texts.excerpt(link.text()) + "” has no note."
                    : "The link “"
                        + Texts.excerpt(link.text())
                        + "” leads to "
                        + target
                        + ", which is not there.")
            .hint(call ? "Write the note, or remove the call." : "Give its target this id.")
            .build());
  }

  private static void reportNote(Element note, Findings findings) {
    findings.answer(
        Finding.of(Code.NOTE_BROKEN, Place.of(note), note.text())
            .what("Nothing calls the note “" + Texts.excerpt(note.text()) + "”.")
            .hint("Put its call into the text, or remove the note.")
            .build());
  }
}
