package org.deckle.image.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://user@example.org/",
        "http:///a",
        "http://example.org:99999/a",
        "http://ex[ample.org/a",
        "x",
      })
  void otherAddressesAreNoAddresses(String url) {
    assertThatThrownBy(() -> Urls.parse(url)).isInstanceOf(IOException.class);
  }

  @Test
  void addressesAreEncodedOnce() throws IOException {
    assertThat(Urls.parse("http://bücher.example/ä b%20c%.png?x=|").toString())
        .isEqualTo("http://xn--bcher-kva.example/%C3%A4%20b%20c%25.png?x=%7C");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a[1].png?b=[2]#c#d, http://example.org/a%5B1%5D.png?b=%5B2%5D",
    "http://[::1]:80/a[1].png, http://[::1]:80/a%5B1%5D.png",
    "http://my_blog.example.org:8080/a.png, http://my_blog.example.org:8080/a.png",
    "http://127.1/a.png, http://127.1/a.png",
  })
  void signsThatBrowsersTakeAreTaken(String url, String asked) throws IOException {
    assertThat(Urls.parse(url).toString()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "http://my_blog.example.org:8080/a, my_blog.example.org, 8080",
    "https://[2001:db8::1]/a, 2001:db8::1, 443",
    "http://example.org:/a, example.org, 80",
  })
  void hostAndPortAreKnown(String url, String host, int port) throws IOException {
    URI parsed = Urls.parse(url);
    assertThat(Urls.host(parsed)).isEqualTo(host);
    assertThat(Urls.port(parsed)).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/größe.png, http://example.org/gr%C3%B6%C3%9Fe.png",
    "?final=1, http://example.org/a/b.png?final=1",
    "../c.png, http://example.org/c.png",
    "https://other.example/d.png, https://other.example/d.png",
  })
  void redirectsAreFollowedAsTheyAreSent(String location, String asked) throws IOException {
    // A header is read octet by octet.
    byte[] sent = location.getBytes(StandardCharsets.UTF_8);
    assertThat(
            Urls.redirected(
                    URI.create("http://example.org/a/b.png?x=1"),
                    new String(sent, StandardCharsets.ISO_8859_1))
                .toString())
        .isEqualTo(asked);
  }

  @Test
  void aRedirectToNoAddressIsSaidSo() {
    assertThatThrownBy(() -> Urls.redirected(URI.create("http://example.org/a"), "http://[::1/b"))
        .isInstanceOf(IOException.class);
  }
}
