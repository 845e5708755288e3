package org.deckle.read.encoding;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the encodings of Chinese, Japanese and Korean, whose signs take two bytes or more. The
 * detector knows how common their signs are; here it is checked that the text makes sense.
 */
final class EastAsian {

  /** The detector's names, and the fullest form of each encoding that the platform has. */
  private static final Map<String, List<String>> FULLEST =
      Map.of(
          "SHIFT_JIS", List.of("windows-31j", "Shift_JIS"),
          "EUC-JP", List.of("EUC-JP"),
          "ISO-2022-JP", List.of("ISO-2022-JP"),
          "GB18030", List.of("GB18030"),
          "BIG5", List.of("x-windows-950", "Big5-HKSCS", "Big5"),
          "EUC-KR", List.of("x-windows-949", "EUC-KR"));

  /** What a language's texts are likely in, where the detector cannot tell. */
  private static final Map<String, List<String>> BY_LANGUAGE =
      Map.of(
          "ja", List.of("SHIFT_JIS", "EUC-JP"),
          "ko", List.of("EUC-KR"),
          "zh", List.of("GB18030", "BIG5"));

  private static final double SENSE = 0.97;

  private EastAsian() {}

  /** The encoding, when the text makes sense in it. */
  static Optional<Charset> of(byte[] bytes, String language) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String detected = String.valueOf(detector.getDetectedCharset());
    if (FULLEST.containsKey(detected)) {
      return sensible(bytes, detected);
    }
    String primary = language.split("-", 2)[0];
    return BY_LANGUAGE.getOrDefault(primary, List.of()).stream()
        .flatMap(name -> sensible(bytes, name).stream())
        .findFirst();
  }

  private static Optional<Charset> sensible(byte[] bytes, String name) {
    return FULLEST.get(name).stream()
        .filter(Charset::isSupported)
        .map(Charset::forName)
        .filter(charset -> sense(new String(bytes, charset)) >= SENSE)
        .findFirst();
  }

  /** Which part of the signs beyond ASCII belongs to the region's writing. */
  private static double sense(String text) {
    int all = 0;
    int good = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        all++;
        good += isWriting(c) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : good / (double) all;
  }

  private static boolean isWriting(char c) {
    return c >= 0x3000 && c <= 0x318F
        || c >= 0x4E00 && c <= 0x9FFF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xFF01 && c <= 0xFFEE
        || c >= 0x2010 && c <= 0x2605
        || Character.isSurrogate(c);
  }
}
