package org.deckle.check;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.deckle.finding.Finding;

/**
 * Asks EPUBCheck whether an EPUB is valid (EPUB 3.3). Costs a cold process some seconds.
 * Thread-safe: checks wait for each other.
 *
 * <p>EPUBCheck brings XML and image libraries that the platform's own factories then find; code
 * that shares a process with it and needs the platform's own asks for {@code newDefaultInstance()}.
 */
public final class EpubChecker {

  /** EPUBCheck keeps some of its state in static fields. */
  private static final Object ONE_AT_A_TIME = new Object();

  /**
   * What EPUBCheck has to say.
   *
   * @return errors as {@code EPUB_INVALID} and warnings as {@code EPUB_WARNING}, each with the path
   *     and line inside the EPUB; empty when all is well
   * @throws IOException when the file cannot be read
   */
  public List<Finding> check(Path epub) throws IOException {
    if (!Files.isReadable(epub)) {
      throw new NoSuchFileException(epub.toString());
    }
    CollectingReport report = new CollectingReport(epub.getFileName().toString());
    synchronized (ONE_AT_A_TIME) {
      new EpubCheck(epub.toFile(), report).doValidate();
    }
    return report.findings();
  }
}
