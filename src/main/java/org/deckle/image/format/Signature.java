package org.deckle.image.format;

import java.util.List;

/**
 * Bytes by which a kind of file is known.
 *
 * @param at where they stand
 * @param bytes one character a byte
 */
record Signature(PictureFormat format, int at, String bytes) {

  /** In the order to try them. */
  static final List<Signature> ALL =
      List.of(
          new Signature(PictureFormat.PNG, 0, "\u0089PNG\r\n\u001A\n"),
          new Signature(PictureFormat.JPEG, 0, "\u00FF\u00D8\u00FF"),
          new Signature(PictureFormat.GIF, 0, "GIF87a"),
          new Signature(PictureFormat.GIF, 0, "GIF89a"),
          new Signature(PictureFormat.WEBP, 8, "WEBPVP8"),
          new Signature(PictureFormat.RAW, 8, "CR\u0002\0"),
          new Signature(PictureFormat.RAW, 4, "ftypcrx"),
          new Signature(PictureFormat.RAW, 0, "FUJIFILMCCD-RAW"),
          new Signature(PictureFormat.TIFF, 0, "II*\0"),
          new Signature(PictureFormat.TIFF, 0, "MM\0*"),
          new Signature(PictureFormat.AVIF, 4, "ftypavif"),
          new Signature(PictureFormat.AVIF, 4, "ftypavis"),
          new Signature(PictureFormat.HEIC, 4, "ftyphe"),
          new Signature(PictureFormat.HEIC, 4, "ftypmif1"),
          new Signature(PictureFormat.HEIC, 4, "ftypmsf1"),
          new Signature(PictureFormat.JXL, 0, "\u00FF\n"),
          new Signature(PictureFormat.JXL, 4, "JXL \r\n"),
          new Signature(PictureFormat.JP2, 4, "jP  \r\n"),
          new Signature(PictureFormat.JP2, 0, "\u00FFO\u00FFQ"),
          new Signature(PictureFormat.JXR, 0, "II\u00BC\u0001"),
          new Signature(PictureFormat.PCX, 0, "\n\0\u0001"),
          new Signature(PictureFormat.PCX, 0, "\n\u0002\u0001"),
          new Signature(PictureFormat.PCX, 0, "\n\u0003\u0001"),
          new Signature(PictureFormat.PCX, 0, "\n\u0005\u0001"),
          new Signature(PictureFormat.QOI, 0, "qoif"),
          new Signature(PictureFormat.PNM, 0, "P4\n"),
          new Signature(PictureFormat.PNM, 0, "P5\n"),
          new Signature(PictureFormat.PNM, 0, "P6\n"),
          new Signature(PictureFormat.PNM, 0, "P7\n"),
          new Signature(PictureFormat.XCF, 0, "gimp xcf"),
          new Signature(PictureFormat.DJVU, 0, "AT&TFORM"),
          new Signature(PictureFormat.PSD, 0, "8BPS"),
          new Signature(PictureFormat.WMF, 0, "\u00D7\u00CD\u00C6\u009A"),
          new Signature(PictureFormat.WMF, 0, "\u0001\0\t\0\0\u0003"),
          new Signature(PictureFormat.EMF, 40, " EMF"),
          new Signature(PictureFormat.ICO, 0, "\0\0\u0001\0"),
          new Signature(PictureFormat.EPS, 0, "%!PS"),
          new Signature(PictureFormat.EPS, 0, "\u00C5\u00D0\u00D3\u00C6"),
          new Signature(PictureFormat.PDF, 0, "%PDF-"),
          new Signature(PictureFormat.GZIP, 0, "\u001F\u008B"),
          new Signature(PictureFormat.BMP, 0, "BM"));
}
