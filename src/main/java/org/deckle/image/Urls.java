package org.deckle.image;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people write them, made fit for a request. */
final class Urls {

  private static final Pattern HOST =
      Pattern.compile("^(https?://)([^/?#]*)", Pattern.CASE_INSENSITIVE);

  private Urls() {}

  /**
   * An absolute http or https address.
   *
   * @throws IOException when it is none, or carries a user name
   */
  static URI parse(String url) throws IOException {
    try {
      URI uri = new URI(encoded(withAsciiHost(url.startsWith("//") ? "https:" + url : url)));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new IOException("only http and https are fetched");
      }
      if (uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw new IOException("the address names no host, or a user");
      }
      return uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("this is no address: " + e.getMessage(), e);
    }
  }

  private static String withAsciiHost(String url) {
    Matcher host = HOST.matcher(url);
    return host.find() && !host.group(2).startsWith("[")
        ? host.group(1) + IDN.toASCII(host.group(2)) + url.substring(host.end())
        : url;
  }

  /** Percent-encodes what may not stand in an address; what is encoded stays. */
  static String encoded(String url) {
    StringBuilder out = new StringBuilder();
    for (byte octet : url.strip().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
