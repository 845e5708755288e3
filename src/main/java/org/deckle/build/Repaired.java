package org.deckle.build;

import java.util.Map;
import org.deckle.report.Findings;

/**
 * A repaired manuscript as text.
 *
 * @param markdown the repaired text by source file (as {@code manuscript/one.md}), in reading
 *     order; empty when there is nothing to repair or the input has errors
 * @param findings all that is to be said
 */
public record Repaired(Map<String, String> markdown, Findings findings) {}
