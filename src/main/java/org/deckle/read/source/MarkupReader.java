package org.deckle.read.source;

import java.util.Optional;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.encoding.Binary;
import org.deckle.read.encoding.Decoder;
import org.deckle.read.encoding.Encodings;
import org.jsoup.nodes.Element;

/** Reads a format whose files are text in some encoding, which is found out here. */
public interface MarkupReader extends Reader {

  /** Appends the blocks of a decoded file, as {@link Reader#read} does. */
  void read(Source source, Element body, Findings findings);

  /** What is known of the file's encoding: what the author says, unless the format says more. */
  default Encodings encodings(RawSource raw) {
    return raw.encodings();
  }

  @Override
  default Optional<Source> read(RawSource raw, Element body, Findings findings) {
    String file = raw.file();
    if (Binary.isBinary(raw.bytes())) {
      findings.add(
          Finding.of(Code.INPUT_NOT_TEXT, Place.of(file), file)
              .what("This file holds no text, whatever its name says.")
              .hint("Put the text here, or take the file out of manuscript/.")
              .build());
      return Optional.empty();
    }
    String text = Decoder.decode(raw.bytes(), file, encodings(raw), findings);
    Source source = new Source(file, text, raw.beside());
    read(source, body, findings);
    return Optional.of(source);
  }
}
