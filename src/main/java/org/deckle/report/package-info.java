/**
 * The record of a build as a page and as JSON. It says what happened; nothing is decided here.
 *
 * <p>Begin with {@link org.deckle.report.ReportHtml}. Internal: may change without notice.
 */
package org.deckle.report;
