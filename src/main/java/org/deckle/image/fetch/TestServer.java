package org.deckle.image.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets one server on this machine be asked, and nothing else at all: for tests. It is of no use for
 * anything else, so nobody gains by switching it on.
 */
final class TestServer implements Guard {

  private static final Pattern FORM = Pattern.compile("(127\\.0\\.0\\.1|\\[::1]):(\\d{1,5})");

  private final String host;
  private final int port;

  private TestServer(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * The guard of a server.
   *
   * @param server {@code 127.0.0.1:PORT} or {@code [::1]:PORT}
   * @throws IllegalArgumentException when it is anything else
   */
  static Guard of(String server) {
    Matcher form = FORM.matcher(server);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a test server is 127.0.0.1:PORT or [::1]:PORT, not \"" + server + "\"");
    }
    return new TestServer(
        form.group(1).replaceAll("[\\[\\]]", ""), Integer.parseInt(form.group(2)));
  }

  @Override
  public InetAddress address(String host, int port) throws IOException {
    if (!host.equals(this.host) || port != this.port) {
      throw new Refused(host + " is not the test server");
    }
    return InetAddress.getByName(host);
  }
}
