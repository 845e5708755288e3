package org.deckle.image;

/**
 * How large pictures may be.
 *
 * @param screenPixels more are scaled down for screens; Apple Books asks for 5.6 million at most
 * @param pixels more are refused undecoded
 * @param bytes a larger file is refused unread
 */
public record Limits(long screenPixels, long pixels, long bytes) {

  /** 5.6 and 50 million pixels, 25 MB. */
  public static final Limits DEFAULT = new Limits(5_600_000, 50_000_000, 25_000_000);
}
