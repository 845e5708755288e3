package org.deckle.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.Sentences;

/** Labels of captions: "Figure 1-2.", "Abb. 3:", "Рис. 4", "図1-1", "Tabelle 2". */
final class CaptionLabels {

  private static final String NUMBER =
      "(?:\\p{Nd}+(?:[-–—.]\\p{Nd}+)*\\p{Ll}?|[IVXLC]+|[A-Z][-.]?\\p{Nd}+(?:[-–—.]\\p{Nd}+)*)"
          + "(?![\\p{L}\\p{N}])";
  private static final String FIGURES =
      "(?:figure|figura|figuur|figur|figuri|fig|abbildung|abb|bild|plate|planche|lámina|tavola|tav"
          + "|illustration|ilustración|ilustração|illustrazione|ill|photo|foto|map|karte|carte|mapa"
          + "|diagram|chart|exhibit|иллюстрация|ілюстрація|рисунок|малюнок|мал|рис|фото|илл|слика|сл"
          + "|фигура|фиг|εικόνα|εικ|σχήμα|obrázek|obr|rysunek|rys|kuva|kuvio|ábra|şekil|resim|hình"
          + "|gambar|شکل|شكل|صورة|תמונה|איור|चित्र|รูปที่|ภาพที่|รูป|ภาพ|그림|사진|図|图|圖|写真|挿絵)";
  private static final String TABLES =
      "(?:table|tabelle|tableau|tabla|tabela|tabella|tabel|tabell|taulukko|tablo|таблица|таблиця|табл"
          + "|tabulka|táblázat|πίνακας|جدول|טבלה|तालिका|ตารางที่|ตาราง|표|表)";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern FIGURE =
      Pattern.compile(
          "[\\[(*]?" + FIGURES + "\\.?[ :]*" + "(?:no\\.? ?|nr\\.? ?|№ ?)?" + NUMBER, FLAGS);
  private static final Pattern TABLE =
      Pattern.compile(
          "[\\[(*]?" + TABLES + "\\.?[ :]*" + "(?:no\\.? ?|nr\\.? ?|№ ?)?" + NUMBER, FLAGS);

  /** Longer texts are not taken for captions because of their label alone. */
  private static final int LONGEST = 700;

  private static final int LONGEST_UNPARTED = 120;

  private CaptionLabels() {}

  /** Whether a text is a figure's caption by its label. */
  static boolean isCaption(String text) {
    return isLabelled(FIGURE, text);
  }

  /** Whether a text is a table's caption by its label. */
  static boolean isTableCaption(String text) {
    return isLabelled(TABLE, text);
  }

  /**
   * A sign must part label and words, or the text must be no sentence: "Figure 3 shows that …" is a
   * sentence about a figure.
   */
  private static boolean isLabelled(Pattern pattern, String text) {
    if (text.isEmpty() || text.length() > LONGEST || Character.isLowerCase(text.codePointAt(0))) {
      return false;
    }
    Matcher label = pattern.matcher(text);
    if (!label.lookingAt()) {
      return false;
    }
    String rest = text.substring(label.end());
    if (rest.isBlank() || rest.matches("(?s)\\s*[.:：.。．、)\\]|—–-].*")) {
      return true;
    }
    int first = rest.strip().codePointAt(0);
    return rest.length() <= LONGEST_UNPARTED
        && !Character.isLowerCase(first)
        && (!Sentences.isPunctuated(text) || !Character.isUpperCase(first) || rest.startsWith("　"));
  }
}
