package org.deckle.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "ru",
              "Старый мост стоял над рекой сто лет, и никто не знал, кто его построил.\n"
                  + "«Говорят, – сказал сторож, – что это сделали монахи». Ветер стих."),
          Map.entry(
              "uk", "Старий міст стояв над річкою сто років, і ніхто не знав, хто його збудував."),
          Map.entry(
              "pl",
              "Stary most stał nad rzeką od stu lat i nikt już nie pamiętał, kto go zbudował."),
          Map.entry(
              "cs", "Starý most stál nad řekou už sto let a nikdo nevěděl, kdo ho kdysi postavil."),
          Map.entry(
              "hu",
              "A régi híd száz éve állt a folyó fölött, és senki sem tudta, hogy ki építette."),
          Map.entry(
              "el",
              "Η παλιά γέφυρα στεκόταν πάνω από το ποτάμι εκατό χρόνια και κανείς δεν ήξερε."),
          Map.entry(
              "tr",
              "Eski köprü yüz yıldır ırmağın üstünde duruyordu; kimse yapanı bilmiyordu, şaşırdı."),
          Map.entry("he", "הגשר הישן עמד מעל הנהר מאה שנים, ואיש לא ידע מי בנה אותו."),
          Map.entry(
              "fr", "Le vieux pont était là depuis un siècle ; l’été, « le garçon » y pêchait."),
          Map.entry(
              "de",
              "Die alte Brücke stand schon hundert Jahre über dem Fluß, und „keiner“ wußte mehr."),
          Map.entry("ja", "古い橋は百年のあいだ川の上に立っていた。誰が建てたのか、知る者はいなかった。"),
          Map.entry("zh", "那座老桥在河上立了一百年，没有人知道是谁建的。风停了，孩子们都回家了。"),
          Map.entry("zh-Hant", "那座老橋在河上立了一百年，沒有人知道是誰建的。風停了，孩子們都回家了。"),
          Map.entry("ko", "그 오래된 다리는 백 년 동안 강 위에 서 있었고, 누가 지었는지 아무도 몰랐다."));

  private final Findings findings = new Findings();

  private String decode(byte[] bytes) {
    return Decoder.decode(bytes, "manuscript/a.txt", Encodings.NONE, findings);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251",
    "ru, KOI8-R",
    "ru, ISO-8859-5",
    "ru, IBM866",
    "ru, x-MacCyrillic",
    "uk, windows-1251",
    "uk, KOI8-U",
    "pl, windows-1250",
    "pl, ISO-8859-2",
    "cs, windows-1250",
    "cs, ISO-8859-2",
    "hu, windows-1250",
    "el, windows-1253",
    "el, ISO-8859-7",
    "tr, windows-1254",
    "he, windows-1255",
    "fr, windows-1252",
    "fr, x-MacRoman",
    "de, windows-1252",
    "de, IBM850",
    "ja, Shift_JIS",
    "ja, EUC-JP",
    "ja, ISO-2022-JP",
    "zh, GB18030",
    "zh, GBK",
    "zh-Hant, Big5",
    "ko, EUC-KR",
    "ru, UTF-16LE",
    "zh, UTF-16BE",
    "fr, UTF-16LE",
    "fr, UTF-32LE",
    "ja, UTF-32BE",
    "el, IBM737",
    "el, x-MacGreek"
  })
  void anEncodingIsRecognised(String language, String encoding) {
    Charset charset = Charset.forName(encoding);
    String text = (TEXTS.get(language) + "\n").repeat(3);
    byte[] bytes = text.getBytes(charset);
    assertThat(Binary.isBinary(bytes)).isFalse();
    assertThat(decode(bytes)).isEqualTo(new String(bytes, charset));
    assertThat(findings.of(Code.ENCODING_DOUBTFUL)).isEmpty();
  }

  @Test
  void aTextMayHaveNothingButApostrophes() {
    String text =
        "It wasn’t his. The keeper of the bridge didn’t know that it’s gone.\n".repeat(200);
    assertThat(decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    assertThat(findings.of(Code.ENCODING_DOUBTFUL)).isEmpty();
  }

  @Test
  void linesOfAnotherEncodingAreReadForThemselves() throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 0; i < 5; i++) {
      joined.write((TEXTS.get("fr") + "\n").getBytes(StandardCharsets.UTF_8));
      joined.write((TEXTS.get("fr") + "\n").getBytes(Charset.forName("windows-1252")));
    }
    assertThat(decode(joined.toByteArray())).isEqualTo((TEXTS.get("fr") + "\n").repeat(10));
    assertThat(findings.of(Code.INPUT_ENCODING).get(0).what()).contains("5 lines");
  }

  @Test
  void oneBrokenByteDoesNotSpoilItsLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.write(TEXTS.get("ja").getBytes(StandardCharsets.UTF_8));
    line.write(0xE9);
    line.write(TEXTS.get("ja").getBytes(StandardCharsets.UTF_8));
    assertThat(decode(line.toByteArray())).startsWith(TEXTS.get("ja")).endsWith(TEXTS.get("ja"));
  }

  /**
   * So short a text makes sense in several encodings, and in the wrong one without a sign of it.
   */
  @ParameterizedTest
  @CsvSource({"Un café., IBM850", "kůň, windows-1250", "Да, IBM866", "La niña., x-MacRoman"})
  void aFewSignsAreNoProof(String text, String encoding) {
    decode((text + "\n").getBytes(Charset.forName(encoding)));
    assertThat(findings.of(Code.INPUT_ENCODING)).isEmpty();
    assertThat(findings.of(Code.ENCODING_DOUBTFUL)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"It cost £5., windows-1252", "La niña., windows-1252", "Un café., x-MacRoman"})
  void theCommonestEncodingIsTheLikeliest(String text, String encoding) {
    assertThat(decode(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  @Test
  void whatMayBeTwoEncodingsIsAsked() {
    byte[] bytes = "Kratko: ćć.\n".getBytes(Charset.forName("windows-1250"));
    decode(bytes);
    Finding question = findings.of(Code.ENCODING_DOUBTFUL).get(0);
    assertThat(question.hint()).contains("encoding: ").contains("book.yaml");

    Decisions decisions =
        new Decisions(Map.of(question.id(), new Decisions.Decision("KOI8-R", Place.NONE)));
    assertThat(Decoder.decode(bytes, "manuscript/a.txt", Encodings.NONE, new Findings(decisions)))
        .isEqualTo(new String(bytes, Charset.forName("KOI8-R")));
  }

  @Test
  void theAuthorsWordCounts() {
    Encodings said = new Encodings(Map.of("a.txt", "Latin1", "", "ISO-8859-2"), "");
    byte[] bytes = {'a', (byte) 0xE6, '\n'};
    assertThat(Decoder.decode(bytes, "manuscript/a.txt", said, findings)).isEqualTo("aæ\n");
    assertThat(Decoder.decode(bytes, "manuscript/b.txt", said, findings)).isEqualTo("ać\n");
  }

  @Test
  void linesEndInManyWaysAndMarksOfMeaningStay() {
    String text =
        "a\r\n"
            + "b\r"
            + "c\u0085d\fe\u000Bf\u2028می\u200Cخواهم क्\u200Dष 👩\u200D💻 a\u2060b\u00A0\u200Fc\n";
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("a\nb\nc\nd\ne\nf\nمی\u200Cخواهم क्\u200Dष 👩\u200D💻 a\u2060b\u00A0\u200Fc\n");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void accentsThatStandApartAreComposed() {
    assertThat(decode("e\u0301te\u0301".getBytes(StandardCharsets.UTF_8))).isEqualTo("été");
  }
}
