package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.jsoup.nodes.Element;

/**
 * What is known of a manuscript at one moment. Repairs read it and change nothing: neither the
 * survey nor the nodes that it shows. It holds until the {@link Applier} carries out what was
 * proposed on it. Not thread-safe.
 */
public final class Survey {

  private final Manuscript manuscript;
  private final Findings findings;
  private final List<Element> blocks;
  private final Map<Object, Object> derived = new HashMap<>();

  private Survey(Manuscript manuscript, Findings findings) {
    this.manuscript = manuscript;
    this.findings = findings;
    this.blocks = manuscript.blocks();
  }

  /**
   * A survey of a manuscript as it is now.
   *
   * @param findings what was said of it so far
   */
  public static Survey of(Manuscript manuscript, Findings findings) {
    return new Survey(manuscript, findings);
  }

  /** Whether a finding was made already, by the same code, place and content. */
  public boolean isSaid(Finding finding) {
    return findings.of(finding.code()).stream()
        .anyMatch(f -> f.id().equals(finding.id()) && f.place().equals(finding.place()));
  }

  /** The questions that the author has not answered. */
  public List<Finding> openQuestions() {
    return findings.open();
  }

  /** All blocks, in order. */
  public List<Element> blocks() {
    return blocks;
  }

  /** The blocks of each source file, in order. */
  public Map<String, List<Element>> blocksByFile() {
    Map<String, List<Element>> byFile = new LinkedHashMap<>();
    for (Element block : blocks) {
      byFile.computeIfAbsent(Place.of(block).file(), f -> new ArrayList<>()).add(block);
    }
    return byFile;
  }

  /** The parent of all blocks, to look into. */
  public Element body() {
    return manuscript.body();
  }

  /** What the author configured. */
  public BookConfig config() {
    return manuscript.config();
  }

  /** What picture links lead to. */
  public Pictures pictures() {
    return manuscript.pictures();
  }

  /** The book's language (BCP 47): as the author said it, else guessed. */
  public String language() {
    return manuscript.language();
  }

  /** Whether the author said the language, so that it is not a guess. */
  public boolean isLanguageSaid() {
    return manuscript.isLanguageSaid();
  }

  /**
   * A habit of the document, which several repairs ask for: derived once a survey.
   *
   * @param type what is derived, and the key under which it is kept
   */
  public <T> T habit(Class<T> type, Function<Survey, T> derive) {
    Object known = derived.get(type);
    if (known == null) {
      known = derive.apply(this);
      derived.put(type, known);
    }
    return type.cast(known);
  }
}
