package org.deckle.read.dialect;

import java.util.Optional;
import org.deckle.read.source.Boxes;
import org.jsoup.nodes.Entities;

/** How what a template tag stands for is written, in Markdown or in HTML. */
enum TagForm {
  /** With blank lines around blocks. */
  MARKDOWN {
    @Override
    String figure(TemplateTag tag) {
      String caption = tag.attribute("caption", "title").orElse("");
      String alt = tag.attribute("alt").orElse("");
      String words = caption.isEmpty() ? alt : caption;
      String attributes = caption.isEmpty() ? "" : "alt=\"" + alt.replace("\"", "\\\"") + "\"";
      attributes += tag.attribute("id").map(id -> " #" + id).orElse("");
      String braces = attributes.isBlank() ? "" : "{" + attributes.strip() + "}";
      return "\n\n![" + words + "](<" + source(tag) + ">)" + braces + "\n\n";
    }

    @Override
    String openBox(String kind, Optional<String> title) {
      return "\n\n" + Admonitions.opening(kind, title) + "\n\n";
    }

    @Override
    String closeBox() {
      return "\n\n:::\n\n";
    }

    @Override
    String code(String language, String code) {
      return "\n\n```" + language + "\n" + code + "\n```\n\n";
    }

    @Override
    String link(String address) {
      return "<" + address + ">";
    }
  },

  /** On as many lines as the tags, so that positions stay. */
  HTML {
    @Override
    String figure(TemplateTag tag) {
      String caption = tag.attribute("caption", "title").orElse("");
      return "<figure"
          + tag.attribute("id").map(id -> " id=\"" + id + "\"").orElse("")
          + "><img src=\""
          + escaped(source(tag))
          + "\" alt=\""
          + escaped(tag.attribute("alt").orElse(""))
          + "\">"
          + (caption.isEmpty() ? "" : "<figcaption>" + escaped(caption) + "</figcaption>")
          + "</figure>";
    }

    @Override
    String openBox(String kind, Optional<String> title) {
      String name =
          title.map(t -> "<div " + Boxes.TITLE + "=\"\">" + escaped(t) + "</div>").orElse("");
      return "<div class=\"" + kind + "\" " + Boxes.FENCED + "=\"\">" + name;
    }

    @Override
    String closeBox() {
      return "</div>";
    }

    @Override
    String code(String language, String code) {
      String name = language.isEmpty() ? "" : " class=\"language-" + language + "\"";
      return "<pre><code" + name + ">" + code + "</code></pre>";
    }

    @Override
    String link(String address) {
      return "<a href=\"" + address + "\">" + address + "</a>";
    }
  };

  abstract String figure(TemplateTag tag);

  abstract String openBox(String kind, Optional<String> title);

  abstract String closeBox();

  abstract String code(String language, String code);

  abstract String link(String address);

  static String source(TemplateTag tag) {
    return tag.attribute("src", "url", "link", "file").or(() -> tag.argument(0)).orElse("");
  }

  private static String escaped(String text) {
    return Entities.escape(text).replace("\"", "&quot;");
  }
}
