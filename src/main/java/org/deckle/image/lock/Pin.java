package org.deckle.image.lock;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fetched picture, as {@code images.lock} holds it. Texts may be empty except the first two and
 * the digest.
 *
 * @param url as it stands in the manuscript
 * @param file relative to the book's folder
 * @param source the address that delivered it, after redirects
 * @param rule the name of the rule that led there
 * @param sha256 of the file, in lower-case hexadecimal
 * @param bytes of the file
 * @param type as {@code image/png}
 * @param size {@code WIDTHxHEIGHT} in pixels
 * @param fetched an ISO 8601 instant
 * @param attribution who made it and under what licence, or the page that says so; the author may
 *     write it
 */
public record Pin(
    String url,
    String file,
    String source,
    String rule,
    String sha256,
    long bytes,
    String type,
    String size,
    String fetched,
    String attribution) {

  /** The lines of its block, in the order in which they are written. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("url", url);
    fields.put("file", file);
    fields.put("source", source);
    fields.put("rule", rule);
    fields.put("sha256", sha256);
    fields.put("bytes", Long.toString(bytes));
    fields.put("type", type);
    fields.put("size", size);
    fields.put("fetched", fetched);
    fields.put("attribution", attribution);
    return fields;
  }

  /** A pin of the fields of a block, which a {@link LockReader} has checked. */
  static Pin of(Map<String, String> fields) {
    return new Pin(
        fields.get("url"),
        fields.get("file"),
        fields.getOrDefault("source", ""),
        fields.getOrDefault("rule", ""),
        fields.get("sha256"),
        Long.parseLong(fields.getOrDefault("bytes", "0")),
        fields.getOrDefault("type", ""),
        fields.getOrDefault("size", ""),
        fields.getOrDefault("fetched", ""),
        fields.getOrDefault("attribution", ""));
  }
}
