package org.deckle.edition.epub;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of a drawn cover: warm paper, dark ink, and sheets of one hue from light to dark.
 *
 * @param paper of the ground and of the author's name
 * @param ink of the title
 * @param light the lightest sheet
 * @param dark the darkest sheet, dark enough for words in the paper's colour
 */
record CoverPalette(Color paper, Color ink, Color light, Color dark) {

  private static final int SHEETS = 4;
  private static final Color PAPER = new Color(0xF6F1E6);

  /** The colours of book cloth: light and dark end of a hue. */
  private static final int[][] CLOTHS = {
    {0xD9A38F, 0x7A2A22}, // madder
    {0x9DB4BD, 0x1F3F52}, // slate blue
    {0xB3BD9A, 0x35472B}, // moss
    {0xDDBE83, 0x7B4A16}, // ochre
    {0xB7A6BE, 0x432C52}, // plum
    {0x93BAB0, 0x184A47}, // teal
    {0xC9AE98, 0x4B3225}, // umber
    {0xA3AECB, 0x29305C}, // indigo
  };

  static CoverPalette of(long seed) {
    int[] cloth = CLOTHS[(int) Math.floorMod(seed >> 7, (long) CLOTHS.length)];
    return new CoverPalette(PAPER, new Color(0x221C18), new Color(cloth[0]), new Color(cloth[1]));
  }

  /** The sheets from the back to the front. */
  List<Color> sheets() {
    List<Color> sheets = new ArrayList<>();
    for (int i = 0; i < SHEETS; i++) {
      sheets.add(mix(light, dark, (double) i / (SHEETS - 1)));
    }
    return sheets;
  }

  /** The bare fibre along the edge of a sheet. */
  Color rim(int sheet) {
    return mix(sheets().get(sheet), paper, 0.55);
  }

  /** Of the rule and the series. */
  Color accent() {
    return dark;
  }

  private static Color mix(Color from, Color to, double share) {
    return new Color(
        (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
        (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
        (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
  }
}
