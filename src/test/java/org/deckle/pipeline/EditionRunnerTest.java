package org.deckle.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.deckle.book.Book;
import org.deckle.edition.Edition;
import org.deckle.edition.EditionContext;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionRunnerTest {

  @TempDir Path folder;

  /** Finds memory only after so many times. */
  private record Large(int refused, AtomicInteger tries) implements Edition {
    @Override
    public String name() {
      return "large";
    }

    @Override
    public String fileName() {
      return "large.pdf";
    }

    @Override
    public void write(Book book, EditionContext context, OutputStream out, Findings findings)
        throws IOException {
      out.write(tries.incrementAndGet());
      if (tries.get() <= refused) {
        throw new OutOfMemoryError("Java heap space");
      }
    }
  }

  @Test
  void anEditionThatFindsNoMemoryBesideOthersIsMadeAlone() throws IOException {
    assertThat(print(new Large(1, new AtomicInteger()))).hasSize(1);
    assertThat(folder.resolve("large.pdf")).hasBinaryContent(new byte[] {2});
  }

  @Test
  void whatFindsNoMemoryAloneFails() {
    assertThatThrownBy(() -> print(new Large(2, new AtomicInteger())))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(folder).isEmptyDirectory();
  }

  private List<Path> print(Edition edition) throws IOException {
    return new EditionRunner(BuildRequest.of(folder).withOutput(folder))
        .print(
            null,
            List.of(new EditionJob(edition, null, edition.fileName())),
            new Findings(),
            List.of());
  }
}
