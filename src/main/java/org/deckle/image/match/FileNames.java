package org.deckle.image.match;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.image.format.PictureFormat;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/** File names in the forms in which they are compared. */
public final class FileNames {

  /** Most file systems take 255 octets, and a name may have to bear an extension besides. */
  private static final int MOST_BYTES = 160;

  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\\\/:*?\"<>|\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  /** Windows takes these for devices, whatever their extension. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

  private static final List<String[]> JOINED = letters(PackKey.PLAIN_LETTERS);
  private static final List<String[]> SPELLED_OUT = letters(PackKey.SPELLED_OUT_LETTERS);

  // Slugs are made of every link and every file, so their patterns are made once.
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");
  private static final Pattern SIZE_BEFORE = Pattern.compile("(?i)^(?:\\d{2,4}px-|tn_)(?=.)");
  private static final Pattern SIZE_BEHIND =
      Pattern.compile(
          "(?i)(?<=.)(?:[-_]\\d{2,4}x\\d{2,4}|-scaled|@[23]x|[-_](?:\\d{3,4}w|w\\d{3,4})|\\.min|\\.thumb)$");

  private static final Pattern COPY =
      Pattern.compile(
          "(?iU)(?<=.)(?: ?\\(\\d{1,2}\\)|\\[\\d\\]|~\\d"
              + "|(?: ?[-–_] ?| )"
              + LanguagePack.alternation(PackKey.COPY)
              + "(?: ?\\d| \\(\\d\\))?"
              + "|[-_](?:thumb|thumbnail|small|medium|large|min|orig|original|rotated))$"
              + "|^"
              + LanguagePack.alternation(PackKey.COPY_OF)
              + " (?=.)");

  /** Signs that say something; the others part words. */
  private static final String SIGNS = "&+()[]=#@%$~!";

  private FileNames() {}

  /** Letters, each with what is written for it. */
  private static List<String[]> letters(PackKey key) {
    return LanguagePack.union(key).stream().map(pair -> pair.split("=")).toList();
  }

  /** The last segment of a path with {@code /}. */
  public static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** All but the last segment of a path; empty without any. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /**
   * A stem without the marks of a copy in another size: {@code -300x200} and {@code -scaled} of
   * WordPress, {@code 220px-} of MediaWiki, {@code @2x} of web pages.
   */
  static String unsized(String stem) {
    return SIZE_BEHIND.matcher(SIZE_BEFORE.matcher(stem).replaceFirst("")).replaceFirst("");
  }

  /**
   * A name without its extension; only what looks like a picture's extension counts as one. What
   * converts pictures may add a second one ({@code port.jpg.webp}).
   */
  static String stem(String name) {
    String stem = name;
    int dot = stem.lastIndexOf('.');
    while (dot > 0 && PictureFormat.isExtension(extension(stem))) {
      stem = stem.substring(0, dot);
      dot = stem.lastIndexOf('.');
    }
    return stem;
  }

  /** A stem without the mark of a copy that people, systems and browsers add; the same without. */
  static String uncopied(String stem) {
    return COPY.matcher(stem).replaceFirst("");
  }

  /**
   * Whether each of two stems has a sign that the other has not: what makes names safe takes signs
   * away, and puts no other in their place.
   */
  static boolean haveOtherSigns(String a, String b) {
    Set<Integer> left = signs(a);
    Set<Integer> right = signs(b);
    return !left.containsAll(right) && !right.containsAll(left);
  }

  private static Set<Integer> signs(String stem) {
    return stem.chars().filter(c -> SIGNS.indexOf(c) >= 0).boxed().collect(Collectors.toSet());
  }

  /** The last segment of a path, without its extension. */
  static String baseStem(String path) {
    return stem(base(path));
  }

  /** In lower case, without the dot; empty when there is none. */
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Unicode NFC. */
  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** NFC and without case; a Greek sigma is one letter wherever it stands. */
  static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    return nfc(nfc(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)).replace('ς', 'σ');
  }

  /**
   * What is left when a blog, a shop or a download has made a safe name of it: letters without
   * accents and digits, parted by single hyphens; empty when nothing is left.
   */
  static String slug(String text) {
    String plain =
        isAscii(text)
            ? fold(text)
            : MARKS
                .matcher(joined(Normalizer.normalize(fold(text), Normalizer.Form.NFKD)))
                .replaceAll("");
    return ENDS.matcher(SEPARATORS.matcher(plain).replaceAll("-")).replaceAll("");
  }

  /** A slug without its hyphens. */
  static String letters(String text) {
    return slug(text).replace("-", "");
  }

  /** Letters that no decomposition takes apart, as they are written without them. */
  private static String joined(String text) {
    String plain = text;
    for (String[] letter : JOINED) {
      plain = plain.replace(letter[0], letter[1]);
    }
    return plain;
  }

  /** A slug with umlauts written out, as whoever has no such keys does: {@code groesse}. */
  static String spelledOut(String text) {
    String composed = fold(text);
    if (isAscii(composed)) {
      return slug(composed);
    }
    String plain = composed;
    for (String[] letter : SPELLED_OUT) {
      plain = plain.replace(letter[0], letter[1]);
    }
    return slug(plain);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** How many segments two paths share, counted from their ends, without case. */
  static int sharedTail(String a, String b) {
    String[] left = fold(a).split("/");
    String[] right = fold(b).split("/");
    int shared = 0;
    while (shared < Math.min(left.length, right.length)
        && left[left.length - 1 - shared].equals(right[right.length - 1 - shared])) {
      shared++;
    }
    return shared;
  }

  /**
   * A name that every file system takes, never hidden, never a way out of a folder, and read in one
   * direction only.
   */
  static String safe(String name) {
    String plain = UNSAFE.matcher(ending(name)).replaceAll("_").replaceAll("^[. ]+|[. ]+$", "");
    String kept = plain.isEmpty() ? "picture" : plain;
    return DEVICE.matcher(kept).matches() ? "_" + kept : kept;
  }

  /** As much of a name as has room, from its end, where the extension is. */
  private static String ending(String name) {
    int start = name.length();
    int octets = 0;
    while (start > 0) {
      int sign = name.codePointBefore(start);
      octets += sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
      if (octets > MOST_BYTES) {
        break;
      }
      start -= Character.charCount(sign);
    }
    return name.substring(start);
  }
}
