package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.deckle.whole.Command.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deckle images --fetch} is ended while a host is slow to answer, and run again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals")
class InterruptedFetchTest {

  /** A Java that is started in the background hears no INT, unless it is given back to it. */
  private static final String[] HEARING = {"env", "--default-signal=INT"};

  private static final int PICTURES = 5;
  private static final int STALLED = 3;
  private static final int MINUTES = 3;

  @TempDir private Path book;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final CountDownLatch stalling = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean slow = true;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    StringBuilder text = new StringBuilder("# Far\n\n");
    for (int i = 0; i < PICTURES; i++) {
      text.append("![Picture ").append(i).append("](http://").append(host()).append(path(i));
      text.append(")\n\n");
    }
    Files.createDirectories(book.resolve("manuscript"));
    Files.writeString(book.resolve("manuscript/one.md"), text);
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private static String path(int picture) {
    return "/far-" + picture + ".png";
  }

  /** Half of the one picture, and no more while the host is slow. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.merge(path, 1, Integer::sum);
    byte[] png = png(path.charAt("/far-".length()) - '0');
    try (exchange) {
      exchange.sendResponseHeaders(200, png.length);
      boolean stalls = slow && path.equals(path(STALLED));
      exchange.getResponseBody().write(png, 0, stalls ? png.length / 2 : png.length);
      if (stalls) {
        exchange.getResponseBody().flush();
        stalling.countDown();
        over.await(MINUTES, TimeUnit.MINUTES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] png(int colour) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, 1 + colour);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private Command command() {
    return new Command().environment("DECKLE_TEST_SERVER", host());
  }

  private static boolean hears(String signal) throws IOException, InterruptedException {
    return !signal.equals("INT")
        || new ProcessBuilder(HEARING[0], HEARING[1], "true").start().waitFor() == 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void nothingIsLostOrFetchedTwice(String signal) throws Exception {
    assumeTrue(hears(signal), "no env of GNU");
    Command fetching = signal.equals("INT") ? command().by(HEARING) : command();
    Process process = fetching.start("images", "--fetch", book);
    try {
      assertThat(stalling.await(MINUTES, TimeUnit.MINUTES)).isTrue();
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isNotZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(images()).containsExactly("far-0.png", "far-1.png", "far-2.png", "images.lock");
    assertPinned(STALLED);
    // What a run leaves behind that ends while it writes.
    Files.write(book.resolve("images/.deckle-1.part"), new byte[] {1});

    slow = false;
    Answer answer = command().run("images", "--fetch", book);
    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("fetched      2  ", "5 pictures: 5 pinned.");
    assertThat(images())
        .containsExactly(
            "far-0.png", "far-1.png", "far-2.png", "far-3.png", "far-4.png", "images.lock");
    assertPinned(PICTURES);
    for (int i = 0; i < PICTURES; i++) {
      assertThat(asked.get(path(i))).as(path(i)).isEqualTo(i == STALLED ? 2 : 1);
    }
  }

  private List<String> images() throws IOException {
    try (Stream<Path> files = Files.list(book.resolve("images"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** The first pictures have their block in the lock, and their file is what the host has. */
  private void assertPinned(int pictures) throws Exception {
    String lock = Files.readString(book.resolve("images/images.lock"));
    assertThat(lock.lines().filter(l -> l.startsWith("url: "))).hasSize(pictures);
    for (int i = 0; i < pictures; i++) {
      byte[] png = png(i);
      assertThat(book.resolve("images" + path(i))).hasBinaryContent(png);
      byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(png);
      assertThat(lock)
          .contains("url: http://" + host() + path(i) + "\nfile: images" + path(i) + "\n")
          .contains("sha256: " + HexFormat.of().formatHex(hash) + "\n");
    }
  }
}
