package org.deckle.book;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of pictures on other hosts, as people and pages write them. Stateless. */
public final class RemoteAddress {

  private static final Pattern SLASHES =
      Pattern.compile("^(https?:)?[/\\\\]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern START =
      Pattern.compile("^(?:https?:)?//[^/?#]*", Pattern.CASE_INSENSITIVE);

  private RemoteAddress() {}

  /**
   * An address of another host as browsers read it (URL Standard, section 4.4): scheme and host in
   * lower case, nothing around it and no line ends within, two slashes behind the scheme whatever
   * was typed. Without a user's name and password, which no host is told, nor an archive.
   */
  public static String plain(String ref) {
    String url = ref.strip().replaceAll("[\r\n\t]", "").replace("&amp;", "&");
    String slashed = SLASHES.matcher(url).replaceFirst("$1//");
    int end = slashed.replaceFirst("[?#].*", "").length();
    String path = slashed.substring(0, end).replace('\\', '/') + slashed.substring(end);
    return START
        .matcher(path)
        .replaceFirst(
            m ->
                Matcher.quoteReplacement(
                    m.group().toLowerCase(Locale.ROOT).replaceFirst("//.*@", "//")));
  }
}
