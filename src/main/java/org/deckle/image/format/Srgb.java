package org.deckle.image.format;

/** The transfer function of sRGB (IEC 61966-2-1), by table. */
public final class Srgb {

  private static final int STEPS = 1 << 16;
  private static final float[] LIGHT = new float[256];
  private static final byte[] SAMPLES = new byte[STEPS + 1];

  static {
    for (int i = 0; i < LIGHT.length; i++) {
      double v = i / 255.0;
      LIGHT[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    for (int i = 0; i <= STEPS; i++) {
      double l = (double) i / STEPS;
      double v = l <= 0.0031308 ? l * 12.92 : 1.055 * Math.pow(l, 1 / 2.4) - 0.055;
      SAMPLES[i] = (byte) Math.round(v * 255);
    }
  }

  private Srgb() {}

  /** The amount of light, from 0 to 1, of a sample of sRGB. */
  public static float light(int sample) {
    return LIGHT[sample];
  }

  /** An amount of light from 0 to 1, encoded as sRGB; what is beyond is cut. */
  public static int sample(float light) {
    return SAMPLES[Math.max(0, Math.min(STEPS, Math.round(light * STEPS)))] & 0xFF;
  }
}
