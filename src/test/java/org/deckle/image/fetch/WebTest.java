package org.deckle.image.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as hosts give them, and as they should not. */
@Timeout(120)
class WebTest {

  private static final int MOST = 5_000;

  private static Web.Answer get(RawServer server) throws IOException {
    return get("127.0.0.1:" + server.port());
  }

  /** Long enough for a busy machine. */
  private static Web.Answer get(String host) throws IOException {
    return get(host, Duration.ofSeconds(15));
  }

  private static Web.Answer get(String host, Duration timeout) throws IOException {
    Web web = new Web(TestServer.of(host), timeout, MOST, "Deckle/test");
    return web.get("http://" + host + "/a%20b.png?x=1#top");
  }

  private static Web.Answer hastily(RawServer server) throws IOException {
    return get("127.0.0.1:" + server.port(), Duration.ofMillis(900));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
    for (byte b : text.getBytes(ISO_8859_1)) {
      out.write(b);
      out.flush();
      Thread.sleep(60);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static RawServer saying(String answer) throws IOException {
    return new RawServer("127.0.0.1", out -> write(out, answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\n\\r\\nabcdef",
        "HTTP/1.1 200\\r\\n\\r\\nabc",
        "HTTP/1.0 200 OK\\n\\nabc",
        "HTTP/1.1 103 Early Hints\\r\\nLink: x\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\nabc",
        "HTTP/1.1 200 OK\\r"
            + "\\n"
            + "Transfer-Encoding: chunked\\r"
            + "\\n"
            + "\\r"
            + "\\n"
            + "2;x=y\\r"
            + "\\n"
            + "ab\\r"
            + "\\n"
            + "1\\r"
            + "\\n"
            + "c\\r"
            + "\\n"
            + "0\\r"
            + "\\n"
            + "\\r"
            + "\\n",
      })
  void answersAreRead(String answer) throws IOException {
    try (RawServer server = saying(answer.translateEscapes())) {
      assertThat(get(server).body()).isEqualTo("abc".getBytes(ISO_8859_1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSH-2.0-OpenSSH\\r\\n                                              | not HTTP",
        "HTTP/1.1 200 OK\\r\\nContent-Le                                    | broke off",
        "HTTP/1.1 200 OK\\r"
            + "\\n"
            + "Content-Length: 9\\r"
            + "\\n"
            + "\\r"
            + "\\n"
            + "abc              | broke off after 3 of 9",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 999999999999\\r\\n\\r\\nabc   | more than 5000 bytes",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nab | broke off",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nxyz\\r\\n | chunks are wrong",
        "HTTP/1.1 302 Found\\r\\nLocation: http://10.0.0.1/a.png\\r\\n\\r\\n | not the test server",
        "HTTP/1.1 302 Found\\r\\nLocation: ftp://a.example/b\\r\\n\\r\\n    | only http and https",
        "HTTP/1.1 302 Found\\r"
            + "\\n"
            + "Location: /again.png\\r"
            + "\\n"
            + "\\r"
            + "\\n"
            + "           | more than 5 redirects",
      })
  void wrongAnswersAreNamed(String answer, String problem) throws IOException {
    try (RawServer server = saying(answer.translateEscapes())) {
      assertThatThrownBy(() -> get(server))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(problem);
    }
  }

  @Test
  void anEndlessHeaderIsNotRead() throws IOException {
    try (RawServer server = saying("HTTP/1.1 200 OK\r\n" + "X-More: yes\r\n".repeat(10_000))) {
      assertThatThrownBy(() -> get(server)).hasMessageContaining("endless");
    }
  }

  @Test
  void aSlowHeaderAndASlowBodyEnd() throws IOException {
    for (String start : new String[] {"", "HTTP/1.1 200 OK\r\n\r\n"}) {
      try (RawServer server =
          new RawServer(
              "127.0.0.1",
              out -> {
                write(out, start);
                drip(out, "HTTP/1.1 200 OK\r\nX-Slow: very, very slow\r\n");
              })) {
        assertThatThrownBy(() -> hastily(server)).isInstanceOf(Web.Unreachable.class);
      }
    }
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedFor() throws IOException {
    try (RawServer server = new RawServer("127.0.0.1", out -> Thread.sleep(5_000))) {
      assertThatThrownBy(() -> hastily(server)).hasMessageContaining("timed out");
    }
  }

  @Test
  void compressedBodiesHaveTheirLimitsToo() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
    byte[] small = gzip("abc".getBytes(ISO_8859_1));
    byte[] bomb = gzip(new byte[3_000_000]);
    assertThat(bomb.length).isLessThan(MOST);
    try (RawServer server = gzipped(head, small)) {
      assertThat(get(server).body()).isEqualTo("abc".getBytes(ISO_8859_1));
    }
    try (RawServer server = gzipped(head, bomb)) {
      assertThatThrownBy(() -> get(server)).hasMessageContaining("more than 5000 bytes");
    }
    try (RawServer server = gzipped(head, Arrays.copyOf(small, small.length - 9))) {
      assertThatThrownBy(() -> get(server)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x-gzip, H4sIAAAAAAAA/0tMSgYAwkEkNQMAAAA=",
    "Deflate, eJxLTEoGAAJNASc=",
    "deflate, S0xKBgA=",
    "utf-8, YWJj",
  })
  void packedBodiesAreUnpacked(String coding, String body) throws IOException {
    byte[] packed = Base64.getDecoder().decode(body);
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n";
    try (RawServer server = gzipped(head, packed)) {
      assertThat(get(server).body()).isEqualTo("abc".getBytes(ISO_8859_1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "br, 'packed as br, which was not asked for'",
    "gzip, packed as gzip is damaged",
    "deflate, packed as deflate is damaged",
  })
  void whatCannotBeUnpackedIsSaid(String coding, String problem) throws IOException {
    try (RawServer server =
        saying("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\nwhatever")) {
      assertThatThrownBy(() -> get(server)).hasMessageContaining(problem);
    }
  }

  private static RawServer gzipped(String head, byte[] body) throws IOException {
    return new RawServer(
        "127.0.0.1",
        out -> {
          write(out, head);
          out.write(body);
        });
  }

  @Test
  void serversOfIpv6AreAsked() throws IOException {
    assumeTrue(hasIpv6(), "this machine has no IPv6");
    try (RawServer server = new RawServer("::1", out -> write(out, "HTTP/1.1 200 OK\r\n\r\nabc"))) {
      String host = "[::1]:" + server.port();
      assertThat(get(host).body()).isEqualTo("abc".getBytes(ISO_8859_1));
      assertThat(server.heads().get(0)).contains("Host: " + host + "\n");
    }
  }

  private static boolean hasIpv6() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theConnectionGoesToTheAddressThatWasChecked() throws IOException {
    try (RawServer server = saying("HTTP/1.1 200 OK\r\n\r\nabc")) {
      Guard guard = (host, port) -> InetAddress.getByName("127.0.0.1");
      Web web = new Web(guard, Duration.ofSeconds(15), MOST, "test");
      String host = "nowhere.invalid:" + server.port();
      assertThat(web.get("http://" + host + "/").status()).isEqualTo(200);
      assertThat(server.heads().get(0)).contains("Host: " + host + "\n");
    }
  }

  @Test
  void theRequestSaysWhoAsks() throws IOException {
    try (RawServer server = saying("HTTP/1.1 200 OK\r\n\r\n")) {
      get(server);
      assertThat(server.heads().get(0))
          .startsWith("GET /a%20b.png?x=1 HTTP/1.1\nHost: 127.0.0.1:" + server.port() + "\n")
          .contains("User-Agent: Deckle/test\n", "Connection: close\n");
    }
  }

  @Test
  void nobodyAtAnAddressIsSaidSo() throws IOException {
    int port = RawServer.deadPort();
    assertThatThrownBy(() -> get("127.0.0.1:" + port))
        .isInstanceOf(Web.Unreachable.class)
        .hasMessageContaining("127.0.0.1 cannot be reached");
  }
}
