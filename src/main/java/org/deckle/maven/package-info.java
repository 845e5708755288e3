/**
 * The Maven goals, with the command line's words for parameters. What a goal does is in pipeline.
 *
 * <p>Begin with {@link org.deckle.maven.BuildMojo}. Internal: may change without notice.
 */
package org.deckle.maven;
