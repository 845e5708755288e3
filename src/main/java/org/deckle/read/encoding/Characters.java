package org.deckle.read.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/**
 * Makes characters of a file's bytes: by the author's word, a byte order mark, UTF-8, or the best
 * guess. Files are joined of many sources, so that each line may be in an encoding of its own.
 */
final class Characters {

  private final byte[] bytes;
  private final String file;
  private final Findings findings;

  private Characters(byte[] bytes, String file, Findings findings) {
    this.bytes = bytes;
    this.file = file;
    this.findings = findings;
  }

  static String of(byte[] bytes, String file, Encodings encodings, Findings findings) {
    Optional<Charset> known =
        encodings
            .said(file)
            .or(() -> marked(bytes))
            .or(() -> Utf32.of(bytes))
            .or(() -> Utf16.of(bytes))
            .or(() -> escaped(bytes));
    if (known.isPresent() && !known.get().equals(StandardCharsets.UTF_8)) {
      return new String(bytes, known.get());
    }
    return strict(bytes, 0, bytes.length)
        .orElseGet(() -> new Characters(bytes, file, findings).byLines(encodings.language()));
  }

  private static Optional<Charset> marked(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(b, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
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

  /** ISO-2022-JP says by escape sequences where its signs begin and end (RFC 1468). */
  private static Optional<Charset> escaped(byte[] b) {
    for (int i = 0; i + 2 < b.length; i++) {
      if (b[i] == 0x1B && b[i + 1] == '$' && (b[i + 2] == 'B' || b[i + 2] == '@')) {
        return Optional.of(Charset.forName("ISO-2022-JP"));
      }
    }
    return Optional.empty();
  }

  private String byLines(String language) {
    List<int[]> lines = lines();
    ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    boolean[] isForeign = new boolean[lines.size()];
    int proper = 0;
    for (int i = 0; i < isForeign.length; i++) {
      int from = lines.get(i)[0];
      int length = lines.get(i)[1] - from;
      Sequences found = Sequences.in(bytes, from, from + length);
      isForeign[i] = found.broken() > found.whole();
      proper += found.whole() > 0 && !isForeign[i] ? found.whole() : 0;
      if (found.broken() > 0) {
        foreign.write(bytes, from, length);
      }
    }
    EncodingGuess guess = EncodingGuess.of(foreign.toByteArray(), language);
    // A line or two in an old encoding may look like UTF-8 by chance; a hundred do not.
    boolean mixed = proper > 3 && proper > foreign.size() / 100;
    Charset charset = settled(guess, mixed ? count(isForeign) : 0);
    return mixed ? mixed(lines, isForeign, charset) : new String(bytes, charset);
  }

  private static int count(boolean[] isForeign) {
    int n = 0;
    for (boolean line : isForeign) {
      n += line ? 1 : 0;
    }
    return n;
  }

  private List<int[]> lines() {
    List<int[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
        int end = Math.min(bytes.length, i + 1);
        lines.add(new int[] {start, end});
        start = end;
      }
    }
    return lines;
  }

  private String mixed(List<int[]> lines, boolean[] isForeign, Charset charset) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < isForeign.length; i++) {
      int from = lines.get(i)[0];
      int to = lines.get(i)[1];
      text.append(
          isForeign[i] ? new String(bytes, from, to - from, charset) : lenient(from, to, charset));
    }
    return text.toString();
  }

  /** A stretch of bytes as UTF-8, when it is nothing else. */
  static Optional<String> strict(byte[] bytes, int from, int to) {
    try {
      return Optional.of(utf8().decode(ByteBuffer.wrap(bytes, from, to - from)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static CharsetDecoder utf8() {
    return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
  }

  /** UTF-8 with single bytes of another encoding in between. */
  private String lenient(int from, int to, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(to - from);
    CharsetDecoder decoder = utf8();
    StringBuilder text = new StringBuilder(to - from);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (!result.isError()) {
        return text.toString();
      }
      byte[] odd = new byte[result.length()];
      in.get(odd);
      text.append(new String(odd, charset));
      decoder.reset();
    }
  }

  /** The encoding that was guessed, or the one that the author chose instead. */
  private Charset settled(EncodingGuess guess, int foreignLines) {
    String name = Encodings.name(guess.charset());
    String what =
        foreignLines > 0
            ? "Most of this file is UTF-8; "
                + foreignLines
                + (foreignLines == 1 ? " line was" : " lines were")
                + " read as "
                + name
                + "."
            : "This file is not UTF-8; it was read as " + name + ".";
    if (guess.sure()) {
      findings.add(Finding.of(Code.INPUT_ENCODING, Place.of(file), file).what(what).build());
      return guess.charset();
    }
    String rival = Encodings.name(guess.rival().orElse(StandardCharsets.ISO_8859_1));
    Finding question =
        Finding.of(Code.ENCODING_DOUBTFUL, Place.of(file), file + name)
            .what(what)
            .why("Its few letters beyond ASCII would make sense in " + rival + " too.")
            .confidence(0.6)
            .hint(
                "Look at the accented letters in the book. If they are right, accept this finding;"
                    + " if not, write encoding: "
                    + rival
                    + " (or another name) into book.yaml.")
            .choices(choices(rival))
            .build();
    return findings.answer(question).flatMap(Encodings::named).orElse(guess.charset());
  }

  private static String[] choices(String rival) {
    return Stream.concat(Stream.of(rival), Encodings.USUAL.stream())
        .distinct()
        .toArray(String[]::new);
  }
}
