package org.deckle.image.format;

import static org.deckle.image.format.Bytes.ascii;
import static org.deckle.image.format.Bytes.u32;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a PNG without a colour profile says of its colours: an exponent and the place of its
 * primaries (W3C PNG, sections 11.3.2.1 and 11.3.2.2). Browsers mind it; decoders of Java do not.
 */
public final class PngColours {

  /** As they stand in a file: white, red, green and blue, x and y each, times 100,000. */
  private static final double[] SRGB = {
    31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000
  };

  /** The exponent of sRGB as files round it. */
  private static final double GAMMA = 45_455;

  /** What may be rounding, in the numbers of the file. */
  private static final double NEAR = 1_000;

  private static final int FIRST_CHUNK = 8;

  private final float[] light = new float[256];
  private final double[][] matrix;

  private PngColours(double gamma, double[] places) {
    boolean usual = isNear(gamma, GAMMA);
    for (int i = 0; i < light.length; i++) {
      light[i] = usual ? Srgb.light(i) : (float) Math.pow(i / 255.0, 100_000 / gamma);
    }
    matrix = product(inverse(toXyz(SRGB)), toXyz(places));
  }

  /** Empty when the colours are those of sRGB, or nothing is said, or a profile says more. */
  public static Optional<PngColours> of(byte[] png) {
    double gamma = GAMMA;
    double[] places = SRGB;
    for (long at = FIRST_CHUNK; at + 12 <= png.length; at += 12 + u32(png, (int) at, true)) {
      int type = (int) at + 4;
      if (ascii(png, type, "IDAT")) {
        break;
      }
      if (ascii(png, type, "iCCP") || ascii(png, type, "sRGB") || ascii(png, type, "cICP")) {
        return Optional.empty();
      }
      if (ascii(png, type, "gAMA") && u32(png, type + 4, true) > 0) {
        gamma = u32(png, type + 4, true);
      } else if (ascii(png, type, "cHRM")) {
        places = places(png, type + 4);
      }
    }
    return isNear(gamma, GAMMA) && isNear(places, SRGB)
        ? Optional.empty()
        : Optional.of(new PngColours(gamma, places));
  }

  private static double[] places(byte[] png, int at) {
    double[] places = new double[SRGB.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = u32(png, at + 4 * i, true);
    }
    boolean possible = Math.abs(determinant(toXyz(places))) > 1e-6;
    return Arrays.stream(places).allMatch(p -> p >= 0) && possible ? places : SRGB;
  }

  private static boolean isNear(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (!isNear(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= NEAR;
  }

  /** The same colours in sRGB; transparency stays. */
  public void toSrgb(int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      int p = argb[i];
      float r = light[p >> 16 & 0xFF];
      float g = light[p >> 8 & 0xFF];
      float b = light[p & 0xFF];
      argb[i] =
          p & 0xFF000000 | mixed(0, r, g, b) << 16 | mixed(1, r, g, b) << 8 | mixed(2, r, g, b);
    }
  }

  private int mixed(int row, float r, float g, float b) {
    return Srgb.sample((float) (matrix[row][0] * r + matrix[row][1] * g + matrix[row][2] * b));
  }

  /** From light of the primaries to XYZ, in parts of the white, so that white stays white. */
  private static double[][] toXyz(double[] places) {
    double[][] columns = new double[3][3];
    for (int c = 0; c < 3; c++) {
      double x = places[2 + 2 * c];
      double y = places[3 + 2 * c];
      columns[0][c] = x;
      columns[1][c] = y;
      columns[2][c] = 100_000 - x - y;
    }
    double[] white = {places[0], places[1], 100_000 - places[0] - places[1]};
    double[][] back = Math.abs(determinant(columns)) < 1 ? columns : inverse(columns);
    for (int c = 0; c < 3; c++) {
      double share = back[c][0] * white[0] + back[c][1] * white[1] + back[c][2] * white[2];
      for (int r = 0; r < 3; r++) {
        columns[r][c] *= share / Math.max(1, white[r]);
      }
    }
    return columns;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }

  private static double[][] inverse(double[][] m) {
    double d = determinant(m);
    double[][] inverse = new double[3][3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        int a = (c + 1) % 3;
        int b = (c + 2) % 3;
        int e = (r + 1) % 3;
        int f = (r + 2) % 3;
        inverse[r][c] = (m[a][e] * m[b][f] - m[a][f] * m[b][e]) / d;
      }
    }
    return inverse;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[3][3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        product[r][c] = a[r][0] * b[0][c] + a[r][1] * b[1][c] + a[r][2] * b[2][c];
      }
    }
    return product;
  }
}
