package org.deckle.finding;

import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Place;
import org.deckle.text.Digests;

/**
 * Something worth saying to the author.
 *
 * @param code its kind
 * @param place where in the sources
 * @param id derived from the content, not from the position: it stays when lines move
 * @param what one sentence: what was found, what was done
 * @param why the evidence, in words a writer understands; may be empty
 * @param confidence from 0 to 1; 1 where nothing was guessed
 * @param hint what the author can do; may be empty
 * @param changes what a repair did to the words
 * @param choices answers that a decision may give besides {@code accept} and {@code reject}
 */
public record Finding(
    Code code,
    Place place,
    String id,
    String what,
    String why,
    double confidence,
    String hint,
    List<Change> changes,
    List<String> choices) {

  /** Defensive copies. */
  public Finding {
    changes = List.copyOf(changes);
    choices = List.copyOf(choices);
  }

  /** The weight of its kind. */
  public Severity severity() {
    return code.severity();
  }

  /** What a decision may say to it. */
  public List<String> answers() {
    List<String> answers = new ArrayList<>(choices);
    answers.add(0, Decisions.Decision.REJECT);
    answers.add(0, Decisions.Decision.ACCEPT);
    return answers;
  }

  /**
   * Starts a finding.
   *
   * @param key the content it is about; equal keys of one kind give equal ids
   */
  public static Builder of(Code code, Place place, String key) {
    return new Builder(code, place, key);
  }

  /** Collects what a finding says. */
  public static final class Builder {
    /** Digits of its key's digest in an id. */
    private static final int DIGITS = 10;

    private final Code code;
    private final Place place;
    private final String id;
    private String what;
    private String why = "";
    private double confidence = 1;
    private String hint = "";
    private List<Change> changes = List.of();
    private List<String> choices = List.of();

    private Builder(Code code, Place place, String key) {
      this.code = code;
      this.place = place;
      this.id = code.id() + "-" + Digests.sha256(folded(key)).substring(0, DIGITS);
      this.what = code.title();
    }

    /** One sentence: what was found, what was done. */
    public Builder what(String what) {
      this.what = what;
      return this;
    }

    /** The evidence. */
    public Builder why(String why) {
      this.why = why;
      return this;
    }

    /** How sure, from 0 to 1. */
    public Builder confidence(double confidence) {
      this.confidence = confidence;
      return this;
    }

    /** What the author can do. */
    public Builder hint(String hint) {
      this.hint = hint;
      return this;
    }

    /** What happened to the words. */
    public Builder changes(List<Change> changes) {
      this.changes = changes;
      return this;
    }

    /** What happened to the words. */
    public Builder change(Change change) {
      return changes(List.of(change));
    }

    /** Answers besides accept and reject. */
    public Builder choices(String... choices) {
      this.choices = List.of(choices);
      return this;
    }

    /** The finding. */
    public Finding build() {
      return new Finding(code, place, id, what, why, confidence, hint, changes, choices);
    }

    /** Typography does not change what a finding is about: a decision outlives it. */
    private static String folded(String key) {
      StringBuilder folded = new StringBuilder(key.length());
      for (int i = 0; i < key.length(); i++) {
        char c = plain(key.charAt(i));
        int last = folded.length() - 1;
        char before = last < 0 ? 0 : folded.charAt(last);
        if (c == '\'' && before == '\'') {
          folded.setCharAt(last, '"');
        } else if (c == '…') {
          folded.append("...");
        } else if (c != before || c != ' ' && c != '-') {
          folded.append(c);
        }
      }
      return folded.toString().strip();
    }

    private static char plain(char c) {
      return switch (c) {
        case '\t', '\n', '\u000B', '\f', '\r', '\u00A0', '\u202F' -> ' ';
        case '‘', '’', '‚', 'ʼ', '`', '´' -> '\'';
        case '“', '”', '„', '«', '»', '‹', '›' -> '"';
        case '‐', '‑', '‒', '–', '—' -> '-';
        default -> c;
      };
    }
  }
}
