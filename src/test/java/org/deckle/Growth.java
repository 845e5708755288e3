package org.deckle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntConsumer;

/** Tells work that grows like its input from work that grows like the square of it. */
public final class Growth {

  /** An input four times as long takes four times as long, or sixteen times where it is squared. */
  private static final int LONGER = 4;

  private static final int FAR_LONGER = 9;

  /** So much time, in nanoseconds, is the compiler's and the collector's. */
  private static final long NOISE = 1_500_000_000L;

  private Growth() {}

  /**
   * Fails if work on an input of some size takes far more than four times that on a quarter.
   *
   * @param work on the calling thread, given a size
   */
  public static void likeTheInput(int size, IntConsumer work) {
    long some = cost(size / LONGER, work);
    long more = cost(size, work);
    assertThat(more).isLessThan(FAR_LONGER * some + NOISE);
  }

  /** What the processor had to do: another program beside does not count. */
  private static long cost(int size, IntConsumer work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.accept(size);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
