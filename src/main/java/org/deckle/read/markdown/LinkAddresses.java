package org.deckle.read.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.deckle.book.Place;
import org.deckle.finding.Change;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * The lines that give a link its address ({@code [label]: address}) and those that only look like
 * one: talk set down as {@code [Name]: answer}.
 */
final class LinkAddresses {

  /** Before a block stand no more marks of quotations and lists than this. */
  private static final int DEEPEST = 40;

  private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]]{1,999})\\]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?s).*[/:#@].*|.*\\w\\.\\w{2,5}(?:\\?.*)?|");

  private final Set<LinkReferenceDefinition> unused = new LinkedHashSet<>();

  private LinkAddresses() {}

  /**
   * Finds the addresses that no link takes.
   *
   * @param text that was parsed
   */
  static LinkAddresses of(Node root, String text) {
    Map<String, LinkReferenceDefinition> first = new HashMap<>();
    List<LinkReferenceDefinition> all = new ArrayList<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(LinkReferenceDefinition address) {
            all.add(address);
            first.putIfAbsent(fold(address.getLabel()), address);
          }
        });
    LinkAddresses addresses = new LinkAddresses();
    if (!all.isEmpty()) {
      Set<String> called = called(text);
      all.stream()
          .filter(a -> first.get(fold(a.getLabel())) != a || !called.contains(fold(a.getLabel())))
          .forEach(addresses.unused::add);
    }
    return addresses;
  }

  /** Labels that stand elsewhere than before a colon at the beginning of a line. */
  private static Set<String> called(String text) {
    Set<String> called = new HashSet<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      boolean colon = label.end() < text.length() && text.charAt(label.end()) == ':';
      int line = text.lastIndexOf('\n', label.start()) + 1;
      boolean begins =
          label.start() - line < DEEPEST && SwallowedText.blockStart(text, line) == label.start();
      if (!colon || !begins) {
        called.add(fold(label.group(1)));
      }
    }
    return called;
  }

  private static String fold(String label) {
    return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Whether nothing takes it for an address, and nobody could. */
  boolean isTalk(LinkReferenceDefinition address) {
    return unused.contains(address) && !ADDRESS.matcher(address.getDestination()).matches();
  }

  /** Says what no link uses, with the words in it. */
  void report(Place start, Findings findings) {
    List<String> lines = new ArrayList<>();
    for (LinkReferenceDefinition address : unused) {
      String title = address.getTitle() == null ? "" : " (" + address.getTitle() + ")";
      lines.add("[" + address.getLabel() + "]: " + address.getDestination() + title);
    }
    if (!lines.isEmpty()) {
      String all = String.join("\n", lines);
      findings.add(
          Finding.of(Code.HTML_CLEANED, start, start.file() + " addresses " + all)
              .what(
                  lines.size() == 1
                      ? "The address of a link that is not in the text is not printed."
                      : "The addresses of %d links that are not in the text are not printed."
                          .formatted(lines.size()))
              .hint("Where it is a line of the text, put a backslash before its bracket.")
              .change(Change.residue(all))
              .build());
    }
  }
}
