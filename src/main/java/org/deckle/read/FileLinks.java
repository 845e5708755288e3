package org.deckle.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.deckle.book.FolderBounds;
import org.deckle.book.PictureAddress;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.book.Vocabulary;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.text.Slugs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Turns links from one source file to another into links within the book. Each file has its own
 * names for its places; in the book they must differ.
 */
final class FileLinks {

  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  private static final Pattern PICTURE = Pattern.compile("(?i).*" + PictureAddress.SUFFIX);
  private static final Pattern TEXT =
      Pattern.compile("(?i)\\.(?:" + String.join("|", Readers.endings()) + ")$");

  private static final Evaluator NAMED = QueryParser.parse("[id]");
  private static final Evaluator LINKS = QueryParser.parse("a[href]");

  private final Map<String, List<Element>> files = new LinkedHashMap<>();
  private final Map<String, Map<String, Element>> ids = new HashMap<>();
  private final Map<String, Map<String, Element>> headings = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Findings findings;

  private FileLinks(Element body, Findings findings) {
    this.findings = findings;
    for (Element block : body.children()) {
      files.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block);
    }
  }

  /** Directs all links of a book whose blocks know their places. */
  static void resolve(Element body, Findings findings) {
    FileLinks links = new FileLinks(body, findings);
    links.files.forEach(links::name);
    links.files.forEach(links::direct);
  }

  /** Learns the places of a file, and renames those whose names another file has taken. */
  private void name(String file, List<Element> blocks) {
    Map<String, Element> own = new LinkedHashMap<>();
    Map<String, Element> slugs = new HashMap<>();
    for (Element block : blocks) {
      block.select(NAMED).forEach(e -> own.putIfAbsent(e.id(), e));
      if (block.normalName().matches("h[1-6]")) {
        slugs.putIfAbsent(Slugs.of(block.text()), block);
      }
    }
    own.forEach((id, element) -> element.id(free(id)));
    ids.put(file, own);
    headings.put(file, slugs);
  }

  private String free(String id) {
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  private void direct(String file, List<Element> blocks) {
    for (Element block : blocks) {
      for (Element link : block.select(LINKS)) {
        String href = link.attr("href").strip();
        if (!link.attr(Vocabulary.REF).isEmpty()) {
          refer(link, href, file);
        } else if (href.startsWith("#")) {
          place(file, href.substring(1)).ifPresent(id -> link.attr("href", "#" + id));
        } else if (!href.isEmpty() && !ELSEWHERE.matcher(href).matches()) {
          direct(link, href, file);
        }
      }
    }
  }

  /** A reference may lead to any file; one that leads nowhere is what was typed. */
  private void refer(Element link, String href, String from) {
    String[] parts = href.split("#", 2);
    Optional<String> file =
        parts[0].isEmpty()
            ? Optional.of(from)
            : file(decoded(parts[0]), from).or(() -> named(parts[0]));
    Optional<String> id =
        parts.length == 1
            ? file.map(this::top)
            : file.flatMap(f -> place(f, parts[1]))
                .or(() -> parts[0].isEmpty() ? anywhere(parts[1]) : Optional.empty());
    boolean wiki = link.attr(Vocabulary.REF).equals(Vocabulary.REF_WIKI);
    if (id.isPresent()) {
      link.attr("href", "#" + id.get());
      if (wiki) {
        link.removeAttr(Vocabulary.REF).removeAttr("title");
      }
      return;
    }
    if (!link.attr(Vocabulary.REF).equals(Vocabulary.REF_MAYBE)) {
      reportReference(link, href);
    }
    String typed = wiki ? link.attr("title") : link.hasText() ? link.text() : href;
    link.replaceWith(new TextNode(typed));
  }

  private Optional<String> named(String page) {
    String stem = stem(page.strip());
    return files.keySet().stream()
        .filter(f -> stem(f.substring(f.lastIndexOf('/') + 1)).equals(stem))
        .findFirst();
  }

  private Optional<String> anywhere(String name) {
    return files.keySet().stream().map(f -> place(f, name)).flatMap(Optional::stream).findFirst();
  }

  private void direct(Element link, String href, String from) {
    String[] parts = href.split("#", 2);
    String path = decoded(parts[0].replaceFirst("\\?.*", ""));
    Optional<String> file = file(path, from);
    if (file.isPresent()) {
      String fragment = parts.length > 1 ? parts[1] : "";
      Optional<String> id =
          fragment.isEmpty() ? Optional.of(top(file.get())) : place(file.get(), fragment);
      link.attr("href", "#" + id.orElse(fragment));
    } else if (!PICTURE.matcher(path).matches()) {
      report(link, path);
    }
  }

  private Optional<String> file(String path, String from) {
    Path folder = Optional.ofNullable(Path.of(from).getParent()).orElse(Path.of(""));
    Optional<Path> target = FolderBounds.resolve(folder, path);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String name = target.get().toString().replace('\\', '/');
    if (files.containsKey(name)) {
      return Optional.of(name);
    }
    String stem = stem(name);
    return files.keySet().stream().filter(f -> stem(f).equals(stem)).findFirst();
  }

  private static String stem(String file) {
    return TEXT.matcher(file).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  /** The id of a place that a file knows by a name, or of a heading that the name is made from. */
  private Optional<String> place(String file, String name) {
    Element element = ids.get(file).getOrDefault(name, ids.get(file).get(decoded(name)));
    Map<String, Element> slugs = headings.get(file);
    Element heading =
        slugs.getOrDefault(decoded(name).toLowerCase(Locale.ROOT), slugs.get(Slugs.of(name)));
    if (element == null && heading != null && heading.id().isEmpty()) {
      heading.id(free(Slugs.of(decoded(name))));
    }
    return Optional.ofNullable(element == null ? heading : element).map(Element::id);
  }

  /** The id of a file's first heading, or of its first block. */
  private String top(String file) {
    List<Element> blocks = files.get(file);
    Element first =
        blocks.stream()
            .filter(b -> b.normalName().matches("h[1-6]"))
            .findFirst()
            .orElse(blocks.get(0));
    if (first.id().isEmpty()) {
      String slug =
          Slugs.of(first.nameIs("p") ? stem(Path.of(file).getFileName().toString()) : first.text());
      first.id(free(slug.isEmpty() ? "top" : slug));
    }
    return first.id();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private void reportReference(Element link, String href) {
    String typed = link.hasAttr("title") ? link.attr("title") : link.text();
    findings.answer(
        Finding.of(Code.LINK_BROKEN, Place.of(link), href + " " + typed)
            .what(
                "The reference “"
                    + (typed.isEmpty() ? href : Texts.excerpt(typed))
                    + "” leads to nothing in the book; it stands in the text as it was typed.")
            .hint("Give its target this name, or write in words what is meant.")
            .build());
  }

  private void report(Element link, String path) {
    findings.answer(
        Finding.of(Code.LINK_BROKEN, Place.of(link), path + " " + link.text())
            .what(
                "The link “"
                    + Texts.excerpt(link.text())
                    + "” leads to the file "
                    + path
                    + ", which is not in the book; its words stay.")
            .hint("Link to a page on the web, or put the file into manuscript/.")
            .build());
  }
}
