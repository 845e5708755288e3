package org.deckle.image.svg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.deckle.book.Picture;
import org.deckle.book.UnusablePictureException;
import org.deckle.image.pixels.Shape;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an SVG where it is drawn: 40 by 20 of its units, two pixels each. */
class SvgDrawingTest {

  private static final Color GREEN = new Color(0, 128, 0);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hsl(0, 100%, 50%)          | #ff0000
          hsl(120deg 100% 25%)       | #008000
          hsla(240, 100%, 50%, .5)   | #0000ff80
          hsl(.5turn 100% 50% / 25%) | #00ffff40
          HSL(none 0% 50%)           | #808080
          hwb(120 20% 20%)           | #33cc33
          rgb(0 128 0)               | #008000
          rgb(0 128 0 / .5)          | #00800080
          rgba(10%, 50%, 90%, 100%)  | #1a80e6
          RebeccaPurple              | #663399
          hsl(nonsense, 1, 2)        | hsl(nonsense, 1, 2)
          url(#rebeccapurple-1)      | url(#rebeccapurple-1)
          """)
  void coloursOfTodayBecomeNumbers(String css, String plain) {
    assertThat(SvgColours.plain(css)).isEqualTo(plain);
  }

  /** Each paints the middle green, where the library as it is paints something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect width='40' height='20' fill='hsl(120,100%,25%)'/>",
        "<rect width='40' height='20' style='fill:rgb(0 128 0 / 1)'/>",
        "<style>.a{fill:hsl(120 100% 25%)}</style><rect class='a' width='40' height='20'/>",
        "<rect width='40' height='20' fill='url(#none) green'/>",
        "<rect width='40' height='20' style='fill:url(#none) green;stroke:none'/>",
        "<pattern id='a' width='9' height='9' patternUnits='userSpaceOnUse'><rect width='9'"
            + " height='9' fill='green'/></pattern><pattern id='b' href='#a'/><rect width='40'"
            + " height='20' fill='url(#b)'/>",
        "<rect x='10' width='6' height='20' fill='green' style='transform:translateX(7px)'/>",
        "<rect x='16' y='-20' width='8' height='60' fill='green'"
            + " style='transform:rotate(90deg);transform-origin:20px 10px'/><rect x='16' y='0'"
            + " width='8' height='5' fill='red'/>",
        "<marker id='m' markerWidth='2' markerHeight='2' refX='1' refY='1'><rect width='2'"
            + " height='2' fill='green'/></marker><path d='M17 10H17.1' stroke='red'"
            + " stroke-width='8' marker-end='url(#m)'/>",
        "<marker id='m' style='fill:green' markerWidth='2' markerHeight='2' refX='1' refY='1'><rect"
            + " width='2' height='2'/></marker><path d='M17 10H17.1' stroke='red' stroke-width='8'"
            + " marker-end='url(#m)'/>",
        "<rect width='40' height='20' style='fill: light-dark(rgb(0, 128, 0), rgb(40, 29, 0))'/>",
        "<rect width='40' height='20' style='fill:var(--none, rgb(0, 128, 0))'/>",
        "<rect width='40' height='20' fill='url(other.svg#a) green'/>",
        "<style>rect{fill:url(http://evil.example/a.svg#a) green}</style><rect width='40'"
            + " height='20'/>"
      })
  void whatTheLibraryReadsOtherwiseIsPutPlainly(String content) throws IOException {
    assertThat(new Color(drawn(content).getRGB(40, 20))).isEqualTo(GREEN);
  }

  @Test
  void theCurrentColourIsBlackWhereNothingSaysOtherwise() throws IOException {
    BufferedImage made = drawn("<rect width='40' height='20' fill='currentColor'/>");
    assertThat(new Color(made.getRGB(40, 20), true)).isEqualTo(Color.BLACK);
  }

  @Test
  void eachLineOfATextIsAnchoredByItself() throws IOException {
    String lines =
        "<text x='20' y='6' text-anchor='middle' font-size='6'>"
            + "<tspan x='20'>I</tspan><tspan x='20' dy='8'>MMMM</tspan></text>";
    BufferedImage made = drawn(lines);
    int left = 0;
    int right = 0;
    for (int x = 0; x < made.getWidth(); x++) {
      for (int y = 0; y < 14; y++) {
        boolean ink = made.getRGB(x, y) != 0;
        left += ink && x < 36 ? 1 : 0;
        right += ink && x >= 36 ? 1 : 0;
      }
    }
    assertThat(left).isZero();
    assertThat(right).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d='M0 10H40' stroke='green' stroke-width='20' stroke-dasharray='0.0000001'/>",
        "<path d='M0 10H40' stroke='green' stroke-width='20' style='stroke-dasharray:1e-7 1e-8;'/>",
        "<style>path{stroke-dasharray:1e-7}</style><path d='M0 10H40' stroke='green'"
            + " stroke-width='20'/>",
        "<g stroke-dasharray='1e-9'><path d='M0 10H40' stroke='green' stroke-width='20'/></g>",
        "<path d='M0 10L100000000 10' stroke='green' stroke-width='20' stroke-dasharray='0.01'/>"
      })
  void dashesWithoutNumberBecomeALine(String content) {
    BufferedImage made =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> drawn(content));
    assertThat(new Color(made.getRGB(40, 20))).isEqualTo(GREEN);
  }

  @Test
  void dashesThatCanBeSeenStay() throws IOException {
    BufferedImage made =
        drawn("<path d='M0 10H40' stroke='green' stroke-width='20' stroke-dasharray='10'/>");
    assertThat(made.getRGB(10, 20)).isEqualTo(GREEN.getRGB());
    assertThat(made.getRGB(30, 20)).isZero();
  }

  @Test
  void aLongStylesheetIsRead() throws IOException {
    String media = "@media print{" + "rect{stroke:red}".repeat(5000) + "}";
    String content = "<style>" + media + "rect{fill:green}</style><rect width='40' height='20'/>";
    assertThat(new Color(drawn(content).getRGB(40, 20))).isEqualTo(GREEN);
  }

  @Test
  void aDrawingWithoutEndIsGivenUp() {
    long start = System.nanoTime();
    assertThatThrownBy(
            () ->
                DrawingTime.limited(
                    () -> {
                      while (!folder.toString().isEmpty()) {
                        Thread.onSpinWait();
                        if (System.nanoTime() - start > 20_000_000_000L) {
                          return "";
                        }
                      }
                      return "";
                    },
                    50_000_000,
                    10_000_000))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageStartingWith("takes too long");
  }

  @Test
  void whatIsGivenUpEndsBeforeTheNextShape() throws Exception {
    String circle = "<circle cx='20' cy='10' r='20' fill='green' fill-opacity='.1'/>";
    byte[] svg =
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
                + circle.repeat(20_000)
                + "</svg>")
            .getBytes(UTF_8);
    Shape large = new Shape(4000, 2000, false, false, 1);
    AtomicReference<Thread> drawing = new AtomicReference<>();
    assertThatThrownBy(
            () ->
                DrawingTime.limited(
                    () -> {
                      drawing.set(Thread.currentThread());
                      return SvgRaster.draw(svg, large);
                    },
                    50_000_000,
                    10_000_000))
        .isInstanceOf(UnusablePictureException.class);
    drawing.get().join(Duration.ofMinutes(1).toMillis());
    assertThat(drawing.get().isAlive()).isFalse();
  }

  @Test
  void aDrawingThatOnlyWaitsIsNotGivenUp() throws IOException {
    String made =
        DrawingTime.limited(
            () -> {
              try {
                Thread.sleep(200);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return "made";
            },
            50_000_000,
            10_000_000);
    assertThat(made).isEqualTo("made");
  }

  @Test
  void whatGoesWrongWhileDrawingIsTheDrawingsFault() {
    assertThatThrownBy(() -> DrawingTime.limited(() -> nested(0)))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessage("is nested too deeply to be drawn");
    assertThatThrownBy(
            () ->
                DrawingTime.limited(
                    () -> {
                      throw new IllegalStateException("odd");
                    }))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessage("holds what cannot be drawn (odd)");
  }

  private static int nested(int depth) {
    return depth < 0 ? 0 : nested(depth + 1) + 1;
  }

  @Test
  void wordsOfLabelsInHtmlStay() throws IOException {
    String labels =
        "<foreignObject x='4' y='2' width='20' height='10'><div"
            + " xmlns='http://www.w3.org/1999/xhtml'><p>Start &amp;"
            + " <b>go</b></p>on<br/>again<script>evil()</script></div>"
            + "</foreignObject><switch><foreignObject width='9'"
            + " height='9'><p>twice</p></foreignObject><text>twice</text></switch>";
    String clean = new String(SvgCleaner.clean(svg(labels)), UTF_8);
    assertThat(clean)
        .contains(
            "<tspan x=\"14.0\" y=\"7.0\" dy=\"-0.85em\">Start &amp; go</tspan>",
            ">on</tspan>",
            ">again</tspan>",
            "<switch><text>twice</text></switch>")
        .doesNotContain("foreignObject", "evil", "<p");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <rect style='mix-blend-mode:multiply'/>   | colours that mix (mix-blend-mode)
          <rect fill='oklch(60% .2 250)'/>          | colours outside sRGB
          <rect style='clip-path: circle(3px)'/>    | clipping by a shape of CSS
          <g opacity='.5'><rect/><rect/></g>        | groups that shine through as one (opacity)
          <foreignObject><p>a</p></foreignObject>   | labels made of HTML, which become plain text
          <image xlink:href='photo.png'/>           | links to other pictures, which are left out
          <use href="a.svg#b"/>                     | links to other pictures, which are left out
          <image href='data:image/png;base64,x'/>   | ``
          <use xlink:href='#a'/><a href='b'/>       | ``
          <rect style='mix-blend-mode:normal'/>     | ``
          <rect fill='hsl(1,2%,3%)' opacity='.5'/>  | ``
          <g clip-path='url(#a)' opacity='1'/>      | ``
          """)
  void whatCannotBeDrawnExactlyIsTold(String content, String part) throws IOException {
    Path file = folder.resolve("a.svg");
    Files.write(file, svg(content));
    Picture picture =
        new Picture(
            "a.svg",
            Picture.State.FOUND,
            Optional.of(file),
            "image/svg+xml",
            40,
            20,
            "",
            List.of());
    assertThat(SvgInexact.parts(picture)).isEqualTo(part.isEmpty() ? List.of() : List.of(part));
  }

  /** The library alone reads the first of each pair otherwise than the standard has it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <text y='14' style='font:italic bold 9px/2 sans-serif'>H</text>    | <text y='14' font-style='italic' font-weight='bold' font-size='9' font-family='sans-serif'>H</text>
          <text y='14' style='font-size:9px;font:bold 7px serif;'>H</text>   | <text y='14' font-weight='bold' font-size='7' font-family='serif'>H</text>
          <text y='14'>H</text>                                              | <text y='14' font-size='16'>H</text>
          <text y='14' font-size='small'>H</text>                            | <text y='14' font-size='13'>H</text>
          <g font-size='20'><text y='14' font-size='50%'>H</text></g>        | <text y='14' font-size='10'>H</text>
          <text y='14' font-weight='600'>H</text>                            | <text y='14' font-weight='bold'>H</text>
          <text y='14' font-family='No Such Sans'>H</text>                   | <text y='14' font-family='sans-serif'>H</text>
          <text y='14' font-family="'No Such Mono',x">H</text>               | <text y='14' font-family='sans-serif'>H</text>
          <text y='14' font-family='No Such Mono'>H</text>                   | <text y='14' font-family='monospace'>H</text>
          <text y='14'><tspan>H </tspan><tspan> H</tspan></text>             | <text y='14'>H H</text>
          <text y='14'>H<tspan>H</tspan><tspan>H</tspan></text>              | <text y='14'>HHH</text>
          <text y='14' xml:space='preserve'> H  H</text>                     | <text y='14'>&#160;H&#160;&#160;H</text>
          <text y='14'>H<tspan baseline-shift='4'>H</tspan>H</text>          | <text y='14'>H<tspan dy='-4'>H</tspan><tspan dy='4'>H</tspan></text>
          <text y='14'>H<tspan style='baseline-shift:50%'>H</tspan>H</text>  | <text y='14'>H<tspan dy='-8'>H</tspan><tspan dy='8'>H</tspan></text>
          """)
  void textIsSetAsTheStandardHasIt(String content, String plain) throws IOException {
    assertThat(Arrays.equals(pixels(drawn(content)), pixels(drawn(plain)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "width='100%' height='100%'",
        "width='100%' viewBox='0 0 300 150'",
        "width='300' height='150' style='max-width:100%;height:auto'",
        "width='300' viewBox='0 0 300 150'"
      })
  void aDrawingFillsWhatItIsDrawnOnWhateverItSaysOfItsSize(String size) throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' "
            + size
            + "><rect x='290' y='140' width='10' height='10' fill='green'/></svg>";
    BufferedImage made = drawn(svg.getBytes(UTF_8), new Shape(600, 300, false, false, 1));
    assertThat(made.getRGB(599, 299)).isEqualTo(GREEN.getRGB());
    assertThat(made.getRGB(580, 280)).isEqualTo(GREEN.getRGB());
    assertThat(made.getRGB(578, 278)).isZero();
  }

  @Test
  void edgesAreSharpWhereWholePixelsAreNotInProportion() throws IOException {
    byte[] svg = svg("<rect width='40' height='20' fill='green'/>");
    BufferedImage made = drawn(svg, new Shape(83, 41, false, false, 1));
    assertThat(pixels(made)).containsOnly(GREEN.getRGB());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <rect mask='url(#a)'/>                                        | true
          <style>rect{filter:url(#a)}</style><rect/>                    | true
          <rect filter='url(#a)'/>                                      | true
          <pattern id='a'><rect/></pattern><rect fill='url(#a)'/>       | true
          <linearGradient spreadMethod='reflect'/><rect/>               | true
          <linearGradient spreadMethod='pad'/><rect fill='url(#a)'/>    | false
          <text>filter</text>                                           | false
          """)
  void pagesGetPixelsOfWhatTheirGraphicsDrawWrong(String content, boolean pixels)
      throws IOException {
    assertThat(SvgPlain.of(SvgCleaner.clean(svg(content))).needsPixels()).isEqualTo(pixels);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static BufferedImage drawn(String content) throws IOException {
    return drawn(svg(content), new Shape(80, 40, false, false, 1));
  }

  private static BufferedImage drawn(byte[] svg, Shape shape) throws IOException {
    SvgPlain plain = SvgPlain.of(SvgCleaner.clean(svg));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    SvgRaster.draw(plain.bytes(), shape).to(png);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    BufferedImage argb =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    argb.createGraphics().drawImage(image, 0, 0, null);
    return argb;
  }

  private static byte[] svg(String content) {
    return ("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>" + content + "</svg>")
        .getBytes(UTF_8);
  }
}
