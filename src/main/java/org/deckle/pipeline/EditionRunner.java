package org.deckle.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.deckle.edition.EditionContext;
import org.deckle.file.AtomicFile;
import org.deckle.finding.Findings;

/**
 * Writes the editions of a book. They know nothing of each other, so they are made side by side.
 */
final class EditionRunner {

  private final BuildRequest request;

  EditionRunner(BuildRequest request) {
    this.request = request;
  }

  /**
   * Writes the editions that have no errors; answers their files.
   *
   * @param meanwhile what is done besides, as soon as there is a processor for it
   * @throws IOException when one could not be written; the others have come to their end by then
   */
  List<Path> print(
      EditionContext context,
      List<EditionJob> editions,
      Findings findings,
      List<Runnable> meanwhile)
      throws IOException {
    List<Callable<Findings>> jobs = new ArrayList<>();
    editions.forEach(e -> jobs.add(() -> write(context, e)));
    meanwhile.forEach(job -> jobs.add(Executors.callable(job, new Findings())));
    int threads = Math.min(jobs.size(), Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      List<Future<Findings>> done = pool.invokeAll(jobs);
      List<Path> outputs = new ArrayList<>();
      for (int i = 0; i < done.size(); i++) {
        Findings own = result(done.get(i), jobs.get(i));
        own.all().forEach(findings::add);
        if (i < editions.size() && !own.hasErrors()) {
          outputs.add(request.output().resolve(editions.get(i).fileName()));
        }
      }
      return outputs;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    } finally {
      pool.shutdownNow();
    }
  }

  private Findings write(EditionContext context, EditionJob edition) throws IOException {
    synchronized (request) {
      request.progress().step("Writing " + edition.fileName());
    }
    Findings own = new Findings();
    AtomicFile.writeIf(
        request.output().resolve(edition.fileName()),
        out -> {
          edition.edition().write(edition.book(), context, out, own);
          return !own.hasErrors();
        });
    return own;
  }

  /** What a job came to; one that found no memory beside the others is done again, alone. */
  private static Findings result(Future<Findings> future, Callable<Findings> job)
      throws IOException, InterruptedException {
    try {
      return result(future);
    } catch (OutOfMemoryError e) {
      FutureTask<Findings> alone = new FutureTask<>(job);
      alone.run();
      return result(alone);
    }
  }

  private static Findings result(Future<Findings> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      if (e.getCause() instanceof UncheckedIOException failed) {
        throw failed.getCause();
      }
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      if (e.getCause() instanceof Error grave) {
        throw grave;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
