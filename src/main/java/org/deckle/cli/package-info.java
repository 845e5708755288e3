/**
 * The command deckle: options in, text and an exit code out. What a command does is in pipeline.
 *
 * <p>Begin with {@link org.deckle.cli.Main}, then {@link org.deckle.cli.DeckleCommand}. Internal:
 * may change without notice.
 */
package org.deckle.cli;
