package org.deckle.image;

/**
 * How large pictures may be.
 *
 * @param pixels more are refused undecoded
 * @param bytes a larger file is refused unread
 */
public record Limits(long pixels, long bytes) {

  /** 50 million pixels, 25 MB. */
  public static final Limits DEFAULT = new Limits(50_000_000, 25_000_000);
}
