package org.deckle.image.fetch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The guard of every run: only addresses that everybody may ask. */
final class PublicAddresses implements Guard {

  /** Looks a name up. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final Resolver resolver;

  PublicAddresses(Resolver resolver) {
    this.resolver = resolver;
  }

  PublicAddresses() {
    this(InetAddress::getAllByName);
  }

  /** Refuses a name of which any address is not public. */
  @Override
  public InetAddress address(String host, int port) throws IOException {
    InetAddress[] all = resolver.resolve(host);
    for (InetAddress address : all) {
      if (!allows(address)) {
        throw new Refused(host + " is not a public address");
      }
    }
    return all[0];
  }

  /** Whether a connection may go there. */
  static boolean allows(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && (address instanceof Inet4Address
            ? isPublic4(address.getAddress())
            : address instanceof Inet6Address && isPublic6(address.getAddress()));
  }

  /** Without the special blocks of RFC 6890 that Java does not know. */
  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2);
    boolean tests =
        first == 198 && (second == 18 || second == 19 || second == 51 && b[2] == 100)
            || first == 203 && second == 0 && b[2] == 113;
    return first != 0 && first < 224 && !shared && !protocol && !tests;
  }

  /** Global unicast only, and no IPv4 address in disguise (6to4, Teredo, NAT64). */
  private static boolean isPublic6(byte[] b) {
    boolean global = (b[0] & 0xE0) == 0x20;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean special = b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xFE) == 0;
    boolean documentation =
        Arrays.equals(b, 0, 4, new byte[] {0x20, 0x01, 0x0D, (byte) 0xB8}, 0, 4);
    return global && !sixToFour && !special && !documentation;
  }
}
