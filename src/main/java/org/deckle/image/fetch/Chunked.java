package org.deckle.image.fetch;

import java.io.IOException;
import java.io.InputStream;

/** Chunked transfer coding (RFC 9112, section 7.1), without trailers. */
final class Chunked extends Limited {

  private static final int MOST_LINE = 1024;

  private boolean first = true;
  private boolean done;

  Chunked(InputStream in) {
    super(in, 0);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (left() == 0 && !done) {
      next();
    }
    if (done) {
      return -1;
    }
    int n = super.read(b, off, len);
    if (n < 0) {
      throw new IOException("the answer broke off");
    }
    return n;
  }

  private void next() throws IOException {
    if (!first) {
      Web.line(in, new int[] {MOST_LINE});
    }
    first = false;
    String size = Web.line(in, new int[] {MOST_LINE}).replaceFirst("[;\\s].*", "");
    if (!size.matches("[0-9a-fA-F]{1,8}")) {
      throw new IOException("the answer's chunks are wrong");
    }
    extend(Long.parseLong(size, 16));
    done = left() == 0;
  }
}
