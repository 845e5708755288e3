package org.deckle.edition.print.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/**
 * Where the pictures and pages of a PDF wait until it is written: in memory as long as they are
 * few, then in a temporary file. That is gone when this is closed, and also when the process is
 * told to end before.
 */
final class Spill implements AutoCloseable {

  /** Two PDFs are made at once, in heaps of half a gigabyte. In bytes. */
  private static final long IN_MEMORY = 32_000_000;

  private static final Logger LOG = Logger.getLogger(Spill.class.getName());

  private final Path folder;
  private final Thread atExit = new Thread(this::deleteAtExit, "deckle-spill");

  /** One in the system's folder for temporary files. */
  Spill() throws IOException {
    this(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** One in a folder of its own below another. */
  Spill(Path parent) throws IOException {
    folder = Files.createTempDirectory(parent, "deckle-pdf");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** What a document is made with; for one document. */
  StreamCacheCreateFunction cache() {
    return MemoryUsageSetting.setupMixed(IN_MEMORY).setTempDir(folder.toFile()).streamCache;
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending; the hook runs.
      return;
    }
    delete();
  }

  private void deleteAtExit() {
    try {
      delete();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "temporary files stay in " + folder, e);
    }
  }

  private void delete() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
