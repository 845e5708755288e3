/**
 * Request in, outcome out: reads, repairs, structures, writes and reports. The public API, with
 * finding. The only place that knows all others, real folders, the clock and threads. Faces
 * (command line, Maven) only call it.
 *
 * <p>Begin with {@link org.deckle.pipeline.BookBuild}.
 */
package org.deckle.pipeline;
