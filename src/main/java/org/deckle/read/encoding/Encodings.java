package org.deckle.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.BookConfig;

/**
 * What the author says about the encodings of the files.
 *
 * @param byFile names of encodings by file, relative to {@code manuscript/}; that of the empty name
 *     is for all others
 * @param language BCP 47; empty when the author does not say
 */
public record Encodings(Map<String, String> byFile, String language) {

  /** Nothing is said. */
  public static final Encodings NONE = new Encodings(Map.of(), "");

  private static final Pattern DECLARED =
      Pattern.compile("(?i)<(?:meta|\\?xml)\\s[^>]*(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  /** Names to choose from. */
  public static final List<String> USUAL =
      List.of(
          "UTF-8",
          "UTF-16",
          "Windows-1250",
          "Windows-1251",
          "Windows-1252",
          "Windows-1253",
          "ISO-8859-1",
          "ISO-8859-2",
          "ISO-8859-7",
          "KOI8-R",
          "Shift_JIS",
          "EUC-JP",
          "GB18030",
          "Big5",
          "EUC-KR");

  /**
   * Names that stand for a fuller encoding, by the WHATWG Encoding Standard, section 4.2: pages
   * that name the first are mostly written in the second.
   */
  private static final Map<String, String> FULLER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("big5", "x-windows-950"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("macintosh", "x-MacRoman"));

  public static Encodings of(BookConfig config) {
    return new Encodings(config.encodings(), config.language().orElse(""));
  }

  /**
   * With what a page says of its own encoding, where the author says nothing (HTML Living Standard,
   * section 13.2.3.2). UTF-8 is recognised without it, and more surely.
   */
  public Encodings declared(String file, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher charset = DECLARED.matcher(start);
    if (said(file).isPresent()
        || !charset.find()
        || named(charset.group(1)).isEmpty()
        || Sequences.in(bytes, 0, bytes.length).broken() == 0) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(byFile);
    more.put(file.replaceFirst("^manuscript/", ""), charset.group(1));
    return new Encodings(more, language);
  }

  /** The encoding that the author says a file has. */
  Optional<Charset> said(String file) {
    String name = file.replaceFirst("^manuscript/", "");
    return Optional.ofNullable(byFile.getOrDefault(name, byFile.get(""))).flatMap(Encodings::named);
  }

  /** An encoding by any of its usual names. */
  public static Optional<Charset> named(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(FULLER.getOrDefault(key, key)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The name that a person knows; {@link #named} takes it. */
  static String name(Charset charset) {
    return switch (charset.name()) {
      case "windows-31j" -> "Shift_JIS";
      case "x-windows-949" -> "EUC-KR";
      case "x-windows-950", "Big5-HKSCS" -> "Big5";
      case "x-windows-874" -> "TIS-620";
      case "x-MacRoman" -> "macintosh";
      default -> charset.name().replaceFirst("^windows-", "Windows-").replaceFirst("^x-IBM", "IBM");
    };
  }
}
