package org.deckle.pipeline;

import java.util.Map;
import org.deckle.finding.Findings;

/**
 * A repaired manuscript as text.
 *
 * @param sources the text of each source file (as {@code manuscript/one.txt}) as it was read:
 *     decoded, with {@code \n} as line end; in reading order
 * @param markdown the repaired text by source file, in reading order; without the files that
 *     nothing is left of; empty when there is nothing to repair or the input has errors
 * @param findings all that is to be said
 */
public record Repaired(
    Map<String, String> sources, Map<String, String> markdown, Findings findings) {}
