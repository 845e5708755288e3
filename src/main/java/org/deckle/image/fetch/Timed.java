package org.deckle.image.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;

/**
 * Ends after a time, however steadily the bytes drip. Each byte gives a little more, so that a
 * large picture comes also over a slow line.
 */
final class Timed extends FilterInputStream {

  /** 50 kB a second: a line of half a megabit. */
  private static final long NANOS_A_BYTE = 20_000;

  private final LongSupplier now;
  private long end;

  /**
   * A stream with an end.
   *
   * @param end in terms of the clock
   * @param now a clock as {@link System#nanoTime}
   */
  Timed(InputStream in, long end, LongSupplier now) {
    super(in);
    this.end = end;
    this.now = now;
  }

  @Override
  public int read() throws IOException {
    check();
    int octet = in.read();
    end += NANOS_A_BYTE;
    return octet;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    check();
    int n = in.read(b, off, len);
    end += Math.max(n, 0) * NANOS_A_BYTE;
    return n;
  }

  private void check() throws IOException {
    if (now.getAsLong() - end > 0) {
      throw new SocketTimeoutException("the answer took too long");
    }
  }
}
