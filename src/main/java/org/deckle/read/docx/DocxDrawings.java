package org.deckle.read.docx;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What is drawn in a document: pictures, alone and in groups; the text of boxes and shapes, after
 * the paragraph they are anchored in; charts and diagrams by their words. Pictures outside the file
 * are named by their address and never opened. Belongs to one part; not thread-safe.
 */
final class DocxDrawings {

  /** English Metric Units a CSS pixel. */
  private static final long PIXEL = 9_525;

  private static final Map<String, String> TYPES =
      Map.of(
          "jpg", "jpeg", "jpe", "jpeg", "tif", "tiff", "svg", "svg+xml", "emf", "x-emf", "wmf",
          "x-wmf", "jfif", "jpeg");

  private final WordPackage file;
  private final Map<String, WordPackage.Link> links;
  private final Slots slots;
  private final LeftOut leftOut;

  DocxDrawings(
      WordPackage file, Map<String, WordPackage.Link> links, Slots slots, LeftOut leftOut) {
    this.file = file;
    this.links = links;
    this.slots = slots;
    this.leftOut = leftOut;
  }

  void convert(Element root) throws UnusableDocxException {
    // From the inside out: a box may hold a box.
    List<Element> boxes = new ArrayList<>(root.select("w|txbxContent"));
    for (int i = boxes.size() - 1; i >= 0; i--) {
      lift(boxes.get(i));
    }
    for (Element drawing : root.select("w|drawing, w|pict, w|object")) {
      convertOne(drawing);
    }
  }

  /** The outermost paragraph that a drawing stands in. */
  private static Optional<Element> anchor(Element drawing) {
    return Optional.ofNullable(drawing.closest("w|p"));
  }

  private static void lift(Element box) {
    Element drawing = box.closest("w|drawing, w|pict, w|object");
    Optional<Element> anchor = Optional.ofNullable(drawing).flatMap(DocxDrawings::anchor);
    List<Element> blocks = new ArrayList<>(box.children());
    if (anchor.isPresent()) {
      for (int i = blocks.size() - 1; i >= 0; i--) {
        anchor.get().after(blocks.get(i));
      }
      box.remove();
    }
  }

  private void convertOne(Element drawing) throws UnusableDocxException {
    Element run = Optional.ofNullable(drawing.closest("w|r")).orElse(drawing);
    List<Element> pictures = new ArrayList<>();
    for (Element picture : drawing.select("a|blip, v|imagedata")) {
      picture(picture, drawing).ifPresent(img -> pictures.add(slots.run(img)));
    }
    for (int i = pictures.size() - 1; i >= 0; i--) {
      run.after(pictures.get(i));
    }
    Optional<Element> anchor = anchor(drawing);
    if (anchor.isPresent()) {
      List<Element> blocks = words(drawing);
      for (int i = blocks.size() - 1; i >= 0; i--) {
        anchor.get().after(blocks.get(i));
      }
    }
    drawing.remove();
  }

  private Optional<Element> picture(Element picture, Element drawing) {
    String id = picture.attr("r:embed") + picture.attr("r:id");
    id = id.isEmpty() ? picture.attr("r:link") : id;
    WordPackage.Link link = links.get(id);
    if (link == null) {
      return Optional.empty();
    }
    Element img = new Element("img").attr("src", address(link)).attr("alt", alt(picture, drawing));
    Element extent = drawing.selectFirst("wp|extent");
    if (extent != null && drawing.select("a|blip").size() == 1) {
      size(img, "width", extent.attr("cx"));
      size(img, "height", extent.attr("cy"));
    }
    Element crop = drawing.selectFirst("a|srcRect");
    if (crop != null
        && crop.attributes().asList().stream().anyMatch(a -> !a.getValue().equals("0"))) {
      String name = link.target().substring(link.target().lastIndexOf('/') + 1);
      leftOut.note(
          "Word shows only a part of the picture " + name + "; the book shows all of it.",
          "Compress the pictures in Word, which deletes what is cropped.");
    }
    return Optional.of(img);
  }

  private String address(WordPackage.Link link) {
    Optional<byte[]> bytes = link.external() ? Optional.empty() : file.bytes(link.target());
    if (bytes.isEmpty()) {
      return link.target().replace(" ", "%20");
    }
    String name = link.target();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(extension, extension);
    return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes.get());
  }

  private static String alt(Element picture, Element drawing) {
    Element own = picture.closest("pic|pic");
    Element named = own == null ? null : own.selectFirst("pic|cNvPr[descr]");
    Element whole = drawing.selectFirst("wp|docPr[descr]");
    Element shape = picture.closest("v|shape[alt]");
    if (whole != null && !whole.attr("descr").isBlank()) {
      return whole.attr("descr").strip();
    }
    return named != null
        ? named.attr("descr").strip()
        : shape == null ? "" : shape.attr("alt").strip();
  }

  private static void size(Element img, String name, String emus) {
    if (emus.matches("\\d{1,12}") && Long.parseLong(emus) >= PIXEL) {
      img.attr(name, String.valueOf(Long.parseLong(emus) / PIXEL));
    }
  }

  /** Paragraphs of the words of shapes, and what charts and diagrams say. */
  private List<Element> words(Element drawing) throws UnusableDocxException {
    List<Element> blocks = new ArrayList<>();
    for (Element paragraph : drawing.select("a|p")) {
      add(blocks, LeftOut.text(paragraph));
    }
    for (Element chart : drawing.select("c|chart")) {
      Optional<Element> part = part(chart.attr("r:id"));
      if (part.isPresent()) {
        leftOut.note(
            "A chart cannot be drawn; its numbers stand in a table.",
            "Save it as a picture in Word, and put that in its place.");
        blocks.addAll(Charts.blocks(part.get()));
      }
    }
    for (Element diagram : drawing.select("dgm|relIds")) {
      Optional<Element> part = part(diagram.attr("r:dm"));
      if (part.isPresent()) {
        leftOut.note(
            "A diagram (SmartArt) cannot be drawn; its words stand in paragraphs.",
            "Save it as a picture in Word, and put that in its place.");
        part.get().select("dgm|pt > dgm|t").forEach(t -> add(blocks, LeftOut.text(t)));
      }
    }
    for (Element art : drawing.select("v|textpath[string]")) {
      add(blocks, art.attr("string"));
    }
    return blocks;
  }

  private Optional<Element> part(String id) throws UnusableDocxException {
    WordPackage.Link link = links.get(id);
    return link == null || link.external() ? Optional.empty() : file.xml(link.target());
  }

  private static void add(List<Element> blocks, String words) {
    if (!words.isBlank()) {
      blocks.add(paragraph(words.strip()));
    }
  }

  /** A paragraph of plain words. */
  static Element paragraph(String words) {
    Element paragraph = WordXml.element("w:p");
    paragraph
        .appendChild(WordXml.element("w:r"))
        .child(0)
        .appendChild(WordXml.element("w:t").attr("xml:space", "preserve").text(words));
    return paragraph;
  }
}
