package org.deckle.pipeline;

import org.deckle.book.Book;
import org.deckle.edition.Edition;

/**
 * An edition that is to be written.
 *
 * @param book which asks for this edition alone, so that its options are the edition's
 * @param fileName of the output
 */
record EditionJob(Edition edition, Book book, String fileName) {}
