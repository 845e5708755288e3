package org.deckle.repair.base;

import org.deckle.finding.Finding;

/**
 * A proposal as a reader of the page would see it.
 *
 * @param finding what is said of it
 * @param before the HTML of the blocks that it changes; empty when it changes none
 * @param after the HTML of what stands for them when it is carried out
 */
public record Preview(Finding finding, String before, String after) {}
