package org.deckle.image.convert;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.deckle.book.UnusablePictureException;

/**
 * Lets only so many conversions run at once as have room in memory: a third of the heap, for the
 * editions need the rest. One that needs more runs alone. Thread-safe.
 */
final class MemoryBudget {

  private static final int SHARE = 3;

  private static final int UNIT = 1024;

  /** The part of the heap that one conversion may take. */
  private static final double MOST = 0.8;

  private static final long MEGABYTE = 1_000_000;

  private final long heap;
  private final int units;
  private final Semaphore free;

  /**
   * Memory for conversions.
   *
   * @param heap in bytes
   */
  MemoryBudget(long heap) {
    this.heap = heap;
    units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, heap / SHARE / UNIT));
    free = new Semaphore(units, true);
  }

  /** A conversion. */
  interface Conversion<T> {
    T run() throws IOException;
  }

  /**
   * Converts when there is room.
   *
   * @param bytes that the conversion takes
   * @throws UnusablePictureException when there never will be
   */
  <T> T with(long bytes, Conversion<T> conversion) throws IOException {
    if (bytes > MOST * heap) {
      throw tooLarge(bytes);
    }
    try {
      return taking((int) Math.min(units, bytes / UNIT + 1), conversion);
    } catch (OutOfMemoryError e) {
      // Some kinds take more than others; what does not fit beside others may fit alone.
      try {
        return taking(units, conversion);
      } catch (OutOfMemoryError again) {
        throw tooLarge(heap);
      }
    }
  }

  private UnusablePictureException tooLarge(long bytes) {
    return new UnusablePictureException(
        String.format(
            Locale.ROOT,
            "needs at least %d MB of memory and there are %d: scale it down, or give Java more"
                + " (-Xmx)",
            bytes / MEGABYTE,
            heap / MEGABYTE));
  }

  private <T> T taking(int needed, Conversion<T> conversion) throws IOException {
    try {
      free.acquire(needed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for memory");
    }
    try {
      return conversion.run();
    } finally {
      free.release(needed);
    }
  }
}
