package org.deckle.image.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream. */
class Limited extends FilterInputStream {

  private long left;

  Limited(InputStream in, long length) {
    super(in);
    left = length;
  }

  /** How many bytes are still to come. */
  final long left() {
    return left;
  }

  /** Lets more bytes through. */
  final void extend(long length) {
    left += length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int n = in.read(b, off, (int) Math.min(len, left));
    left -= Math.max(n, 0);
    return n;
  }
}
