package org.deckle.image.fetch;

import java.io.IOException;
import java.net.InetAddress;

/**
 * Keeps a manuscript from making the author's machine ask its own network. The connection goes to
 * the very address that was looked at, so a name that changes its meaning in between (DNS
 * rebinding) gains nothing.
 */
interface Guard {

  /** A host that may not be asked. */
  final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * The one address to connect to.
   *
   * @throws Refused when the host may not be asked
   * @throws IOException when it has no address
   */
  InetAddress address(String host, int port) throws IOException;
}
