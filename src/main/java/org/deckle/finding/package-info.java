/**
 * What is said to the author, what the author decided, and the account of every word that a repair
 * took out. Public: findings are part of the API. How findings are shown is the report's and the
 * command line's.
 *
 * <p>Begin with {@link org.deckle.finding.Finding}, then {@link org.deckle.finding.Findings}.
 */
package org.deckle.finding;
