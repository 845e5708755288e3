package org.deckle.image;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** Ends after a time, however steadily the bytes drip. */
final class Timed extends FilterInputStream {

  private final long end;

  /**
   * A stream with an end.
   *
   * @param end in terms of {@link System#nanoTime}
   */
  Timed(InputStream in, long end) {
    super(in);
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    check();
    return in.read();
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    check();
    return in.read(b, off, len);
  }

  private void check() throws IOException {
    if (System.nanoTime() > end) {
      throw new SocketTimeoutException("the answer took too long");
    }
  }
}
