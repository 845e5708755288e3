package org.deckle.edition.print.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Sets text and lines in the one ink of a black-and-white press. The engine asks for black as for a
 * colour, of which other presses make four inks, and this one a complaint (ISO 32000-1, section
 * 8.6.8).
 */
final class GreyInks {

  private static final Map<String, String> GREY = Map.of("rg", "g", "RG", "G", "k", "g", "K", "G");

  /** Shares of red, green and blue in the lightness of a colour (ITU-R BT.709). */
  private static final double[] SHARES = {0.2126, 0.7152, 0.0722};

  private static final double GAMMA = 2.2;

  private GreyInks() {}

  static void set(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      List<Object> tokens = new PDFStreamParser(page).parse();
      List<Object> grey = grey(tokens);
      if (grey.size() != tokens.size()) {
        PDStream content = new PDStream(pdf);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
          new ContentStreamWriter(out).writeTokens(grey);
        }
        page.setContents(content);
      }
    }
  }

  private static List<Object> grey(List<Object> tokens) {
    List<Object> out = new ArrayList<>(tokens.size());
    for (Object token : tokens) {
      String grey = token instanceof Operator operator ? GREY.get(operator.getName()) : null;
      if (grey == null) {
        out.add(token);
        continue;
      }
      boolean inks = ((Operator) token).getName().equalsIgnoreCase("k");
      List<Object> samples = out.subList(out.size() - (inks ? 4 : 3), out.size());
      float shade =
          shade(samples.stream().mapToDouble(s -> ((COSNumber) s).floatValue()).toArray());
      samples.clear();
      out.add(new COSFloat(shade));
      out.add(Operator.getOperator(grey));
    }
    return out;
  }

  /** As light as a colour of red, green and blue, or of four inks. */
  private static float shade(double[] c) {
    double[] rgb =
        c.length == 3
            ? c
            : new double[] {
              (1 - c[0]) * (1 - c[3]), (1 - c[1]) * (1 - c[3]), (1 - c[2]) * (1 - c[3])
            };
    if (rgb[0] == rgb[1] && rgb[1] == rgb[2]) {
      return (float) rgb[0];
    }
    double light = 0;
    for (int i = 0; i < SHARES.length; i++) {
      light += SHARES[i] * Math.pow(rgb[i], GAMMA);
    }
    return (float) Math.pow(light, 1 / GAMMA);
  }
}
