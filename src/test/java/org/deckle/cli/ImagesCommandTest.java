package org.deckle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a link to another host, through fetching, to a picture in the book. */
class ImagesCommandTest {

  @TempDir private Path book;
  private final Map<String, byte[]> served = new ConcurrentHashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = served.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
          try (exchange) {
            exchange.getResponseBody().write(body == null ? new byte[0] : body);
          }
        });
    server.start();
    environment.put("DECKLE_TEST_SERVER", "127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int run(String... args) {
    return run(Terminal.NONE, args);
  }

  private int run(Terminal terminal, String... args) {
    out = new StringWriter();
    err = new StringWriter();
    return new Cli(new PrintWriter(out, true), new PrintWriter(err, true), terminal, environment)
        .run(args);
  }

  @Test
  void aTerminalGetsNoLineThatItWouldBreakWithinAWord() throws IOException {
    String far = "http://host.example/" + "a-long-folder/".repeat(6) + "picture.png";
    Files.createDirectories(book.resolve("manuscript"));
    Files.writeString(
        book.resolve("manuscript/a.md"),
        "# A\n\n![a](" + far + ")\n\n![b](" + "x".repeat(90) + ".png)");
    run(new Terminal(true, false), "images", book.toString());
    String shown = out.toString();
    assertThat(shown.lines()).allMatch(l -> l.length() <= 80).hasSizeGreaterThan(6);
    assertThat(shown.lines().filter(l -> l.endsWith("a-long-folder/")).count()).isPositive();
    assertThat(shown.replaceAll("\\s", "")).contains(far, "x".repeat(90) + ".png");

    environment.put("COLUMNS", "50");
    run(new Terminal(true, false), "images", book.toString());
    assertThat(out.toString().lines()).allMatch(l -> l.length() <= 50);

    run("images", book.toString());
    assertThat(out.toString().lines()).anyMatch(l -> l.contains(far + "  ("));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static byte[] png(int colour) throws IOException {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, colour);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private void manuscript(String text) throws IOException {
    Files.createDirectories(book.resolve("manuscript"));
    Files.writeString(book.resolve("manuscript/one.md"), text);
  }

  private void image(String name, byte[] bytes) throws IOException {
    Files.createDirectories(book.resolve("images"));
    Files.write(book.resolve("images").resolve(name), bytes);
  }

  private boolean isInEpub(byte[] picture) throws IOException {
    assertThat(run("build", book.toString(), "-e", "epub")).as(err.toString()).isZero();
    try (ZipFile zip = new ZipFile(book.resolve("target/deckle/book.epub").toFile())) {
      return zip.stream()
          .filter(e -> e.getName().endsWith(".png"))
          .anyMatch(
              e -> {
                try {
                  return java.util.Arrays.equals(zip.getInputStream(e).readAllBytes(), picture);
                } catch (IOException broken) {
                  throw new java.io.UncheckedIOException(broken);
                }
              });
    }
  }

  @Test
  void everyPictureIsListedWithItsState() throws IOException {
    image("right.png", png(1));
    image("Other.png", png(2));
    manuscript(
        "# A\n\n![](right.png)\n\n![](images/other.png)\n\n![](gone.png)\n\n![]("
            + url("/far.png")
            + ")\n");
    assertThat(run("images", book.toString())).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .contains(
            "found      manuscript/one.md:3  right.png  (PNG, 9 x 7, " + png(1).length + " bytes)",
            "missing    manuscript/one.md:7  gone.png  (there is no such file)",
            "4 pictures: 1 found, 1 repaired, 1 remote, 1 missing.");
    assertThat(err.toString()).isEmpty();
    assertThat(run("images", "--offline", "--json", book.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "\"repaired\": 1",
            "\"state\": \"repaired\"",
            "\"place\": \"images/far.png\"",
            "\"width\": 9");
  }

  @Test
  void whatIsFetchedIsInTheNextBook() throws IOException {
    byte[] far = png(0x123456);
    served.put("/far.png", far);
    manuscript("# A\n\n![Far away](" + url("/far.png") + ")\n");
    assertThat(isInEpub(far)).isFalse();
    assertThat(run("images", "--fetch", book.toString())).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("pinned     manuscript/one.md:3  ")
        .contains("fetched      1  " + far.length + " bytes");
    server.stop(0);
    assertThat(isInEpub(far)).isTrue();
    assertThat(run("images", "--json", book.toString())).isZero();
    assertThat(out.toString()).contains("\"source\": \"" + url("/far.png") + "\"", "\"sha256\": ");
  }

  @Test
  void aPersonSeesHowFarItIs() throws IOException {
    served.put("/far.png", png(1));
    manuscript("# A\n\n![](" + url("/far.png") + ")\n");
    new Cli(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new Terminal(true, false),
            environment)
        .run("images", "--fetch", book.toString());
    assertThat(err.toString())
        .contains("Fetching pictures: 0 of 1, 0.0 MB", "Fetching pictures: 1 of 1, 0.0 MB images/");
  }

  @Test
  void aLongNoteGoesOnBelowItsBeginning() throws IOException {
    manuscript("# A\n\n![](" + url("/" + "far-away/".repeat(12) + "far.png") + ")\n");
    run(new Terminal(true, false), "images", "--fetch", book.toString());
    String notes = out.toString().split("\\R\\R")[1].split("\\R(?=failed  )")[0];
    assertThat(notes.lines().dropWhile(l -> !l.startsWith(" ".repeat(13) + "http")))
        .hasSizeGreaterThan(2)
        .allMatch(l -> l.matches(" {13}\\S.*"));
  }

  @Test
  void aPictureInALinkIsListedShortlyAndDecidedAllTheSame() throws IOException {
    String link = "data:image/png;base64," + Base64.getEncoder().encodeToString(png(1));
    manuscript("# A\n\nWords before it.\n\n![](" + link + ")\n");
    for (String command : new String[] {"images", "build"}) {
      assertThat(run(command, book.toString())).as(err.toString()).isZero();
      assertThat(out.toString() + err).contains("sha256 ").doesNotContain(link);
    }
    assertThat(run("images", "--json", book.toString())).isZero();
    assertThat(out.toString()).contains("sha256 ").doesNotContain(link);
    Path report = book.resolve("target/deckle/report.json");
    assertThat(report).content().contains("sha256 ").doesNotContain(link);
    String id = Files.readString(report).split("picture-without-alt-", 2)[1].split("\"", 2)[0];
    Files.writeString(
        book.resolve("manuscript/decisions.yaml"), "picture-without-alt-" + id + ": A dot\n");
    assertThat(run("build", book.toString())).isZero();
    assertThat(err.toString()).contains("0 questions").doesNotContain("decisions.yaml");
  }

  @Test
  void aSecondRunAsksOnlyForWhatFailed() throws IOException {
    served.put("/one.png", png(1));
    manuscript("# A\n\n![](" + url("/one.png") + ")\n\n![](" + url("/two.png") + ")\n");
    assertThat(run("images", "--fetch", book.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(url("/two.png") + ": status 404", "images/two.png  from " + url("/two.png"))
        .doesNotContain("failed     " + url("/one.png"));
    served.remove("/one.png");
    served.put("/two.png", png(2));
    assertThat(run("images", "--fetch", book.toString())).isZero();
    assertThat(out.toString()).contains("2 pictures: 2 pinned.");
  }

  @Test
  void aChangeIsTakenOnlyOnPurpose() throws IOException {
    served.put("/far.png", png(1));
    manuscript("# A\n\n![](" + url("/far.png") + ")\n");
    run("images", "--fetch", book.toString());
    served.put("/far.png", png(2));
    Files.delete(book.resolve("images/far.png"));
    assertThat(run("images", "--fetch", book.toString())).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("its sha256 is [0-9a-f]{64}, pinned is [0-9a-f]{64}");
    assertThat(book.resolve("images/far.png")).doesNotExist();
    assertThat(run("images", "--update", book.toString())).isZero();
    assertThat(out.toString()).containsPattern("its sha256 was [0-9a-f]{64} and is [0-9a-f]{64}");
    assertThat(book.resolve("images/far.png")).hasBinaryContent(png(2));
  }

  @Test
  void aPinnedFileThatChangedFailsTheBuildAndIsNotWrittenOver() throws IOException {
    served.put("/far.png", png(1));
    manuscript("# A\n\n![](" + url("/far.png") + ")\n");
    run("images", "--fetch", book.toString());
    image("far.png", png(3));
    assertThat(run("build", book.toString(), "-e", "epub")).isEqualTo(1);
    assertThat(err.toString())
        .contains("manuscript/one.md:3: error: ")
        .containsPattern("its sha256 is [0-9a-f]{64}, images.lock says [0-9a-f]{64}")
        .contains("delete its block from images/images.lock");
    for (String way : new String[] {"--fetch", "--update"}) {
      assertThat(run("images", way, book.toString())).isEqualTo(1);
      assertThat(book.resolve("images/far.png")).hasBinaryContent(png(3));
    }
  }

  @Test
  void aBrokenLockIsNotWrittenOver() throws IOException {
    manuscript("# A\n\n![](" + url("/far.png") + ")\n");
    image("images.lock", "url: x\nrubbish\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (String command : new String[] {"build", "images"}) {
      assertThat(run(command, book.toString())).isEqualTo(1);
      assertThat(err.toString()).contains("images/images.lock:2: error: This is no key: value.");
      assertThat(out.toString()).isEmpty();
    }
    assertThat(run("images", "--fetch", book.toString())).isEqualTo(1);
    assertThat(book.resolve("images/images.lock")).content().contains("rubbish");
  }

  @Test
  void nobodysOwnNetworkIsAskedOrTold() throws IOException {
    environment.clear();
    served.put("/far.png", png(1));
    manuscript("# A\n\n![](" + url("/far.png") + ")\n");
    assertThat(run("images", "--fetch", book.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("127.0.0.1 is not a public address")
        .doesNotContain("archive.org");
  }

  @Test
  void wrongUseIsExplained() throws IOException {
    manuscript("# A\n");
    assertThat(run("images", "--fecth")).isEqualTo(2);
    assertThat(err.toString()).contains("--fetch");
    assertThat(run("images", "--fetch", "--offline")).isEqualTo(2);
    environment.put("DECKLE_TEST_SERVER", "192.168.1.1:80");
    assertThat(run("images", "--fetch", book.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("a test server is 127.0.0.1:PORT");
    assertThat(run("images", book.resolve("none").toString())).isEqualTo(3);
  }

  @Test
  void aBookWithoutPicturesIsNoError() throws IOException {
    manuscript("# A\n\nWords.\n");
    assertThat(run("images", "--fetch", book.toString())).isZero();
    assertThat(out.toString()).contains("The book has no pictures.");
    assertThat(book.resolve("images")).doesNotExist();
  }
}
