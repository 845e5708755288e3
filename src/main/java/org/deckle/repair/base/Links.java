package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.text.Slugs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Looks after links within the book and notes: lets links find the heading that they name, and
 * reports those that lead nowhere.
 */
public final class Links implements Repair {

  static final String NAME = "links";

  private static final Pattern CALL = Pattern.compile("\\[\\^[\\p{L}\\p{N}_-]{1,40}\\](?!:)");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    Element body = survey.body();
    Set<String> ids = new HashSet<>(body.select("[id]").eachAttr("id"));
    Map<String, Element> slugs = slugs(body);
    Map<Element, String> given = new IdentityHashMap<>();
    Set<String> called = new HashSet<>();
    List<Proposal> proposals = new ArrayList<>();
    for (Element link : body.select("a[href^=#]")) {
      String target = link.attr("href").substring(1);
      boolean call = link.attr("role").equals(Vocabulary.ROLE_NOTEREF);
      if (call) {
        called.add(target);
      }
      Element heading = slugs.get(target.toLowerCase(Locale.ROOT));
      if (target.isEmpty() || ids.contains(target)) {
        continue;
      }
      if (heading == null) {
        proposals.add(broken(link, call));
      } else if (heading.id().isEmpty() && !given.containsKey(heading)) {
        given.put(heading, target);
        ids.add(target);
        proposals.add(Proposal.markup(List.of(new Edit.SetAttribute(heading, "id", target))));
      } else {
        String id = given.getOrDefault(heading, heading.id());
        proposals.add(Proposal.markup(List.of(new Edit.SetAttribute(link, "href", "#" + id))));
      }
    }
    callsInText(body, proposals);
    for (Element note : body.select("aside[role=" + Vocabulary.ROLE_FOOTNOTE + "]")) {
      if (!called.contains(note.id())) {
        proposals.add(uncalled(note));
      }
    }
    return proposals;
  }

  /** A call whose note is not there stays text: "[^9]". */
  private static void callsInText(Element body, List<Proposal> proposals) {
    body.forEachNode(
        node -> {
          if (node instanceof TextNode text && text.getWholeText().contains("[^")) {
            Matcher call = CALL.matcher(text.getWholeText());
            boolean code = text.parent().closest("code, pre, kbd, samp, math") != null;
            while (!code && call.find()) {
              proposals.add(
                  Proposal.asked(
                      Finding.of(Code.NOTE_BROKEN, Place.of(text.parent()), call.group())
                          .what("The call " + call.group() + " has no note.")
                          .hint("Write the note, or remove the call.")
                          .build()));
            }
          }
        });
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

  private static Proposal broken(Element link, boolean call) {
    String target = link.attr("href");
    return Proposal.asked(
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

  private static Proposal uncalled(Element note) {
    return Proposal.asked(
        Finding.of(Code.NOTE_BROKEN, Place.of(note), note.text())
            .what("Nothing calls the note “" + Texts.excerpt(note.text()) + "”.")
            .hint("Put its call into the text, or remove the note.")
            .build());
  }
}
