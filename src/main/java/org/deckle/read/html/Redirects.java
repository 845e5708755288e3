package org.deckle.read.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Links that were sent through a redirecting address lead where their author sent them again. */
final class Redirects {

  private static final List<String[]> TABLE =
      Resources.lines("redirects.txt").stream().map(l -> l.split("\\s+")).toList();

  private Redirects() {}

  static void undo(Element main) {
    for (Element link : main.select("a[href*=?]")) {
      target(link.attr("href")).ifPresent(target -> link.attr("href", target));
    }
  }

  private static Optional<String> target(String href) {
    String[] parts = href.replaceFirst("(?i)^(?:https?:)?//", "").split("\\?", 2);
    return TABLE.stream()
        .filter(row -> row[0].equalsIgnoreCase(parts[0]))
        .findFirst()
        .flatMap(row -> parameter(parts[1], List.of(row).subList(1, row.length)))
        .filter(target -> target.matches("(?i)(?:https?|mailto):.+"));
  }

  /** The parameter of one of some names; {@code *} for all of the query. */
  private static Optional<String> parameter(String query, List<String> names) {
    for (String name : names) {
      if (name.equals("*")) {
        return Optional.of(query);
      }
      for (String pair : query.split("&")) {
        if (pair.startsWith(name + "=")) {
          return decoded(pair.substring(name.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
