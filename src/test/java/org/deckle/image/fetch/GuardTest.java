package org.deckle.image.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
      })
  void privateAddressesAreRefused(String address) throws IOException {
    assertThat(PublicAddresses.allows(InetAddress.getByName(address))).isFalse();
    assertThatThrownBy(() -> new PublicAddresses().address(address, 80))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "198.35.26.96", "2620:0:862:ed1a::1"})
  void publicAddressesPass(String address) throws IOException {
    assertThat(new PublicAddresses().address(address, 80))
        .isEqualTo(InetAddress.getByName(address));
  }

  @Test
  void oneBadAddressAmongGoodOnesIsRefused() throws IOException {
    InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")};
    assertThatThrownBy(() -> new PublicAddresses(host -> both).address("rebind.example", 80))
        .hasMessageContaining("not a public address");
  }

  @Test
  void aNameIsLookedUpOnceAConnection() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    Guard guard =
        new PublicAddresses(
            host -> {
              lookups.incrementAndGet();
              return new InetAddress[] {loopback};
            });
    Web web = new Web(guard, Duration.ofSeconds(1), 1000, "test");
    assertThatThrownBy(() -> web.get("http://rebind.example/a.png"))
        .hasMessageContaining("not a public address");
    assertThat(lookups).hasValue(1);
  }
}
