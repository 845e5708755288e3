package org.deckle.edition.print.fonts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.deckle.edition.Language;
import org.deckle.text.language.ChineseScript;

/**
 * The fonts that are installed on the machine. They are looked at only for a text that could not be
 * set otherwise: reading them takes seconds.
 */
public final class MachineFonts {

  private static final Pattern KIND = Pattern.compile("(?i).*\\.(ttf|otf|ttc)");
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?i).*(bold|italic|oblique|black|light|thin|medium|heavy|condensed|mono|emoji|ui).*");
  private static final int MOST = 4;

  private final String language;

  /**
   * The fonts of this machine.
   *
   * @param language BCP 47: Chinese, Japanese and Korean draw the same characters differently
   */
  public MachineFonts(String language) {
    this.language = language;
  }

  /**
   * A font that may help.
   *
   * @param had how many of the characters it has
   * @param fitness among fonts that have as many: made for the language, then TrueType outlines, of
   *     which only those that are used go into the PDF
   */
  private record Candidate(Face face, int had, int fitness) {
    private static final int BEST = 3;

    boolean beats(Candidate other) {
      return had > other.had || had == other.had && fitness > other.fitness;
    }
  }

  /** The fewest fonts that have most of the characters; upright serifs are preferred. */
  public List<Face> covering(Set<Integer> characters) throws IOException {
    Set<Integer> missing = new HashSet<>(characters);
    List<Path> files = files();
    List<Face> chosen = new ArrayList<>();
    while (!missing.isEmpty() && chosen.size() < MOST) {
      Candidate best = new Candidate(null, 0, Candidate.BEST);
      for (Path file : files) {
        best = better(best, file, missing);
        if (best.had() == missing.size() && best.fitness() == Candidate.BEST) {
          break;
        }
      }
      if (best.had() == 0) {
        break;
      }
      Face face = best.face();
      chosen.add(face);
      missing.removeIf(c -> has(face, c));
    }
    return chosen;
  }

  private Candidate better(Candidate best, Path file, Set<Integer> missing) {
    Candidate found = best;
    try {
      for (byte[] font : FontFile.read(file)) {
        Face face = Face.ofFile(font, !Language.of(language).isRightToLeft());
        int had = (int) missing.stream().filter(c -> has(face, c)).count();
        int fitness = (isFor(face.family()) ? 2 : 0) + (face.hasTrueTypeOutlines() ? 1 : 0);
        Candidate candidate = new Candidate(face, had, fitness);
        found = candidate.beats(found) ? candidate : found;
      }
    } catch (IOException | RuntimeException e) {
      // A font that cannot be parsed is none that could help; others are tried.
      return best;
    }
    return found;
  }

  /** Pan-CJK families come once for each country, and say so at the end of their names. */
  private boolean isFor(String family) {
    Locale locale = Locale.forLanguageTag(language);
    String ending =
        switch (locale.getLanguage()) {
          case "ja" -> "JP";
          case "ko" -> "KR";
          case "zh" -> ChineseScript.isTraditional(locale) ? "TC" : "SC";
          default -> "";
        };
    return !family.matches(".* (JP|KR|TC|SC|HK)") || family.endsWith(" " + ending);
  }

  private static boolean has(Face face, int character) {
    try {
      return face.has(character);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> files() {
    Comparator<Path> serifFirst = Comparator.comparing(f -> !name(f).contains("serif"));
    return new FontFileFinder()
        .find().stream()
            .filter(uri -> "file".equals(uri.getScheme()))
            .map((URI uri) -> Path.of(uri))
            .filter(f -> KIND.matcher(name(f)).matches() && !SPECIAL.matcher(name(f)).matches())
            .sorted(serifFirst.thenComparing(f -> f))
            .toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
