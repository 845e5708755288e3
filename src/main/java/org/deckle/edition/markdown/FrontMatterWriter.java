package org.deckle.edition.markdown;

import java.util.List;
import org.jsoup.nodes.Element;

/** Writes what the text's head says of it as YAML above the text. Stateless. */
final class FrontMatterWriter {

  private FrontMatterWriter() {}

  static String write(Element head) {
    StringBuilder yaml = new StringBuilder();
    for (String name : List.of("title", "author", "language")) {
      List<String> values = head.select("meta[name=" + name + "]").eachAttr("content");
      if (values.size() == 1) {
        yaml.append(name).append(": ").append(scalar(values.get(0))).append('\n');
      } else if (!values.isEmpty()) {
        yaml.append(name).append(":\n");
        values.forEach(v -> yaml.append("  - ").append(scalar(v)).append('\n'));
      }
    }
    return yaml.isEmpty() ? "" : "---\n" + yaml + "---\n\n";
  }

  /** YAML 1.2, sections 7.3.1 and 7.3.3: plain where nothing in it could be taken for markup. */
  private static String scalar(String value) {
    boolean plain =
        value.matches("\\p{L}[\\p{L}\\p{M}\\p{N} ,.’'()–—-]*")
            && !value.matches("(?i)true|false|null|yes|no|on|off|y|n");
    return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
