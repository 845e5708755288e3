package org.deckle.image.match;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names whose letters were read in the wrong encoding, as archives do whose programs disagree
 * ({@code gr├╢├ƒe}, {@code grÃ¶ÃŸe} for {@code größe}): of files that came out of one, and in
 * links. Stateless.
 */
final class MojibakeNames {

  /** Of the machines on which archives are packed and opened. */
  private static final List<Charset> PAGES =
      List.of(
          Charset.forName("IBM437"),
          Charset.forName("IBM850"),
          Charset.forName("windows-1252"),
          StandardCharsets.ISO_8859_1,
          Charset.forName("x-MacRoman"),
          Charset.forName("IBM866"),
          Charset.forName("windows-1251"));

  private MojibakeNames() {}

  /** How a right name may have been garbled, and what a garbled one may have been. */
  static Set<String> forms(String name) {
    Set<String> forms = new LinkedHashSet<>();
    if (name.chars().allMatch(c -> c < 0x80)) {
      return forms;
    }
    String composed = FileNames.nfc(name);
    String parted = Normalizer.normalize(name, Normalizer.Form.NFD);
    for (Charset page : PAGES) {
      add(forms, composed, StandardCharsets.UTF_8, page);
      add(forms, parted, StandardCharsets.UTF_8, page);
      add(forms, name, page, StandardCharsets.UTF_8);
      for (Charset other : PAGES) {
        if (!page.equals(other)) {
          addOdd(forms, composed, page, other);
        }
      }
    }
    forms.remove(name);
    return forms;
  }

  private static void add(Set<String> forms, String name, Charset written, Charset read) {
    String form = read(name, written, read);
    if (!form.isEmpty()) {
      forms.add(form);
    }
  }

  /** Of two pages of single octets any letters make others; signs among them tell. */
  private static void addOdd(Set<String> forms, String name, Charset written, Charset read) {
    String form = read(name, written, read);
    if (hasOddSigns(form) != hasOddSigns(name) && !form.isEmpty()) {
      forms.add(form);
    }
  }

  private static boolean hasOddSigns(String name) {
    return name.codePoints()
        .anyMatch(
            c ->
                c >= 0x80
                    && !Character.isLetter(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK);
  }

  /** Empty when it cannot have been so. */
  private static String read(String name, Charset written, Charset read) {
    try {
      ByteBuffer octets = written.newEncoder().encode(CharBuffer.wrap(name));
      String form = read.newDecoder().decode(octets).toString();
      return form.chars().anyMatch(Character::isISOControl) ? "" : form;
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
