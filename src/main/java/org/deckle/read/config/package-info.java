/**
 * book.yaml and decisions.yaml, checked whole, with a suggestion for each misspelt key. What the
 * settings do is up to whoever reads them from the model.
 *
 * <p>Begin with {@link org.deckle.read.config.ConfigReader}. Internal: may change without notice.
 */
package org.deckle.read.config;
