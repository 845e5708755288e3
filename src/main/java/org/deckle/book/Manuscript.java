package org.deckle.book;

import java.util.List;
import java.util.Optional;
import org.deckle.text.language.LanguageGuess;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The author's text as a flat list of blocks in one HTML document, before and while it is repaired.
 *
 * <p>Not thread-safe: one build works on one manuscript.
 */
public final class Manuscript {

  private final Document document;
  private final BookConfig config;
  private final Pictures pictures;
  private String language = "";

  /**
   * Wraps a document whose body conforms to {@link Vocabulary}.
   *
   * @param pictures answers what picture links lead to
   */
  public Manuscript(Document document, BookConfig config, Pictures pictures) {
    this.document = document;
    this.config = config;
    this.pictures = pictures;
    document.outputSettings().prettyPrint(false);
  }

  /** The document itself; repairs change it. */
  public Document document() {
    return document;
  }

  /** The parent of all blocks. */
  public Element body() {
    return document.body();
  }

  /** A snapshot of the blocks, in order. */
  public List<Element> blocks() {
    return List.copyOf(document.body().children());
  }

  /** What the author configured. */
  public BookConfig config() {
    return config;
  }

  /** What picture links lead to. */
  public Pictures pictures() {
    return pictures;
  }

  /** BCP 47: as the author said it, in the configuration or in the text's head, else guessed. */
  public String language() {
    if (language.isEmpty()) {
      language = said().orElseGet(() -> LanguageGuess.of(document.body()));
    }
    return language;
  }

  /** Whether the author said the language, so that it is no guess. */
  public boolean isLanguageSaid() {
    return said().isPresent();
  }

  private Optional<String> said() {
    Element said = document.head().selectFirst("meta[name=language]");
    return config
        .language()
        .or(() -> Optional.ofNullable(said).map(m -> m.attr("content")))
        .filter(tag -> !tag.isBlank());
  }
}
