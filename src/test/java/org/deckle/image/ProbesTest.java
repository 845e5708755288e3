package org.deckle.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void sizesAreReadFromTheHeader(String format) {
    Probe probe = Probes.of(TestPictures.bytes(format, 70, 30, 1));
    assertThat(probe.problem()).isEmpty();
    assertThat(probe.format().orElseThrow().hasExtension(format)).isTrue();
    assertThat(probe.width()).isEqualTo(70);
    assertThat(probe.height()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void noPartOfAPictureIsWhole(String format) {
    byte[] whole = TestPictures.bytes(format, 70, 30, 1);
    for (int length = 0; length < whole.length - 2; length += 7) {
      assertThat(Probes.of(Arrays.copyOf(whole, length)).isUsable())
          .as("%s bytes", length)
          .isFalse();
    }
  }

  @Test
  void webpIsMeasured() {
    byte[] lossless =
        Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    Probe probe = Probes.of(lossless);
    assertThat(probe.format()).contains(PictureFormat.WEBP);
    assertThat(probe.width()).isEqualTo(1);
    assertThat(Probes.of(Arrays.copyOf(lossless, 30)).isUsable()).isFalse();
  }

  @Test
  void aPhotographTakenUprightIsHighNotWide() throws Exception {
    byte[] jpeg = TestPictures.bytes("jpg", 70, 30, 1);
    Probe probe = Probes.of(oriented(jpeg, 6));
    assertThat(probe.orientation()).isEqualTo(6);
    assertThat(probe.width()).isEqualTo(30);
    assertThat(probe.height()).isEqualTo(70);
  }

  /** Puts an EXIF segment with an orientation behind the start marker. */
  static byte[] oriented(byte[] jpeg, int orientation) throws Exception {
    String exif =
        "FFE10022" + "457869660000" + "4D4D002A00000008" + "0001" + "0112" + "0003" + "00000001";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(HexFormat.of().parseHex(exif + "000" + orientation + "0000" + "00000000"));
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg width='40' height='30px'/>|40|30",
        "<?xml version='1.0'?><!-- <html> --><svg viewBox='0 0 200,100' width='100'></svg>|100|50",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg:svg width='1in' height='72pt'></svg:svg>|96|96",
        "<svg width='100%' viewBox='0 0 20 10'></svg>|20|10",
        "<svg></svg>|300|150",
      })
  void svgSizes(String svg, int width, int height) {
    Probe probe = Probes.of(svg.getBytes(UTF_8));
    assertThat(probe.format()).contains(PictureFormat.SVG);
    assertThat(probe.width()).isEqualTo(width);
    assertThat(probe.height()).isEqualTo(height);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><body><svg></svg></body></html>|web page",
        "Not found|text",
        "%PDF-1.4|PDF",
        "<svg width='3'><g>|cut off",
        "version https://git-lfs.github.com/spec/v1|Git LFS",
      })
  void whatIsNoPictureIsNamed(String content, String problem) {
    assertThat(Probes.of(content.getBytes(UTF_8)).problem()).contains(problem);
  }

  @Property(tries = 300)
  void anyBytesAreJudged(@ForAll @Size(max = 64) byte[] tail, @ForAll("starts") String start) {
    byte[] head = start.getBytes(ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    assertThat(Probes.of(all)).isNotNull();
  }

  @Provide
  Arbitrary<String> starts() {
    return Arbitraries.of(Signature.ALL).map(Signature::bytes);
  }
}
