package org.deckle.image.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * GET over HTTP/1.1 (RFC 9112), one connection a request, to an address that a {@link Guard}
 * passed. Written on sockets because {@code java.net.http} cannot be told which address to connect
 * to.
 */
final class Web {

  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_HEADER = 32 * 1024;

  private final Guard guard;
  private final Duration timeout;
  private final long mostBytes;
  private final String agent;

  /**
   * A client.
   *
   * @param timeout for connecting, and for the whole answer, but for the time that {@link Timed}
   *     gives each byte
   * @param mostBytes of a body
   * @param agent with a contact: hosts refuse what hides itself
   */
  Web(Guard guard, Duration timeout, long mostBytes, String agent) {
    this.guard = guard;
    this.timeout = timeout;
    this.mostBytes = mostBytes;
    this.agent = agent;
  }

  /**
   * An answer.
   *
   * @param url the address that gave it, after redirects
   * @param headers by lower-case name
   */
  record Answer(String url, int status, Map<String, String> headers, byte[] body) {}

  /** Nobody answers at the address, or not in time. */
  static final class Unreachable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreachable(String host, IOException cause) {
      super(host + " cannot be reached (" + cause.getMessage() + ")", cause);
    }
  }

  /** Follows up to five redirects, each to a checked address. */
  Answer get(String url) throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    URI uri = Urls.parse(url);
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Answer answer = once(uri, end);
      String location = answer.headers().getOrDefault("location", "");
      if (answer.status() / 100 != 3 || location.isEmpty()) {
        return answer;
      }
      uri = Urls.redirected(uri, location);
    }
    throw new IOException("more than " + MOST_REDIRECTS + " redirects");
  }

  private Answer once(URI uri, long end) throws IOException {
    boolean secure = uri.getScheme().equalsIgnoreCase("https");
    int port = Urls.port(uri);
    String host = Urls.host(uri);
    try (Socket plain = connected(host, port, end)) {
      Socket socket = secure ? secured(plain, host, port) : plain;
      socket.getOutputStream().write(request(uri).getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      return read(uri, new Timed(in, end, System::nanoTime));
    } catch (SocketTimeoutException e) {
      throw new Unreachable(host, e);
    }
  }

  private Socket connected(String host, int port, long end) throws IOException {
    Socket socket = new Socket();
    try {
      InetSocketAddress address = new InetSocketAddress(guard.address(host, port), port);
      socket.connect(address, left(end));
      socket.setSoTimeout(left(end));
      return socket;
    } catch (UnknownHostException e) {
      socket.close();
      throw new Unreachable(host, new IOException("no such host", e));
    } catch (ConnectException | NoRouteToHostException | SocketTimeoutException e) {
      socket.close();
      throw new Unreachable(host, e);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** In milliseconds. */
  private static int left(long end) throws SocketTimeoutException {
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("the answer took too long");
    }
    return (int) left;
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    try {
      socket.startHandshake();
      return socket;
    } catch (SSLException e) {
      boolean untrusted = e.getCause() instanceof CertificateException;
      String why = untrusted ? "its certificate is not to be trusted" : e.getMessage();
      throw new IOException("there is no safe connection (" + why + ")", e);
    }
  }

  private String request(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return String.join(
        "\r\n",
        "GET " + path + query + " HTTP/1.1",
        "Host: " + uri.getRawAuthority(),
        "User-Agent: " + agent,
        "Accept: image/*,*/*;q=0.1",
        "Accept-Encoding: identity",
        "Connection: close",
        "",
        "");
  }

  private Answer read(URI uri, InputStream in) throws IOException {
    int[] left = {MOST_HEADER};
    String[] status = line(in, left).split(" ", 3);
    if (status.length < 2 || !status[0].startsWith("HTTP/1") || !status[1].matches("\\d{3}")) {
      throw new IOException("the answer is not HTTP");
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    int code = Integer.parseInt(status[1]);
    if (code / 100 == 1) {
      // An interim answer (RFC 9110, section 15.2): the final one follows.
      return read(uri, in);
    }
    byte[] body = code == 200 ? body(in, headers) : new byte[0];
    return new Answer(uri.toString(), code, headers, body);
  }

  private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    boolean chunked =
        headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked");
    String length = headers.getOrDefault("content-length", "");
    long wanted = !chunked && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    if (wanted > mostBytes) {
      throw tooLarge();
    }
    InputStream raw = chunked ? new Chunked(in) : in;
    byte[] body = bounded(wanted < 0 ? raw : new Limited(raw, wanted));
    if (wanted >= 0 && body.length < wanted) {
      throw new IOException("the answer broke off after " + body.length + " of " + wanted);
    }
    return unpacked(body, headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT));
  }

  /** Some pack what nobody asked them to (RFC 9110, section 8.4.1). */
  private byte[] unpacked(byte[] body, String coding) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    try {
      return switch (coding) {
        case "gzip", "x-gzip" -> bounded(new GZIPInputStream(in));
        case "deflate" -> bounded(new InflaterInputStream(in, new Inflater(!isZlib(body))));
        case "br", "zstd", "compress" ->
            throw new IOException("it is packed as " + coding + ", which was not asked for");
        default -> body;
      };
    } catch (ZipException | EOFException e) {
      throw new IOException("what it packed as " + coding + " is damaged", e);
    }
  }

  /** By its first octets (RFC 1950, section 2.2); many send the bare data (RFC 1951). */
  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0F) == 8
        && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
  }

  private byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(mostBytes + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > mostBytes) {
      throw tooLarge();
    }
    return bytes;
  }

  private IOException tooLarge() {
    return new IOException("the picture has more than " + mostBytes + " bytes");
  }

  /** A line without its end; what the header may still hold is counted down. */
  static String line(InputStream in, int[] left) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || left[0]-- <= 0) {
        throw new IOException(c < 0 ? "the answer broke off" : "the answer's header is endless");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
