package org.deckle.image.fetch;

import java.io.IOException;

/** A host did not deliver; the machine is in order. */
final class WebException extends IOException {

  private static final long serialVersionUID = 1L;

  WebException(String message) {
    super(message);
  }

  WebException(String message, IOException cause) {
    super(message, cause);
  }

  /** Whether the host may not be asked. */
  boolean isRefusal() {
    return getCause() instanceof Guard.Refused;
  }
}
