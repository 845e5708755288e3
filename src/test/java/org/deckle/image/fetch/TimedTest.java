package org.deckle.image.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A line on which all that is read takes its time. */
class TimedTest {

  private static final int FILE = 8_000_000;
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong();

  private InputStream line(int bytesASecond) {
    InputStream in =
        new ByteArrayInputStream(new byte[FILE]) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            int n = super.read(b, off, Math.min(len, bytesASecond));
            clock.addAndGet(n * SECOND / bytesASecond);
            return n;
          }
        };
    return new Timed(in, 15 * SECOND, clock::get);
  }

  @Test
  void aLargePictureComesOverASlowLine() throws IOException {
    assertThat(line(100_000).readAllBytes()).hasSize(FILE);
    assertThat(clock).hasValueGreaterThan(60 * SECOND);
  }

  @Test
  void aDripEnds() {
    assertThatThrownBy(() -> line(1_000).readAllBytes()).hasMessageContaining("took too long");
    assertThat(clock).hasValueLessThan(20 * SECOND);
  }
}
