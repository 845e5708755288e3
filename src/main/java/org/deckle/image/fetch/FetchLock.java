package org.deckle.image.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one after the other work on a book's fetched pictures: threads, and processes that share a
 * machine. A process that dies gives it up.
 */
final class FetchLock {

  /** Within a process the system does not lock a file twice but throws. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path file;

  /**
   * A lock that processes share by means of a file.
   *
   * @param file made when needed, always empty, and left behind
   */
  FetchLock(Path file) {
    this.file = file;
  }

  /** Work that must not be done twice at once. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Waits, works, and answers what came of it. */
  <T> T take(Work<T> work) throws IOException {
    THREADS.lock();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        return work.run();
      }
    } finally {
      THREADS.unlock();
    }
  }
}
