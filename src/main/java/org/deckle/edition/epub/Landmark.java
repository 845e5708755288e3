package org.deckle.edition.epub;

/**
 * A place that reading systems offer to go to.
 *
 * @param type of the EPUB 3 Structural Semantics Vocabulary
 * @param href from the package document
 * @param label in the book's language
 */
record Landmark(String type, String href, String label) {}
