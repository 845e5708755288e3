package org.deckle.image.fetch;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people and pages write them, made fit for a request. */
final class Urls {

  private static final Pattern START =
      Pattern.compile("^(?:https?:)?//[^/?#]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY =
      Pattern.compile("([^@:%\\[\\]]+|\\[.*])(?::(\\d{0,5}))?");
  private static final Pattern IPV6 =
      Pattern.compile("^((?:https?:)?//)%5B([0-9a-f:.]+)%5D", Pattern.CASE_INSENSITIVE);
  private static final int MOST_PORT = 65535;

  private Urls() {}

  /**
   * An absolute http or https address.
   *
   * @throws IOException when it is none, or carries a user name
   */
  static URI parse(String url) throws IOException {
    try {
      URI uri = new URI(encoded(withAsciiHost(url)));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new IOException("only http and https are fetched");
      }
      String authority = String.valueOf(uri.getRawAuthority());
      if (uri.getRawAuthority() == null || !AUTHORITY.matcher(authority).matches()) {
        throw new IOException("the address names no host, or a user");
      }
      if (port(uri) > MOST_PORT) {
        throw new IOException("there is no port " + port(uri));
      }
      return uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("this is no address (" + e.getMessage() + ")", e);
    }
  }

  /** The host, without brackets; unlike Java's own, also one with an underscore. */
  static String host(URI parsed) {
    return authority(parsed).group(1).replaceAll("[\\[\\]]", "");
  }

  /** The port, also where the address names none. */
  static int port(URI parsed) {
    String port = authority(parsed).group(2);
    boolean secure = parsed.getScheme().equalsIgnoreCase("https");
    return port == null || port.isEmpty() ? secure ? 443 : 80 : Integer.parseInt(port);
  }

  private static Matcher authority(URI parsed) {
    Matcher authority = AUTHORITY.matcher(parsed.getRawAuthority());
    if (authority.matches()) {
      return authority;
    }
    throw new IllegalArgumentException("not parsed: " + parsed);
  }

  /**
   * Where a redirect leads (RFC 9110, section 10.2.2).
   *
   * @param location its octets as Latin-1
   */
  static URI redirected(URI from, String location) throws IOException {
    String to = encoded(location.strip().getBytes(StandardCharsets.ISO_8859_1));
    try {
      // Java resolves a lone query as RFC 2396 did: without the file.
      return parse(
          to.startsWith("?")
              ? from.toString().replaceFirst("[?#].*", "") + to
              : from.resolve(to).toString());
    } catch (IllegalArgumentException e) {
      throw new IOException("it leads to what is no address: " + location, e);
    }
  }

  private static String withAsciiHost(String url) {
    Matcher start = START.matcher(url);
    if (!start.find() || start.group().contains("[")) {
      return url;
    }
    int host = start.group().indexOf("//") + 2;
    return url.substring(0, host)
        + IDN.toASCII(url.substring(host, start.end()))
        + url.substring(start.end());
  }

  private static String encoded(String url) {
    return encoded(url.strip().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Percent-encodes what may not stand in an address; what is encoded stays. Without the fragment,
   * which no host is asked for.
   */
  private static String encoded(byte[] url) {
    StringBuilder out = new StringBuilder();
    for (byte octet : url) {
      char c = (char) (octet & 0xFF);
      boolean plain = c > ' ' && c < 0x7F && "\"<>[]\\^`{|}".indexOf(c) < 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    String encoded =
        out.toString().replaceFirst("#.*", "").replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    return IPV6.matcher(encoded).replaceFirst("$1[$2]");
  }
}
