package org.deckle.repair.pictures;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.PictureAddress;
import org.deckle.repair.base.Blocks;
import org.deckle.text.language.LanguagePack;
import org.deckle.text.language.PackKey;

/** Texts that name a picture's file, and say nothing of what it shows. */
final class PictureText {

  private static final Pattern FILE =
      Pattern.compile(
          "[^\\s\\[\\]<>\"]+(?: [^\\s\\[\\]<>\"]+){0,3}"
              + PictureAddress.SUFFIX
              + "(?:[?#]\\S*|![a-z]+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE =
      Pattern.compile(
          "[\\[(<{*]*\\s*(?:"
              + LanguagePack.alternation(PackKey.PICTURE_HERE_FIRST)
              + " )?"
              + LanguagePack.alternation(PackKey.PICTURE_INSERT)
              + "?(?: "
              + LanguagePack.alternation(PackKey.PICTURE_OBJECT)
              + ")*\\s*[:：]?\\s*(\\S+?(?: ?\\S+?){0,2}"
              + PictureAddress.SUFFIX
              + "(?:[?#]\\S*)?)(?: "
              + LanguagePack.alternation(PackKey.PICTURE_HERE)
              + ")?(?: "
              + LanguagePack.alternation(PackKey.PICTURE_INSERT_AFTER)
              + ")?\\s*[\\])>}*.]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MARKER =
      Pattern.compile(
          "[\\[［]"
              + LanguagePack.alternation(PackKey.PICTURE_MARKER)
              + "(?:\\s*[:：]\\s*(.+?))?\\.?[\\]］]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:(?:"
              + LanguagePack.alternation(PackKey.POSSESSIVE)
              + " )?"
              + LanguagePack.alternation(PackKey.NONDESCRIPT)
              + "\\s*[#_-]?\\s*\\d*|"
              + LanguagePack.alternation(PackKey.CAMERA)
              + "[_ -]?\\d[\\d_ -]*|\\P{L}*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_NAME = 80;

  private PictureText() {}

  /** The file that a line stands for, if it is only that ("Insert fig01.png"); else empty. */
  static String fileOf(String line) {
    String address = PictureAddress.of(line);
    if (!address.isEmpty() || line.length() > 300 || line.indexOf('.') < 0) {
      return address;
    }
    Matcher matcher = LINE.matcher(PictureAddress.bare(line));
    if (!matcher.matches()) {
      return "";
    }
    String file = matcher.group(1);
    return file.matches("[^,;]*") && !file.contains(": ") && !file.contains(" http")
        ? file
        : PictureAddress.of(file);
  }

  /** What stands before the file that a line ends with ("Figure 1: fig01.png"); may be empty. */
  static String labelOf(String line) {
    int space = line.lastIndexOf(' ');
    return space < 0 || fileOf(line.substring(space + 1)).isEmpty() ? "" : line.substring(0, space);
  }

  /** Whether a line is the mark of a transcriber for a picture ("[Illustration: The Hatter]"). */
  static boolean isMarker(String line) {
    return line.length() < 400
        && (line.startsWith("[") || line.startsWith("［"))
        && MARKER.matcher(line).matches();
  }

  /** A name for the picture that such a mark stands for: its caption, or the mark's own word. */
  static String nameOf(String marker) {
    String caption = captionOf(marker);
    String words = caption.isEmpty() ? marker : caption;
    String name = Blocks.clean(words.replaceAll("[\\p{Cntrl}\\[\\]［］<>:：\"/\\\\|?*#%]+", " "));
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
  }

  /** The caption in such a mark; may be empty. */
  static String captionOf(String marker) {
    Matcher matcher = MARKER.matcher(marker);
    return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "";
  }

  /** Whether an alternative text describes nothing: a file's name, or a word like "image". */
  static boolean isEmptyAlt(String alt, String src) {
    String text = Blocks.clean(alt);
    if (text.isEmpty() || GENERIC.matcher(text).matches() || FILE.matcher(text).matches()) {
      return true;
    }
    String name = name(src);
    return !name.isEmpty() && (plain(text).equals(plain(name)) || plain(text).equals(stem(name)));
  }

  private static String name(String src) {
    String path = src.replaceFirst("[?#].*$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return plain(dot > 0 ? name.substring(0, dot) : name);
  }

  private static String plain(String text) {
    String decoded = text;
    if (text.indexOf('%') >= 0) {
      try {
        decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        decoded = text; // a bare percent sign is a percent sign
      }
    }
    return decoded.toLowerCase(Locale.ROOT).replaceAll("[\\s_+-]+", "");
  }
}
