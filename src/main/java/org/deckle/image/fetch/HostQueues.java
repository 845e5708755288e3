package org.deckle.image.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.deckle.book.RemoteAddress;

/** Work on links: the links of one host one after the other, several hosts at once. */
final class HostQueues {

  private HostQueues() {}

  /** Work on one link. */
  interface Work<T> {
    T of(String ref) throws IOException;
  }

  /** The results in the order of the links, which are all different. */
  static <T> List<T> run(ExecutorService threads, List<String> refs, Work<T> work)
      throws IOException {
    Map<String, List<String>> byHost = new LinkedHashMap<>();
    refs.forEach(r -> byHost.computeIfAbsent(host(r), h -> new ArrayList<>()).add(r));
    List<Future<Map<String, T>>> running = new ArrayList<>();
    for (List<String> queue : byHost.values()) {
      running.add(threads.submit(() -> all(queue, work)));
    }
    Map<String, T> results = new LinkedHashMap<>();
    for (Future<Map<String, T>> future : running) {
      results.putAll(get(future));
    }
    return refs.stream().map(results::get).toList();
  }

  private static <T> Map<String, T> all(List<String> queue, Work<T> work) throws IOException {
    Map<String, T> results = new LinkedHashMap<>();
    for (String ref : queue) {
      results.put(ref, work.of(ref));
    }
    return results;
  }

  private static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The host of an address, in lower case, without brackets. */
  static String host(String ref) {
    return RemoteAddress.plain(ref)
        .replaceFirst("^(https?:)?//", "")
        .replaceFirst("[/?#].*", "")
        .replaceFirst(":\\d*$", "")
        .replaceAll("[\\[\\]]", "");
  }
}
