package org.deckle.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Metadata;
import org.deckle.book.Person;
import org.deckle.text.language.Labels;

/** Who made a book besides its authors, and how, in the words of its language. */
public final class Credits {

  private static final Set<String> NAMED = Set.of("trl", "edt", "ill", "pht", "aui", "bkd");

  private Credits() {}

  /**
   * A line for each role ("Translated by Ann Lee, Bo Yi"), in the order of the people; those whose
   * role has no words of its own stand there by their names.
   */
  public static List<String> of(Metadata metadata, Labels labels) {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (Person person : metadata.people()) {
      if (!person.role().equals("aut")) {
        roles.computeIfAbsent(person.role(), r -> new ArrayList<>()).add(person.name());
      }
    }
    List<String> lines = new ArrayList<>();
    roles.forEach(
        (role, people) -> {
          String names = String.join(", ", people);
          lines.add(NAMED.contains(role) ? labels.get("role-" + role, names) : names);
        });
    return lines;
  }
}
