package org.deckle.read.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Element;

/** The parts of a document's package (ECMA-376 part 2), unpacked within limits. Not thread-safe. */
final class WordPackage {

  private static final int MOST_PARTS = 10_000;

  /** Bytes of all parts together. */
  private static final long LARGEST = 400L << 20;

  /** Bytes of a part of XML: some ten million words. */
  private static final long LARGEST_XML = 100L << 20;

  private static final int BLOCK = 1 << 16;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private WordPackage() {}

  /**
   * Unpacks a file.
   *
   * @throws UnusableDocxException when it is no archive or unpacks beyond the limits
   */
  static WordPackage of(byte[] bytes) throws UnusableDocxException {
    WordPackage unpacked = new WordPackage();
    long all = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (unpacked.parts.size() >= MOST_PARTS) {
          throw new UnusableDocxException("It has more than " + MOST_PARTS + " parts.");
        }
        byte[] part = unpack(zip, entry.getName(), LARGEST - all);
        all += part.length;
        unpacked.parts.put(entry.getName(), part);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableDocxException("Its archive is broken: " + e.getMessage());
    }
    if (unpacked.parts.isEmpty()) {
      throw new UnusableDocxException("It is no archive, as .docx files are.");
    }
    return unpacked;
  }

  private static byte[] unpack(ZipInputStream zip, String name, long left)
      throws IOException, UnusableDocxException {
    long most = name.matches("(?i).*\\.(xml|rels)") ? Math.min(LARGEST_XML, left) : left;
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
      if (part.size() + read > most) {
        throw new UnusableDocxException(
            "Its part " + name + " unpacks to more than " + (most >> 20) + " MB.");
      }
      part.write(block, 0, read);
    }
    return part.toByteArray();
  }

  /** Where a relationship leads. */
  record Link(String type, String target, boolean external) {}

  /** The bytes of a part; empty when it is not there. */
  Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** The tree of a part; empty when it is not there. */
  Optional<Element> xml(String name) throws UnusableDocxException {
    byte[] bytes = parts.get(name);
    return bytes == null ? Optional.empty() : Optional.of(WordXml.read(bytes, name));
  }

  /** The main part: {@code word/document.xml}, or what the package says. */
  String main() throws UnusableDocxException {
    return links("").values().stream()
        .filter(l -> l.type().endsWith("/officeDocument") && !l.external())
        .map(Link::target)
        .filter(parts::containsKey)
        .findFirst()
        .orElse("word/document.xml");
  }

  /** Relationships of a part by their ids; internal targets are names of parts. */
  Map<String, Link> links(String part) throws UnusableDocxException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    Map<String, Link> links = new HashMap<>();
    Optional<Element> rels = xml(folder + "_rels/" + part.substring(slash + 1) + ".rels");
    for (Element rel : rels.map(Element::children).orElseGet(org.jsoup.select.Elements::new)) {
      boolean external = rel.attr("TargetMode").equalsIgnoreCase("External");
      String target = rel.attr("Target");
      links.put(
          rel.attr("Id"),
          new Link(rel.attr("Type"), external ? target : resolve(folder, target), external));
    }
    return links;
  }

  private static String resolve(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    while (path.contains("/../")) {
      path = path.replaceFirst("[^/]+/\\.\\./", "");
    }
    return path.replaceFirst("^(\\.\\./)+", "");
  }

  /** Puts a tree in a part's place. */
  void replace(String name, Element root) {
    parts.put(name, WordXml.write(root).getBytes(StandardCharsets.UTF_8));
  }

  /** Takes a part out. */
  void drop(String name) {
    parts.remove(name);
  }

  /** The names of all parts, in order. */
  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  /** The package as a file again. */
  byte[] pack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("in memory", e);
    }
    return bytes.toByteArray();
  }
}
