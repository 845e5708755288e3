package org.deckle.book;

import java.util.Optional;

/**
 * The series a book belongs to.
 *
 * @param title the series' name
 * @param number the book's place in it, as printed ("7", "Chapter Seven")
 */
public record Series(String title, Optional<String> number) {}
