package org.deckle.image.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Picture;
import org.deckle.book.Place;
import org.deckle.finding.Findings;
import org.deckle.image.LocalPictures;
import org.deckle.image.TestPictures;
import org.deckle.image.fetch.Fetcher.Result;
import org.deckle.image.fetch.Fetcher.Status;
import org.deckle.image.format.Limits;
import org.deckle.image.lock.ImageLock;
import org.deckle.text.Digests;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {

  private static final byte[] PNG = TestPictures.png(3);
  private static final Limits LIMITS = new Limits(new PictureLimits(5_000, 5_000));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05.6Z"), ZoneOffset.UTC);

  @TempDir Path book;
  private HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();

  @BeforeEach
  void start() throws IOException {
    book = book.toRealPath();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      switch (path) {
        case "/a/good.png" -> send(exchange, 200, PNG);
        case "/a/chunked.png" -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(PNG);
        }
        case "/a/gzip.png" -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PNG);
          }
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          send(exchange, 200, packed.toByteArray());
        }
        case "/a/moved.png" -> redirect(exchange, "/a/good.png");
        case "/a/gone.png" -> redirect(exchange, "/img/removed.png");
        case "/img/removed.png" -> send(exchange, 200, TestPictures.bytes("png", 60, 40, 0));
        case "/a/forbidden.png" -> send(exchange, 403, PNG);
        case "/a/other.png" -> send(exchange, 200, PNG);
        case "/a/sneaky.png" -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          send(exchange, 200, PNG);
        }
        case "/a/loop.png" -> redirect(exchange, "/a/loop.png");
        case "/a/away.png" -> redirect(exchange, "file:///etc/passwd");
        case "/a/busy.png" -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          send(exchange, requests.get() < 3 ? 429 : 200, PNG);
        }
        case "/a/page.png" -> send(exchange, 200, "<html>not found</html>".getBytes(UTF_8));
        case "/a/wrong.jpg" -> send(exchange, 200, PNG);
        case "/a/dot.png" -> send(exchange, 200, TestPictures.bytes("png", 1, 1, 0));
        case "/a/huge.png" -> send(exchange, 200, new byte[6_000]);
        case "/a/endless.png" -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[100_000]);
        }
        case "/a/cut.png" -> {
          exchange.sendResponseHeaders(200, PNG.length);
          exchange.getResponseBody().write(PNG, 0, 30);
          exchange.getResponseBody().flush();
        }
        case "/a/slow.png" -> drip(exchange);
        case "/a/large.png" -> send(exchange, 200, TestPictures.bytes("png", 100, 60, 0));
        default -> send(exchange, 404, new byte[0]);
      }
    } catch (IOException e) {
      // The client hung up, which several of these answers make it do.
      assertThat(path).isIn("/a/endless.png", "/a/huge.png", "/a/cut.png", "/a/slow.png");
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, PNG.length);
    OutputStream out = exchange.getResponseBody();
    for (byte b : PNG) {
      out.write(b);
      out.flush();
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private String url(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/a/" + name;
  }

  private LocalPictures pictures() throws IOException {
    return LocalPictures.of(
        book, book.resolve("cache"), PictureLimits.DEFAULT, new Element("body"), new Findings());
  }

  /** Long enough for a busy machine, but where the host is too slow on purpose. */
  private Fetcher fetcher(String... urls) throws IOException {
    boolean slow = List.of(urls).contains(url("slow.png"));
    Guard guard = TestServer.of("127.0.0.1:" + server.getAddress().getPort());
    Web web = new Web(guard, Duration.ofMillis(slow ? 800 : 15_000), LIMITS.most().bytes(), "test");
    Polite polite = new Polite(web, Duration.ofMillis(1));
    return new Fetcher(book, book.resolve("cache"), polite, LIMITS, CLOCK, new Findings());
  }

  private List<Result> fetch(boolean update, String... urls) throws IOException {
    List<Result> told = new ArrayList<>();
    List<Result> results = fetcher(urls).fetch(List.of(urls), update, told::add);
    assertThat(told).containsExactlyInAnyOrderElementsOf(results);
    return results;
  }

  @ParameterizedTest
  @CsvSource({
    "good.png, good.png",
    "chunked.png, chunked.png",
    "gzip.png, gzip.png",
    "moved.png, moved.png",
    "busy.png, busy.png",
    "wrong.jpg, wrong.jpg.png",
    "sneaky.png, sneaky.png",
  })
  void picturesAreFetchedAndPinned(String name, String file) throws IOException {
    Result result = fetch(false, url(name)).get(0);
    assertThat(result.status()).as(result.notes().toString()).isEqualTo(Status.FETCHED);
    assertThat(result.file()).isEqualTo("images/" + file);
    assertThat(book.resolve(result.file())).hasBinaryContent(PNG);
    Picture picture = pictures().resolve(url(name), Place.NONE);
    assertThat(picture.state()).isEqualTo(Picture.State.PINNED);
  }

  @ParameterizedTest
  @CsvSource({
    "none.png, status 404",
    "forbidden.png, status 403",
    "gone.png, placeholder",
    "loop.png, redirects",
    "away.png, only http and https",
    "page.png, web page",
    "dot.png, placeholder",
    "huge.png, more than 5000 bytes",
    "endless.png, more than 5000 bytes",
    "cut.png, broke off",
    "slow.png, took too long",
    "large.png, at most 0.005 are taken",
  })
  void whatIsNoPictureIsNotTaken(String name, String problem) throws IOException {
    Result result = fetch(false, url(name)).get(0);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.notes().toString()).contains(url(name) + ": ").contains(problem);
    assertThat(book.resolve("images")).doesNotExist();
  }

  @Test
  void theLockSaysWhereAPictureCameFrom() throws IOException {
    fetch(false, url("moved.png"));
    assertThat(Files.readString(book.resolve("images/images.lock")))
        .endsWith(
            String.join(
                "\n",
                "url: " + url("moved.png"),
                "file: images/moved.png",
                "source: " + url("good.png"),
                "rule: as-is",
                "sha256: " + Digests.sha256(PNG),
                "bytes: " + PNG.length,
                "type: image/png",
                "size: 8x6",
                "fetched: 2026-01-02T03:04:05Z",
                ""));
  }

  @Test
  void aSecondRunFetchesOnlyWhatIsNotThere() throws IOException {
    fetch(false, url("good.png"));
    assertThat(fetch(false, url("good.png"), url("gzip.png")))
        .extracting(Result::status)
        .containsExactly(Status.KEPT, Status.FETCHED);
    assertThat(requests).hasValue(2);
    assertThat(fetch(true, url("good.png")).get(0).status()).isEqualTo(Status.FETCHED);
    assertThat(requests).hasValue(3);
  }

  @Test
  void aChangedPictureFailsWithBothHashes() throws IOException {
    fetch(false, url("good.png"));
    byte[] other = TestPictures.png(9);
    Path file = TestPictures.write(book, "images/good.png", other);
    Picture picture = pictures().resolve(url("good.png"), Place.NONE);
    assertThat(picture.isThere()).isFalse();
    assertThat(picture.note()).contains(Digests.sha256(PNG)).contains(Digests.sha256(other));
    Path lock = book.resolve(ImageLock.FILE);
    Files.delete(file);
    Files.writeString(
        lock, Files.readString(lock).replace(Digests.sha256(PNG), Digests.sha256(other)));
    assertThat(fetch(false, url("good.png")).get(0).notes().toString())
        .contains(Digests.sha256(PNG))
        .contains(Digests.sha256(other));
  }

  @Test
  void onePictureIsStoredOnce() throws IOException {
    assertThat(fetch(false, url("good.png"), url("other.png")))
        .extracting(Result::file)
        .containsExactly("images/good.png", "images/good.png");
    assertThat(book.resolve("images/other.png")).doesNotExist();
    assertThat(pictures().resolve(url("other.png"), Place.NONE).state())
        .isEqualTo(Picture.State.PINNED);
  }

  @Test
  void aStoppedRunGoesOnWhereItStopped() throws IOException {
    List<String> urls = List.of(url("good.png"), url("gzip.png"), url("moved.png"));
    assertThatThrownBy(
            () ->
                fetcher()
                    .fetch(
                        urls,
                        false,
                        r -> {
                          if (r.ref().endsWith("gzip.png")) {
                            throw new IllegalStateException("stopped");
                          }
                        }))
        .hasStackTraceContaining("stopped");
    // What was there when the process died: a picture without a pin, a half-written file.
    TestPictures.write(book, "images/moved.png", PNG);
    Path draft = TestPictures.write(book, "images/.deckle-1.part", new byte[] {1});
    assertThat(fetch(false, urls.toArray(String[]::new)))
        .extracting(Result::status)
        .containsExactly(Status.KEPT, Status.KEPT, Status.FETCHED);
    assertThat(draft).doesNotExist();
    assertThat(ImageLock.read(book, new Findings()).all()).hasSize(3);
  }

  @Test
  void severalRunsAtOnceLoseNoPin() throws Exception {
    List<List<String>> runs = new ArrayList<>();
    for (int run = 0; run < 4; run++) {
      List<String> urls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        urls.add(url("good.png?" + (i % 3 == 0 ? "all" : run) + "-" + i));
      }
      runs.add(urls);
    }
    ExecutorService pool = Executors.newFixedThreadPool(runs.size());
    try {
      List<Callable<List<Result>>> jobs = new ArrayList<>();
      for (List<String> urls : runs) {
        Fetcher fetcher = fetcher();
        jobs.add(() -> fetcher.fetch(urls, false, r -> {}));
      }
      for (Future<List<Result>> done : pool.invokeAll(jobs)) {
        assertThat(done.get()).noneMatch(r -> r.status() == Status.FAILED);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(ImageLock.read(book, new Findings()).all()).hasSize(4 * 8 + 4);
  }

  @Test
  void wikimediaPicturesNameTheirAuthorsPage() {
    assertThat(UrlRule.credit("https://upload.wikimedia.org/wikipedia/commons/a/ab/F.jpg?x=1"))
        .isEqualTo("https://commons.wikimedia.org/wiki/File:F.jpg");
  }

  @Test
  void anAuthorsFileIsNotOverwritten() throws IOException {
    Path own = TestPictures.write(book, "images/good.png", TestPictures.png(9));
    assertThat(fetch(false, url("good.png")).get(0).file()).isEqualTo("images/a/good.png");
    assertThat(own).hasBinaryContent(TestPictures.png(9));
  }
}
