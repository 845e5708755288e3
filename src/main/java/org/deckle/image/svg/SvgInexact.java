package org.deckle.image.svg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deckle.book.Picture;
import org.deckle.image.format.PictureFormat;
import org.deckle.image.format.SvgProbe;

/** What a drawing holds that pages, or reading systems that draw none, cannot show exactly. */
public final class SvgInexact {

  private static final Pattern HTML = Pattern.compile("<(?:\\w+:)?foreignObject\\b");

  /** HTML with something else for those who draw none. */
  private static final Pattern CHOICE =
      Pattern.compile("(?s)<(?:\\w+:)?switch\\b.*?</(?:\\w+:)?switch>");

  private static final Map<Pattern, String> PARTS = parts();

  private SvgInexact() {}

  private static Map<Pattern, String> parts() {
    Map<Pattern, String> parts = new LinkedHashMap<>();
    parts.put(
        Pattern.compile("mix-blend-mode\\s*[:=]\\s*[\"']?\\s*(?!normal)[a-z]"),
        "colours that mix (mix-blend-mode)");
    parts.put(
        Pattern.compile(
            "(?:fill|stroke|color)\\s*[:=]\\s*[\"']?\\s*"
                + "(?:color-mix|color|lab|lch|oklab|oklch)\\("),
        "colours outside sRGB");
    parts.put(
        Pattern.compile(
            "clip-path\\s*[:=]\\s*[\"']?\\s*(?:circle|ellipse|inset|polygon|path|rect|xywh)\\("),
        "clipping by a shape of CSS");
    parts.put(
        Pattern.compile("<(?:\\w+:)?g\\b[^>]*[\\s\"';]opacity\\s*[:=]\\s*[\"']?\\s*0?\\.\\d"),
        "groups that shine through as one (opacity)");
    parts.put(
        Pattern.compile("clip-rule\\s*[:=]\\s*[\"']?\\s*evenodd"),
        "clipping with holes (clip-rule)");
    parts.put(
        Pattern.compile(
            "transform-box|transform-origin\\s*[:=]\\s*[\"']?\\s*(?:center|left|right|top|bottom|[\\d.]+%)"),
        "turning about the middle of a shape (transform-origin)");
    parts.put(
        Pattern.compile(
            "<(?:\\w+:)?(?:image|feImage|use)\\b[^>]*?[\\s:]href\\s*=\\s*[\"'](?!\\s*(?:#|[\"']"
                + "|data:image/(?:png|jpeg|gif|webp)[;,]))"),
        "links to other pictures, which are left out");
    parts.put(Pattern.compile("<(?:hatch|mesh)(?:gradient)?\\b"), "meshes or hatches");
    return parts;
  }

  /** The kinds of such parts; empty without any, and for what is no SVG. */
  public static List<String> parts(Picture picture) {
    if (!picture.isThere() || !picture.mediaType().equals(PictureFormat.SVG.mediaType())) {
      return List.of();
    }
    String svg = text(picture);
    List<String> found = new ArrayList<>();
    if (HTML.matcher(CHOICE.matcher(svg).replaceAll("")).find()) {
      found.add("labels made of HTML, which become plain text");
    }
    PARTS.forEach(
        (part, name) -> {
          if (part.matcher(svg).find()) {
            found.add(name);
          }
        });
    return found;
  }

  private static String text(Picture picture) {
    try {
      byte[] bytes = Files.readAllBytes(picture.file().orElseThrow());
      return new String(bytes, SvgProbe.charset(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
