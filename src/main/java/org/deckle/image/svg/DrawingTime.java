package org.deckle.image.svg;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.deckle.book.UnusablePictureException;

/**
 * Gives up drawings that never come to an end. What counts is the time of the processor, so that a
 * busy machine changes nothing.
 *
 * <p>A drawing that was given up is interrupted and ends before its next shape ({@link
 * StoppableOutput}). What hangs within a single one nothing can end from outside: that goes on,
 * with the least priority, until the process ends. Thread-safe.
 */
public final class DrawingTime {

  /** Maps with a million points take less. */
  private static final long MOST_SECONDS = 20;

  private static final long LOOK_SECONDS = 2;

  private DrawingTime() {}

  /** What draws. */
  public interface Drawing<T> {
    T draw() throws IOException;
  }

  /**
   * What a drawing comes to.
   *
   * @throws UnusablePictureException when it takes too long, or is nested too deeply
   */
  public static <T> T limited(Drawing<T> drawing) throws IOException {
    return limited(
        drawing, TimeUnit.SECONDS.toNanos(MOST_SECONDS), TimeUnit.SECONDS.toNanos(LOOK_SECONDS));
  }

  /**
   * The same with other times, in nanoseconds.
   *
   * @param look after which the processor's time is looked at, again and again
   */
  public static <T> T limited(Drawing<T> drawing, long most, long look) throws IOException {
    FutureTask<T> task = new FutureTask<>(drawing::draw);
    Thread thread = new Thread(task, "drawing");
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        return task.get(look, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (used(thread) > most) {
          thread.setPriority(Thread.MIN_PRIORITY);
          task.cancel(true);
          throw new UnusablePictureException("takes too long to be drawn: it holds too much", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while a picture was drawn");
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      }
    }
  }

  private static long used(Thread thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isThreadCpuTimeSupported()
        ? threads.getThreadCpuTime(thread.getId())
        : Long.MAX_VALUE;
  }

  private static IOException failure(Throwable cause) {
    if (cause instanceof IOException failed) {
      return failed;
    }
    if (cause instanceof StackOverflowError) {
      return new UnusablePictureException("is nested too deeply to be drawn", cause);
    }
    if (cause instanceof Error grave) {
      throw grave;
    }
    // What a renderer does not understand it answers with all kinds of unchecked exceptions.
    return new UnusablePictureException(
        "holds what cannot be drawn (" + cause.getMessage() + ")", cause);
  }
}
