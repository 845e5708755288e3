package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Edit;
import org.deckle.repair.base.ParagraphLines;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.State;
import org.deckle.repair.base.Survey;
import org.deckle.text.Words;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Removes a table of contents that was pasted in as text, where each of its lines says again what a
 * heading below it says: the editions make their own. Links that lead outside the book stay.
 */
public final class ContentsList implements Repair {

  /** Fewer lines are no list. */
  private static final int LINES = 3;

  /** A list without a title of its own must be longer: it may be the author's own survey. */
  private static final int UNTITLED_LINES = 6;

  private static final int LONGEST = 200;
  private static final Pattern PAGE =
      Pattern.compile("[\\s.·…_]*?(?:[\\s.·…_]+)(\\p{Nd}{1,4}|[ivxl]{1,7})$");
  private static final Pattern TITLE =
      Pattern.compile(
          LanguagePack.alternation(PackKey.CONTENTS_TITLE),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Lines of the list so far, and the changes that taking them out would make. */
  private record Entry(Element block, List<Change> changes) {}

  @Override
  public String name() {
    return "contents-list";
  }

  @Override
  public Set<State> needs() {
    return Set.of(State.HEADINGS_MARKED);
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    Map<List<String>, Element> headings = new HashMap<>();
    for (Element block : survey.blocks()) {
      if (Blocks.isHeading(block) && block.hasText()) {
        headings.putIfAbsent(Words.of(block.text()), block);
        withoutLabel(block, headings);
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    List<Entry> run = new ArrayList<>();
    for (Element block : survey.blocks()) {
      List<Change> changes = changes(block, headings);
      if (changes.isEmpty()) {
        removal(run).ifPresent(proposals::add);
        run.clear();
      } else {
        run.add(new Entry(block, changes));
      }
    }
    removal(run).ifPresent(proposals::add);
    return proposals;
  }

  private static void withoutLabel(Element heading, Map<List<String>, Element> headings) {
    Element label = heading.selectFirst("span.label");
    if (label != null) {
      String title = heading.text().substring(label.text().length());
      List<String> words = Words.of(title);
      if (!words.isEmpty()) {
        headings.putIfAbsent(words, heading);
      }
    }
  }

  /** What removing a block would change; empty when it is no part of a list of contents. */
  private static List<Change> changes(Element block, Map<List<String>, Element> headings) {
    List<Change> changes = new ArrayList<>();
    for (String line : lines(block)) {
      Matcher page = PAGE.matcher(line);
      boolean found = page.find();
      Element whole = headings.get(Words.of(line));
      String title = whole == null && found ? line.substring(0, page.start()) : line;
      Element heading = whole == null ? headings.get(Words.of(title)) : whole;
      if (heading == null) {
        return List.of();
      }
      changes.add(Change.duplicate(title.strip(), heading.text(), Place.of(heading)));
      if (whole == null && found) {
        changes.add(Change.residue(page.group(1)));
      }
    }
    return changes;
  }

  private static List<String> lines(Element block) {
    List<String> lines = new ArrayList<>();
    if (Blocks.isParagraph(block)) {
      ParagraphLines.of(block).lines().forEach(l -> lines.add(l.text()));
    } else if (block.is("ul, ol") && block.selectFirst("a[href~=^\\w+:]") == null) {
      block.select("li").forEach(li -> lines.add(Blocks.clean(ownText(li))));
    }
    lines.removeIf(String::isEmpty);
    return lines.stream().anyMatch(l -> l.length() > LONGEST) ? List.of() : lines;
  }

  private static String ownText(Element item) {
    StringBuilder text = new StringBuilder();
    for (Node node : item.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element inner && !inner.is("ul, ol")) {
        text.append(inner.isBlock() ? " " : "").append(ownText(inner));
      }
    }
    return text.toString();
  }

  private static Optional<Proposal> removal(List<Entry> run) {
    List<Change> changes = new ArrayList<>();
    run.forEach(e -> changes.addAll(e.changes));
    long lines = changes.stream().filter(c -> c.kind() == Change.Kind.DUPLICATE).count();
    if (lines < LINES || !isBefore(run.get(0).block, changes)) {
      return Optional.empty();
    }
    Element title = run.get(0).block.previousElementSibling();
    boolean titled = title != null && TITLE.matcher(title.text().replace(":", "")).matches();
    if (!titled && lines < UNTITLED_LINES) {
      return Optional.empty();
    }
    if (titled) {
      changes.add(0, Change.residue(title.text()));
    }
    Finding finding =
        Finding.of(Code.CONTENTS_LIST, Place.of(run.get(0).block), changes.get(0).before())
            .what("A list of contents of " + lines + " lines was removed.")
            .why("Each line says again what a heading says, and each edition has its own contents.")
            .confidence(titled ? 0.98 : 0.85)
            .changes(changes)
            .build();
    List<Edit> edits = new ArrayList<>();
    run.forEach(e -> edits.add(new Edit.Remove(e.block)));
    if (titled) {
      edits.add(new Edit.Remove(title));
    }
    return Optional.of(Proposal.of(finding, edits));
  }

  /** A list of contents stands before what it lists. */
  private static boolean isBefore(Element block, List<Change> changes) {
    Place first =
        changes.stream()
            .filter(c -> c.kind() == Change.Kind.DUPLICATE)
            .findFirst()
            .orElseThrow()
            .afterPlace();
    Place own = Place.of(block);
    return !first.file().equals(own.file()) || own.compareTo(first) < 0;
  }
}
