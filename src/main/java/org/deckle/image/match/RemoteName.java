package org.deckle.image.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deckle.book.RemoteAddress;
import org.deckle.image.format.PictureFormat;

/**
 * The file names under which an author may have saved a remote picture.
 *
 * @param key host and path of the picture itself: equal for two addresses of one picture (thumbnail
 *     and original, http and https, with and without a cache in front)
 * @param names the most likely first; never empty
 */
public record RemoteName(String key, List<String> names) {

  private static final Pattern SCHEME = Pattern.compile("^(?i)(?:https?:)?/{1,2}");
  private static final Pattern INNER = Pattern.compile("(?i)/(https?(?::|%3A)(?:/|%2F)+.+)$");
  private static final Pattern WORDPRESS_CACHE = Pattern.compile("^i\\d\\.wp\\.com/(?=[^/]+\\.)");
  private static final Pattern THUMB = Pattern.compile("^(.*)/thumb(/.+)/[^/]*\\d+px-[^/]*$");
  private static final Pattern SIZE = Pattern.compile("^(?:[a-z]+\\d+-)?\\d+px-(?=.)");
  private static final Pattern VARIANT =
      Pattern.compile("(?i)^(.+\\.(?:jpe?g|png|gif|webp))(?:[!:@].*)$");
  private static final Pattern PARAMETER = Pattern.compile("[?&][^=&]+=([^&#]+)");

  public RemoteName {
    names = List.copyOf(names);
  }

  public static RemoteName of(String url) {
    String address = unwrapped(RemoteAddress.plain(url));
    String path = withoutQuery(address);
    if (!isPicture(FileNames.base(path))) {
      path = fromQuery(address, path);
    }
    Matcher thumb = THUMB.matcher(path);
    String original = thumb.matches() ? thumb.group(1) + thumb.group(2) : path;
    Set<String> names = new LinkedHashSet<>();
    if (thumb.matches()) {
      addForms(names, FileNames.base(original));
    }
    addForms(names, FileNames.base(path));
    names.removeIf(String::isBlank);
    return new RemoteName(key(original), List.copyOf(names));
  }

  /** Where to save what the address delivers, relative to the book's folder. */
  public String place() {
    return PictureFolder.IMAGES + "/" + FileNames.safe(saved());
  }

  /** The same for a picture of a kind, with an extension that says so. */
  public String place(PictureFormat format) {
    return PictureFolder.IMAGES + "/" + FileNames.safe(saved(format));
  }

  /**
   * A place that only this picture has, for when others have its name: as many of the address's
   * folders as tell it apart.
   *
   * @param others keys of the others
   */
  public String ownPlace(List<String> others) {
    String path = safe(key);
    int start = path.lastIndexOf('/');
    do {
      start = path.lastIndexOf('/', start - 1);
    } while (start > 0 && mostShared(path.substring(start + 1), others) >= parts(path, start));
    return PictureFolder.IMAGES + "/" + path.substring(start + 1);
  }

  private static int parts(String path, int start) {
    return path.substring(start + 1).split("/").length;
  }

  /** How many segments a file's path has in common with the address, counted from their ends. */
  int shared(String file) {
    return FileNames.sharedTail(file, safe(key));
  }

  /** The same for the one among several addresses that has most. */
  static int mostShared(String file, List<String> keys) {
    return keys.stream().mapToInt(k -> FileNames.sharedTail(file, safe(k))).max().orElse(0);
  }

  private static String safe(String key) {
    return Arrays.stream(key.split("/+")).map(FileNames::safe).collect(Collectors.joining("/"));
  }

  /** The same for a picture of a kind, with an extension that says so. */
  public String ownPlace(PictureFormat format) {
    return PictureFolder.IMAGES
        + "/"
        + FileNames.safe(folder())
        + "/"
        + FileNames.safe(saved(format));
  }

  private String folder() {
    return FileNames.base(key.substring(0, Math.max(key.lastIndexOf('/'), 0)));
  }

  /** With the extension of what the address delivers: a thumbnail may be of another kind. */
  private String saved() {
    String extension = FileNames.extension(names.get(names.size() - 1));
    return names.stream()
        .filter(n -> FileNames.extension(n).equals(extension))
        .min(Comparator.comparingInt(String::length))
        .orElse(names.get(0));
  }

  private String saved(PictureFormat format) {
    return names.stream()
        .filter(n -> format.hasExtension(FileNames.extension(n)))
        .min(Comparator.comparingInt(String::length))
        .orElseGet(() -> saved() + "." + format.extension());
  }

  /** Without scheme, and without the archive or the cache in front of the address. */
  private static String unwrapped(String url) {
    String address = SCHEME.matcher(url).replaceFirst("");
    Matcher inner = INNER.matcher(withoutQuery(address));
    if (inner.find()) {
      return unwrapped(Spellings.percentDecoded(inner.group(1)));
    }
    return WORDPRESS_CACHE.matcher(address).replaceFirst("");
  }

  private static String withoutQuery(String address) {
    int end = address.length();
    for (char c : new char[] {'?', '#'}) {
      int at = address.indexOf(c);
      end = at < 0 ? end : Math.min(end, at);
    }
    return address.substring(0, end);
  }

  /** Scripts that deliver pictures name them in a parameter. */
  private static String fromQuery(String address, String path) {
    Matcher parameter = PARAMETER.matcher(address);
    while (parameter.find()) {
      String value = Spellings.percentDecoded(parameter.group(1));
      if (isPicture(FileNames.base(withoutQuery(value)))) {
        return withoutQuery(SCHEME.matcher(value).replaceFirst(""));
      }
    }
    return address.equals(path) ? path : path + address.substring(path.length()).replace('/', '_');
  }

  private static boolean isPicture(String name) {
    return PictureFormat.isExtension(FileNames.extension(name)) || VARIANT.matcher(name).matches();
  }

  private static void addForms(Set<String> names, String segment) {
    String decoded = Spellings.percentDecoded(segment);
    for (String name : List.of(decoded, Spellings.percentDecoded(decoded), segment)) {
      String plain = name.replace('/', '_');
      names.add(plain);
      names.add(SIZE.matcher(plain).replaceFirst(""));
      names.add(FileNames.safe(plain));
      Matcher variant = VARIANT.matcher(plain);
      if (variant.matches()) {
        names.add(variant.group(1));
      }
    }
  }

  private static String key(String path) {
    String decoded = Spellings.percentDecoded(path);
    int slash = decoded.indexOf('/');
    return slash < 0
        ? decoded.toLowerCase(Locale.ROOT)
        : decoded.substring(0, slash).toLowerCase(Locale.ROOT) + decoded.substring(slash);
  }
}
