package org.deckle.edition.epub;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.Vocabulary;
import org.jsoup.nodes.Element;

/** Ids that are unique in the book and valid in XML, and the links to them. */
final class Targets {

  private final Map<String, String> newIds = new HashMap<>();
  private final Map<String, String> hrefs = new HashMap<>();

  private Targets() {}

  /**
   * Renames the ids that XML does not take (XML 1.0, section 2.3, here in ASCII) or that stand
   * twice.
   */
  static Targets rename(Element body) {
    Targets targets = new Targets();
    Set<String> taken = new HashSet<>();
    for (Element element : body.select("[id]")) {
      String id = element.id();
      String own = unique(safe(id), taken);
      targets.newIds.putIfAbsent(id, own);
      element.id(own);
    }
    return targets;
  }

  private static String safe(String id) {
    String ascii = id.replaceAll("[^A-Za-z0-9._-]+", "-");
    return ascii.matches("[A-Za-z_].*") ? ascii : "id-" + ascii.replaceFirst("^[-.]+", "");
  }

  private static String unique(String wanted, Set<String> taken) {
    String id = wanted;
    for (int n = 2; !taken.add(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }

  /** Learns which page holds which id, then directs all links. */
  void link(List<ContentFile> pages) {
    Map<String, String> pageOf = new HashMap<>();
    for (ContentFile page : pages) {
      for (Element element : page.section().select("[id]")) {
        pageOf.put(element.id(), page.item().href());
      }
    }
    newIds.forEach(
        (old, id) -> {
          if (pageOf.containsKey(id)) {
            hrefs.put(old, pageOf.get(id) + "#" + id);
          }
        });
    for (ContentFile page : pages) {
      page.section().select("a[href]").forEach(a -> direct(a, page.item().href()));
    }
  }

  /** Where an element of the book went, from the package document; by its id in the book. */
  Optional<String> href(String id) {
    return Optional.ofNullable(hrefs.get(id));
  }

  private void direct(Element a, String from) {
    String href = a.attr("href").strip();
    Optional<String> to = href.startsWith("#") ? inside(href.substring(1), from) : outside(href);
    if (to.isPresent()) {
      a.attr("href", to.get());
    } else {
      // A dead link would make the file invalid; its words stay.
      a.removeAttr("href");
      a.removeAttr("role");
    }
  }

  private Optional<String> inside(String fragment, String from) {
    return href(fragment)
        .or(() -> href(decoded(fragment)))
        .map(to -> to.startsWith(from + "#") ? to.substring(from.length()) : to)
        .map(to -> to.startsWith("text/") ? to.substring("text/".length()) : to);
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  private static Optional<String> outside(String href) {
    if (!href.toLowerCase(Locale.ROOT).matches("(https?://|mailto:|tel:).+")) {
      return Optional.empty();
    }
    return uri(unbracketed(href)).or(() -> uri(escaped(href)));
  }

  /** Java takes brackets behind the host, the URL standard does not. */
  private static String unbracketed(String href) {
    int host = href.indexOf("://") + 3;
    int path = host;
    while (path < href.length() && "/?#".indexOf(href.charAt(path)) < 0) {
      path++;
    }
    String rest = href.substring(path).replace("[", "%5B").replace("]", "%5D");
    return href.substring(0, path) + rest;
  }

  private static Optional<String> uri(String href) {
    try {
      URI uri = new URI(href);
      boolean web = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
      return web && uri.getHost() == null ? Optional.empty() : Optional.of(uri.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String href) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : href.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:/?#@!$&'()*+,;=%".indexOf(c) >= 0);
      escaped.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  /** The notes' calls get ids, so that a note can lead back. */
  static void nameCalls(Element body) {
    int number = 0;
    for (Element call : body.select("a[role=" + Vocabulary.ROLE_NOTEREF + "]")) {
      number++;
      if (call.id().isEmpty()) {
        call.id("noteref-" + number);
      }
    }
  }
}
