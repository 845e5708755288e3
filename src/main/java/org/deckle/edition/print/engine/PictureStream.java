package org.deckle.edition.print.engine;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the engine reads at the address of a picture. */
record PictureStream(byte[] bytes) implements FSStream {

  /** Whether an address is that of a picture. */
  static boolean isPicture(String address) {
    return address.startsWith(PdfEngine.SCHEME + ":/")
        && address.length() > PdfEngine.SCHEME.length() + 2;
  }

  /** The bytes at an address, with a failure that passes through the engine. */
  static byte[] bytes(PdfEngine.PageImages pictures, String address) {
    try {
      return pictures.bytes(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream getStream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public Reader getReader() {
    return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
  }
}
