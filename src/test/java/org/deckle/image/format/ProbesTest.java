package org.deckle.image.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.deckle.image.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ProbesTest {

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
  void aWebpWithoutItsPictureIsNone() throws Exception {
    byte[] webp;
    try (InputStream in = getClass().getResourceAsStream("/pictures/photo.webp")) {
      webp = in.readAllBytes();
    }
    assertThat(Probes.of(webp).isUsable()).isTrue();
    byte[] beyond = webp.clone();
    // The size of what comes first in the picture's data: more than there is.
    beyond[22] = (byte) 0xFF;
    assertThat(Probes.of(beyond).problem()).contains("cut off");
    byte[] other = webp.clone();
    other[15] = 'X';
    assertThat(Probes.of(other).problem()).contains("cut off");
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
  public static byte[] oriented(byte[] jpeg, int orientation) throws Exception {
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
        "AT&TFORM....DJVMDIRM|the kind DjVu, which no edition takes: save it as JPEG or PNG",
        "gimp xcf v011|GIMP",
        "qoif0000|QOI",
        "8BPS|Photoshop",
        "%!PS-Adobe-3.0 EPSF-3.0|PostScript",
      })
  void whatIsNoPictureIsNamed(String content, String problem) {
    assertThat(Probes.of(content.getBytes(ISO_8859_1)).problem()).contains(problem);
  }

  @Test
  void kindsThatNoEditionTakesAreNamed() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("....ftypavif", "AVIF");
    kinds.put("....ftypheic", "HEIC");
    kinds.put("....ftypcrx ", "camera raw data");
    kinds.put("II*\0\u0010\0\0\0CR\u0002\0", "camera raw data");
    kinds.put("....JXL \r\n", "JPEG XL");
    kinds.put("....jP  \r\n", "JPEG 2000");
    kinds.put("II\u00BC\u0001", "JPEG XR");
    kinds.put("P6\n2 2\n255\n", "Netpbm");
    kinds.put("\n\u0005\u0001\b", "PCX");
    kinds.put("\u00D7\u00CD\u00C6\u009A", "Windows metafile");
    kinds.forEach(
        (start, name) ->
            assertThat(Probes.of(start.getBytes(ISO_8859_1)).problem())
                .isEqualTo(
                    "is of the kind %s, which no edition takes: save it as %s or PNG",
                    name, name.startsWith("Windows") ? "SVG" : "JPEG"));
  }

  @Test
  void targaIsNamedAlsoWithoutItsSignature() {
    byte[] old = new byte[18 + 2 * 3 * 3];
    old[2] = 2;
    old[12] = 2;
    old[14] = 3;
    old[16] = 24;
    assertThat(Probes.of(old).problem()).contains("Targa");
    byte[] text = "....................TRUEVISION-XFILE.\0".getBytes(ISO_8859_1);
    assertThat(Probes.of(text).problem()).contains("Targa");
    assertThat(Probes.of(new byte[36]).problem()).contains("not a kind of picture that is known");
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
