package org.deckle.image.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PoliteTest {

  private static Polite guest(RawServer server, int pause) {
    return guest(server.port(), pause);
  }

  private static Polite guest(int port, int pause) {
    Guard guard = TestServer.of("127.0.0.1:" + port);
    Web web = new Web(guard, Duration.ofSeconds(15), 1_000, "test");
    return new Polite(web, Duration.ofMillis(pause));
  }

  private static String url(RawServer server) {
    return "http://127.0.0.1:" + server.port() + "/a.png";
  }

  /** Says no some times, then yes. */
  private static RawServer reluctant(int times, String no) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    return new RawServer(
        "127.0.0.1",
        out ->
            out.write(
                (asked.incrementAndGet() <= times ? no : "HTTP/1.1 200 OK\r\n\r\nabc")
                    .getBytes(ISO_8859_1)));
  }

  private static long millis(Callable<?> work) throws Exception {
    long from = System.nanoTime();
    work.call();
    return Duration.ofNanos(System.nanoTime() - from).toMillis();
  }

  @Test
  void anOverloadedHostIsAskedAgainWhenItSays() throws Exception {
    try (RawServer server = reluctant(1, "HTTP/1.1 429 Slow\r\nRetry-After: 1\r\n\r\n")) {
      Polite guest = guest(server, 1);
      assertThat(millis(() -> guest.get(url(server)))).isGreaterThanOrEqualTo(1_000L);
      assertThat(server.heads()).hasSize(2);
    }
  }

  @Test
  void aDateIsATimeToo() throws Exception {
    String soon =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
    try (RawServer server = reluctant(1, "HTTP/1.1 503 No\r\nRetry-After: " + soon + "\r\n\r\n")) {
      Polite guest = guest(server, 1);
      assertThat(millis(() -> guest.get(url(server)))).isGreaterThanOrEqualTo(500L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3600                          | asks for a rest of 60 minutes",
        "99999999999999999999          | asks for a rest of 11574 days",
        "Wed, 01 Jan 2121 00:00:00 GMT | asks for a rest of",
      })
  void aHostThatWantsALongRestGetsIt(String retryAfter, String said) throws Exception {
    String no = "HTTP/1.1 429 Slow\r\nRetry-After: " + retryAfter + "\r\n\r\n";
    try (RawServer server = reluctant(9, no)) {
      Polite guest = guest(server, 1);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> guest.get(url(server))).hasMessageContaining(said);
      }
      assertThat(server.heads()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "Thu, 01 Jan 1970 00:00:00 GMT"})
  void whatIsNoTimeIsNotHonoured(String retryAfter) throws Exception {
    String no = "HTTP/1.1 429 Slow\r\nRetry-After: " + retryAfter + "\r\n\r\n";
    try (RawServer server = reluctant(2, no)) {
      assertThat(guest(server, 1).get(url(server)).status()).isEqualTo(200);
    }
  }

  @Test
  void aHostThatIsOverloadedForAllPicturesIsLeftAlone() throws Exception {
    try (RawServer server = reluctant(99, "HTTP/1.1 429 Slow\r\n\r\n")) {
      Polite guest = guest(server, 1);
      for (int i = 0; i < 3; i++) {
        assertThat(guest.get(url(server)).status()).isEqualTo(429);
      }
      assertThatThrownBy(() -> guest.get(url(server))).hasMessageContaining("is overloaded");
      assertThat(server.heads()).hasSize(9);
    }
  }

  @Test
  void whatAHostForbidsIsNotAskedAgain() throws Exception {
    for (int status : new int[] {401, 403, 404, 410}) {
      try (RawServer server = reluctant(9, "HTTP/1.1 " + status + " No\r\n\r\n")) {
        assertThat(guest(server, 1).get(url(server)).status()).isEqualTo(status);
        assertThat(server.heads()).hasSize(1);
      }
    }
  }

  @Test
  void aHostThatStaysOverloadedIsLeftAlone() throws Exception {
    try (RawServer server = reluctant(9, "HTTP/1.1 500 No\r\n\r\n")) {
      assertThat(guest(server, 1).get(url(server)).status()).isEqualTo(500);
      assertThat(server.heads()).hasSize(3);
    }
  }

  @Test
  void thereIsAPauseBetweenRequestsOfAllThreads() throws Exception {
    try (RawServer server = reluctant(0, "")) {
      Polite guest = guest(server, 100);
      ExecutorService threads = Executors.newFixedThreadPool(4);
      long took =
          millis(
              () -> {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                  all.add(threads.submit(() -> guest.get(url(server))));
                }
                for (Future<?> one : all) {
                  one.get();
                }
                return null;
              });
      threads.shutdownNow();
      assertThat(took).isGreaterThanOrEqualTo(450);
    }
  }

  @Test
  void aHostThatIsNotThereIsNotAskedForEver() throws Exception {
    int port = RawServer.deadPort();
    Polite guest = guest(port, 1);
    String url = "http://127.0.0.1:" + port + "/a.png";
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> guest.get(url)).hasMessageContaining("cannot be reached");
    }
    assertThatThrownBy(() -> guest.get(url)).hasMessageContaining("does not answer");
  }
}
