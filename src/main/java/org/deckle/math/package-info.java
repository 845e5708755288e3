/**
 * Formulas: TeX and Word's OMML become MathML, MathML becomes a drawing and words. Where formulas
 * stand in a text is for the readers to find; where drawings stand on a page, for the editions.
 *
 * <p>Begin with {@link org.deckle.math.MathElement}. Internal: may change without notice.
 */
package org.deckle.math;
