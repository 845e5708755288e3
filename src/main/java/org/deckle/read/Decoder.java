package org.deckle.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.report.Change;
import org.deckle.report.Code;
import org.deckle.report.Finding;
import org.deckle.report.Findings;

/**
 * Makes text of a file's bytes: Unicode NFC, {@code \n} line ends, no byte order mark. Stateless.
 */
final class Decoder {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** How many mended lines a finding shows. */
  private static final int SAMPLES = 5;

  private Decoder() {}

  static String decode(byte[] bytes, String file, Findings findings) {
    String text = mend(characters(bytes, file, findings), file, findings);
    text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u0085', '\n');
    text = text.replace("\uFEFF", "").replace('\f', '\n').replace('\u2028', '\n');
    text = text.replace('\u2029', '\n');
    text = withoutControls(text, file, findings);
    if (text.indexOf('\uFFFD') >= 0) {
      int line =
          1
              + (int)
                  text.substring(0, text.indexOf('\uFFFD')).chars().filter(c -> c == '\n').count();
      findings.add(
          Finding.of(Code.ENCODING_BROKEN, new Place(file, line), file)
              .what("This file holds signs that were lost in an earlier conversion (U+FFFD).")
              .hint("Look the passages up in the original and type the signs again.")
              .build());
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String characters(byte[] b, String file, Findings findings) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return utf8OrLines(b, file, findings);
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return new String(b, Charset.forName("UTF-32LE"));
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return new String(b, Charset.forName("UTF-32BE"));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return new String(b, StandardCharsets.UTF_16LE);
    }
    if (starts(b, 0xFE, 0xFF)) {
      return new String(b, StandardCharsets.UTF_16BE);
    }
    return utf8OrLines(b, file, findings);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-8, and where a line is not, Windows-1252 for that line: files are joined of many sources.
   */
  private static String utf8OrLines(byte[] bytes, String file, Findings findings) {
    String whole = utf8(bytes, 0, bytes.length);
    if (whole != null) {
      return whole;
    }
    StringBuilder text = new StringBuilder(bytes.length);
    int start = 0;
    int foreign = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        int end = Math.min(bytes.length, i + 1);
        String line = utf8(bytes, start, end);
        if (line == null) {
          line = new String(bytes, start, end - start, WINDOWS);
          foreign++;
        }
        text.append(line);
        start = end;
      }
    }
    findings.add(
        Finding.of(Code.INPUT_ENCODING, Place.of(file), file)
            .what("This file is not UTF-8; " + foreign + " lines were read as Windows-1252.")
            .build());
    return text.toString();
  }

  private static String utf8(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String mend(String text, String file, Findings findings) {
    String mended = Mojibake.mend(text);
    if (mended.equals(text)) {
      return text;
    }
    String[] before = text.split("\n", -1);
    String[] after = mended.split("\n", -1);
    List<Change> samples = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < Math.min(before.length, after.length); i++) {
      if (!before[i].equals(after[i])) {
        lines++;
        if (samples.size() < SAMPLES) {
          Place place = new Place(file, i + 1);
          samples.add(Change.replaced(Texts.excerpt(before[i]), Texts.excerpt(after[i]), place));
        }
      }
    }
    findings.add(
        Finding.of(Code.ENCODING_MENDED, Place.of(file), file)
            .what(
                "Letters that had been read in a wrong encoding were put right in "
                    + lines
                    + (lines == 1 ? " line." : " lines."))
            .why("The sequences are valid UTF-8 that somebody read as Windows-1252.")
            .changes(samples)
            .build());
    return mended;
  }

  private static String withoutControls(String text, String file, Findings findings) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
      if (control && kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (!control && kept != null) {
        kept.append(c);
      }
    }
    if (kept == null) {
      return text;
    }
    findings.add(
        Finding.of(Code.ENCODING_MENDED, Place.of(file), file + " controls")
            .what((text.length() - kept.length()) + " control characters were taken out.")
            .build());
    return kept.toString();
  }
}
