package org.deckle.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a book as a whole (Dublin Core terms).
 *
 * @param title never empty
 * @param people authors first, in the order of the title page; may be empty
 * @param language BCP 47 tag, as {@code en-GB}
 * @param date of publication
 * @param identifier a URN, URI or ISBN that stays the same over builds; never empty
 * @param isbn thirteen or ten digits, without hyphens
 */
public record Metadata(
    String title,
    Optional<String> subtitle,
    List<Person> people,
    String language,
    Optional<String> publisher,
    Optional<LocalDate> date,
    String identifier,
    Optional<String> isbn,
    Optional<String> rights,
    Optional<String> description,
    List<String> subjects,
    Optional<Series> series) {

  /** Defensive copies. */
  public Metadata {
    people = List.copyOf(people);
    subjects = List.copyOf(subjects);
  }

  /** The people who wrote it (role {@code aut}), in order. */
  public List<Person> authors() {
    return people.stream().filter(p -> p.role().equals("aut")).toList();
  }
}
