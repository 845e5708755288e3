package org.deckle.edition.epub;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.domain.TableOfContents;
import io.documentnode.epub4j.epub.NCXDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.edition.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** The contents for EPUB 2 reading systems (OPF 2.0.1, section 2.4.1). */
final class Ncx {

  private Ncx() {}

  static Item item() {
    return new Item("ncx", "toc.ncx", "application/x-dtbncx+xml", "");
  }

  static byte[] of(Metadata metadata, Language language, List<NavEntry> contents)
      throws IOException {
    Resource ncx =
        NCXDocument.createNCXResource(
            List.of(new Identifier(Identifier.Scheme.URI, Xml.legal(metadata.identifier()))),
            Xml.legal(metadata.title()),
            metadata.authors().stream().map(Ncx::author).toList(),
            new TableOfContents(references(contents)));
    return mended(ncx, metadata, language);
  }

  private static Author author(Person person) {
    return new Author(Xml.legal(person.name()));
  }

  private static List<TOCReference> references(List<NavEntry> entries) {
    List<TOCReference> references = new ArrayList<>();
    for (NavEntry entry : entries) {
      int hash = entry.href().indexOf('#');
      String file = hash < 0 ? entry.href() : entry.href().substring(0, hash);
      String fragment = hash < 0 ? "" : entry.href().substring(hash + 1);
      Resource resource = new Resource(file, new byte[0], file, MediaTypes.XHTML);
      references.add(
          new TOCReference(Xml.legal(entry.text()), resource, fragment, references(entry.below())));
    }
    return references;
  }

  /** The library writes the wrong unique identifier, and an order of its own for equal targets. */
  private static byte[] mended(Resource ncx, Metadata metadata, Language language)
      throws IOException {
    Document document =
        Jsoup.parse(new String(ncx.getData(), StandardCharsets.UTF_8), "", Parser.xmlParser());
    Element root = document.selectFirst("ncx").attr("xml:lang", language.tag());
    Element head = root.selectFirst("head");
    head.select("meta[name=dtb:generator], meta[name=dtb:uid], meta[name=dtb:URI]").remove();
    head.prependElement("meta")
        .attr("name", "dtb:uid")
        .attr("content", Xml.legal(metadata.identifier()));
    root.select("docAuthor > text").forEach(name -> name.text(name.text().replaceFirst(",$", "")));
    Map<String, Integer> order = new HashMap<>();
    for (Element content : root.select("navPoint > content")) {
      Integer place = order.computeIfAbsent(content.attr("src"), k -> order.size() + 1);
      content.parent().attr("playOrder", place.toString());
    }
    document
        .outputSettings()
        .prettyPrint(false)
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml);
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.outerHtml() + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
