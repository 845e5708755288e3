package org.deckle.image.match;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The paths that a local picture link may mean, the most literal first. */
public final class Spellings {

  private static final Pattern WRAP = Pattern.compile("^[<\"'\\s]+|[>\"'\\s]+$");
  private static final Pattern TAIL = Pattern.compile("\\s+(?:\"[^\"]*\"|'[^']*'|=\\d*x\\d*)$");
  private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);
  private static final Pattern FILE_SCHEME = Pattern.compile("^(?i)file:/{0,3}(?=.)");
  private static final Pattern DRIVE = Pattern.compile("^/*[A-Za-z]:(?=/)");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern ENCODED = Pattern.compile("%[89A-Fa-f][0-9A-Fa-f]");

  /** By how many pages of the web are in them. */
  private static final List<String> PAGES =
      List.of(
          "windows-1251",
          "windows-1250",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "windows-874",
          "Shift_JIS",
          "EUC-JP",
          "GB18030",
          "Big5",
          "EUC-KR",
          "KOI8-R",
          "KOI8-U",
          "ISO-8859-5",
          "IBM866",
          "IBM850",
          "x-MacRoman",
          "x-MacCyrillic");

  private Spellings() {}

  /**
   * A spelling of a link.
   *
   * @param path with {@code /} as separator; may start with {@code /} or hold {@code ..}
   * @param literal whether a browser would read the link so: the link is not broken then
   */
  record Spelling(String path, boolean literal) {}

  /** All spellings, without repetition; never empty. */
  static List<Spelling> of(String ref) {
    List<Spelling> found = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    String plain = WRAP.matcher(ref).replaceAll("");
    add(found, known, ref, true);
    add(found, known, percentDecoded(ref), true);
    String untitled = WRAP.matcher(TAIL.matcher(ref.strip()).replaceFirst("")).replaceAll("");
    for (String start : List.of(plain, untitled)) {
      addDecodings(found, known, start);
      addDecodings(found, known, QUERY.matcher(start).replaceFirst(""));
    }
    String bare = bare(untitled);
    addDecodings(found, known, bare);
    add(found, known, name(bare), false);
    addPages(found, known, QUERY.matcher(untitled).replaceFirst(""));
    return found;
  }

  /**
   * What programs may have made of the name, here or there: only a file of the very name is meant,
   * none of a similar one. Made for broken links alone, since it takes a while.
   */
  static List<Spelling> altered(String ref) {
    String path = name(bare(ref));
    Set<String> names = new LinkedHashSet<>(MojibakeNames.forms(FileNames.base(path)));
    names.add(NameEscapes.numbered(FileNames.base(path)));
    names.add(Wrappers.unstamped(FileNames.base(path)));
    names.remove(FileNames.base(path));
    String folder = path.substring(0, path.length() - FileNames.base(path).length());
    return names.stream()
        .filter(n -> !n.isEmpty() && n.indexOf('/') < 0)
        .map(n -> new Spelling(folder + n, false))
        .toList();
  }

  private static String bare(String ref) {
    return NameEscapes.resolved(Wrappers.off(ref));
  }

  private static String name(String bare) {
    return slashed(percentDecoded(QUERY.matcher(bare).replaceFirst("")));
  }

  /**
   * Octets that are no UTF-8 are letters of an older code page; the file there is says of which.
   */
  private static void addPages(List<Spelling> found, Set<String> known, String text) {
    if (!ENCODED.matcher(text).find() || isUtf8(text) || text.chars().anyMatch(c -> c >= 0x80)) {
      return;
    }
    for (String page : PAGES) {
      if (Charset.isSupported(page)) {
        String path = slashed(inPage(text, Charset.forName(page)));
        if (path.indexOf('\uFFFD') < 0) {
          add(found, known, path, false);
        }
      }
    }
  }

  /** Octets and letters together, for the second octet of a sign may be a letter. */
  private static String inPage(String text, Charset page) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int octet = octetAt(text, i);
      octets.write(octet >= 0 ? octet : text.charAt(i));
      i += octet >= 0 ? 3 : 1;
    }
    return octets.toString(page);
  }

  private static boolean isUtf8(String text) {
    return inPage(text, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
  }

  private static void addDecodings(List<Spelling> found, Set<String> known, String start) {
    String unescaped = Parser.unescapeEntities(start, true);
    for (String text : List.of(start, unescaped)) {
      String path = slashed(text);
      for (int times = 0; times < 3; times++) {
        add(found, known, path, false);
        path = slashed(percentDecoded(path));
      }
      add(found, known, path.replace('+', ' '), false);
    }
  }

  private static void add(List<Spelling> found, Set<String> known, String path, boolean literal) {
    if (!path.isEmpty() && path.indexOf('\0') < 0 && known.add(path)) {
      found.add(new Spelling(path, literal));
    }
  }

  /** Forward slashes, no {@code file:} scheme and no drive letter. */
  private static String slashed(String text) {
    String path = text.replace('\\', '/');
    boolean scheme = FILE_SCHEME.matcher(path).find();
    path = FILE_SCHEME.matcher(path).replaceFirst(scheme ? "/" : "");
    return DRIVE.matcher(path).replaceFirst("");
  }

  /**
   * RFC 3986, section 2.1, with the octets read as UTF-8, or as windows-1252 when they are not
   * UTF-8. A percent sign that starts no octet stays.
   */
  public static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int octet = octetAt(text, i);
      if (octet >= 0) {
        octets.write(octet);
        i += 3;
      } else {
        flush(octets, out);
        out.append(text.charAt(i++));
      }
    }
    flush(octets, out);
    return out.toString();
  }

  private static int octetAt(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static void flush(ByteArrayOutputStream octets, StringBuilder out) {
    if (octets.size() > 0) {
      out.append(decoded(octets.toByteArray()));
      octets.reset();
    }
  }

  private static String decoded(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      // Old sites and word processors wrote the octets of a code page.
      return new String(octets, WINDOWS_1252);
    }
  }
}
