package org.deckle.read.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deckle.book.BookConfig;
import org.deckle.book.EditionRequest;
import org.deckle.book.Person;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private BookConfig read(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.writeString(folder.resolve("manuscript/book.yaml"), yaml);
    return ConfigReader.read(folder, List.of("duplicates", "captions"), findings);
  }

  private List<String> messages() {
    return findings.all().stream().map(f -> f.place() + " " + f.what() + " " + f.hint()).toList();
  }

  @Test
  void everythingHasADefault() throws IOException {
    assertThat(ConfigReader.read(folder, List.of(), findings)).isEqualTo(BookConfig.EMPTY);
    assertThat(read("")).isEqualTo(BookConfig.EMPTY);
  }

  @Test
  void allKeysAreRead() throws IOException {
    BookConfig config =
        read(
            """
            title: T
            authors:
              - Jane Roe
              - {name: John Doe, role: translator}
            language: de-AT
            date: 2021-05
            isbn: 978-3-16-148410-0
            series: {title: S, number: 2}
            subjects: [a, b]
            chapters: [one.md]
            editions:
              print: {trim: A5, font-size: 10.5pt}
              handout: {paper: letter, chapters: [2]}
            repairs: {captions: false}
            typography: {quotes: true}
            """);
    assertThat(messages()).isEmpty();
    assertThat(config.people())
        .containsExactly(Person.author("Jane Roe"), new Person("John Doe", "trl", "Doe, John"));
    assertThat(config.date().orElseThrow()).isEqualTo("2021-05-01");
    assertThat(config.isbn()).contains("9783161484100");
    assertThat(config.editions())
        .extracting(EditionRequest::name)
        .containsExactly("epub", "print", "handout");
    assertThat(config.print().trimWidth()).isCloseTo(419.5, within(0.1));
    assertThat(config.handout().paper()).isEqualTo("Letter");
    assertThat(config.handout().chapters()).containsExactly(2);
    assertThat(config.repairsOff()).containsExactly("captions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                          | epub print handout",
        "[print, epub]                               | print epub",
        "handout                                     | handout",
        "{epub: false}                               | print handout",
        "{epub: true, print: }                       | epub print handout",
        "{handout: {paper: A4}}                      | epub print handout",
        "{print: false, small: {kind: print}}        | epub handout small",
      })
  void optionsOfOneEditionLeaveTheOthersOn(String said, String names) throws IOException {
    BookConfig config = read("editions: " + said);
    assertThat(messages()).isEmpty();
    assertThat(config.editions())
        .extracting(EditionRequest::name)
        .containsExactly(names.split(" "));
  }

  @Test
  void severalEditionsOfAKindHaveOptionsOfTheirOwn() throws IOException {
    BookConfig config =
        read("editions: {print: {trim: A5}, large-print: {kind: print, font-size: 16pt}}");
    assertThat(messages()).isEmpty();
    EditionRequest large = config.editions().get(3);
    assertThat(large.fileName("book.pdf")).isEqualTo("large-print.pdf");
    assertThat(config.only(large).print().fontSize()).isEqualTo(16);
    assertThat(config.only(large).print().trimWidth()).isEqualTo(432);
    assertThat(config.print().fontSize()).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{pocket: {trim: A6}}",
        "{pocket: {kind: pamphlet}}",
        "{../x: {kind: print}}",
        "{epub: never}",
        "{epub: {trim: A5}}",
        "{epub: false, print: false, handout: false}",
      })
  void editionsThatCannotBeMadeAreReported(String said) throws IOException {
    read("editions: " + said);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void picturesHaveOptionsByEdition() throws IOException {
    BookConfig config =
        read(
            """
            editions:
              epub: {max-side: 2000, max-megapixels: 3.2}
              print: {color: grey, transparency: flatten, min-dpi: 150}
              handout: {color: grey}
            """);
    assertThat(messages()).isEmpty();
    assertThat(config.epub()).isEqualTo(new BookConfig.EpubOptions(false, 2000, 3_200_000));
    assertThat(config.print().images()).isEqualTo(new BookConfig.PageImages(true, true, 300, 150));
    assertThat(config.handout().images()).isEqualTo(new BookConfig.PageImages(true, false, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trim: 0x9in",
        "trim: 1x1in",
        "trim: 900x900in",
        "trim: 6.1.2x9in",
        "trim: 99999999999999x9in",
        "font-size: 0pt",
        "font-size: 400pt",
        "font-size: 1..5pt"
      })
  void pagesAndLettersThatNoBookHasAreErrors(String option) throws IOException {
    read("editions:\n  print: { " + option + " }");
    assertThat(findings.all()).hasSize(1);
    assertThat(findings.all().get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void theLimitsOfPicturesCanBeChanged() throws IOException {
    assertThat(read("title: T").pictureLimits())
        .isEqualTo(new BookConfig.PictureLimits(50_000_000, 25_000_000));
    assertThat(read("pictures: {max-megapixels: 80, max-megabytes: 2.5}").pictureLimits())
        .isEqualTo(new BookConfig.PictureLimits(80_000_000, 2_500_000));
    assertThat(messages()).isEmpty();
    read("pictures: {max-megapixels: 0, max-megabites: 3}");
    assertThat(findings.all())
        .extracting(Finding::hint)
        .containsExactlyInAnyOrder(
            "Write a number from 0.1 to 1000.", "Did you mean max-megabytes?");
  }

  @Test
  void wrongPictureOptionsAreExplained() throws IOException {
    read("editions: {epub: {max-side: huge}, print: {color: gray, min-dpi: 0, min-dip: 3}}");
    assertThat(findings.all())
        .extracting(Finding::hint)
        .containsExactlyInAnyOrder(
            "Write a number from 100 to 65535.",
            "Write grey or rgb.",
            "Write a number from 1 to 2400.",
            "Did you mean min-dpi?");
  }

  @Test
  void aMisspeltKeyIsAnErrorWithASuggestion() throws IOException {
    read("title: T\nlangauge: en\n");
    assertThat(messages())
        .containsExactly("manuscript/book.yaml:2 There is no key langauge. Did you mean language?");
  }

  @Test
  void everyMistakeIsReported() throws IOException {
    read(
        "isbn: 123\n"
            + "date: soon\n"
            + "language: '!!'\n"
            + "editions: [ebup]\n"
            + "repairs: {duplicate: false}\n"
            + "title: a\n"
            + "title: b\n");
    assertThat(findings.all()).hasSize(6);
    assertThat(findings.all()).extracting(Finding::hint).doesNotContain("");
  }

  @Test
  void whatIsNoYamlIsSaidSo() throws IOException {
    read("title: \"open\nx: [");
    assertThat(messages()).hasSize(1).first().asString().contains("not YAML");
  }

  @Test
  void decisionsAreReadWithTheirPlaces() throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.writeString(folder.resolve("manuscript/decisions.yaml"), "# why\nduplicate-1: reject\n");
    assertThat(DecisionsReader.read(folder, findings).of("duplicate-1").orElseThrow().place())
        .hasToString("manuscript/decisions.yaml:2");
  }

  private Decisions decisions(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.writeString(folder.resolve("manuscript/decisions.yaml"), yaml);
    return DecisionsReader.read(folder, findings);
  }

  @Test
  void decisionsMayBeAList() throws IOException {
    Decisions decisions =
        decisions(
            "- id: duplicate-1\n  answer: reject\n  note: it is a refrain\n- caption-2: accept\n");
    assertThat(decisions.all()).hasSize(2);
    assertThat(decisions.of("duplicate-1").orElseThrow().answer()).isEqualTo("reject");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void aDecisionThatIsNoneIsExplained() throws IOException {
    decisions(
        "- duplicat-0123456789: reject\n"
            + "- caption-1\n"
            + "- id: caption-2\n"
            + "- id: caption-3\n"
            + "  anwser: accept\n");
    assertThat(findings.all())
        .extracting(f -> f.place().line() + " " + f.hint())
        .containsExactly(
            "1 Did you mean duplicate-…? The report has the ids.",
            "2 Write it as - ID: reject.",
            "3 Write accept or reject.",
            "4 Write accept or reject.",
            "5 Did you mean answer?");
  }

  @Test
  void valuesThatNoTextCanHoldAreNamed() throws IOException {
    read("title: Harbour\nchapters: [\"pier\\0.md\"]\nencoding: {\"b\\0.md\": UTF-8}\n");
    assertThat(messages())
        .containsExactly(
            "manuscript/book.yaml:2 The value of chapters holds the character U+0000, which no"
                + " text can hold. Take the character out.",
            "manuscript/book.yaml:3 This value holds the character U+0000, which no text can hold."
                + " Take the character out.");
  }

  @Test
  void aValueOfMegabytesIsNamed() throws IOException {
    assertThat(read("title: " + "anchor ".repeat(1_000_000) + "\nrights: all\n").title()).isEmpty();
    assertThat(messages())
        .containsExactly(
            "manuscript/book.yaml:1 The value of title has 6,999,999 characters; at most 20,000 are"
                + " taken. Shorten it; a text of that length belongs in a file of its own in"
                + " manuscript/.");
  }

  @ParameterizedTest
  @ValueSource(ints = {51, 50_000})
  void bracketsInBracketsAreNotFollowed(int depth) throws IOException {
    read("# comment\nsubjects: " + "[".repeat(depth) + "\n");
    assertThat(messages()).singleElement().asString().startsWith("manuscript/book.yaml:2 ");
  }

  @Test
  void aliasesThatMultiplyAreNotUnfolded() throws IOException {
    StringBuilder yaml = new StringBuilder("l0: &l0 [oar, oar, oar, oar, oar, oar, oar, oar]\n");
    for (int i = 1; i < 12; i++) {
      yaml.append("l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(8)));
    }
    assertThat(read(yaml.toString())).isEqualTo(BookConfig.EMPTY);
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("manuscript/book.yaml This is not YAML: ");
  }

  @Test
  void decisionsWithACharacterThatYamlForbidsAreNotYaml() throws IOException {
    Files.createDirectories(folder.resolve("manuscript"));
    Files.writeString(
        folder.resolve("manuscript/decisions.yaml"), "# mine\nduplicate-0123456789: reject\0\n");
    assertThat(DecisionsReader.read(folder, findings).all()).isEmpty();
    assertThat(messages())
        .containsExactly(
            "manuscript/decisions.yaml:2 This is not YAML: it holds the character U+0000, which"
                + " YAML does not allow. Take the character out, or restore the file from a copy.");
  }

  @Test
  void settingsOutsideTheFolderAreNotOpened(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("private.yaml"), "title: Secret\n");
    Files.createDirectories(folder.resolve("manuscript"));
    Files.createSymbolicLink(folder.resolve("manuscript/book.yaml"), secret);
    Files.createSymbolicLink(folder.resolve("manuscript/decisions.yaml"), secret);
    assertThat(ConfigReader.read(folder, List.of(), findings)).isEqualTo(BookConfig.EMPTY);
    assertThat(DecisionsReader.read(folder, findings).all()).isEmpty();
    assertThat(messages())
        .hasSize(2)
        .allMatch(m -> m.contains("outside the book's folder") && !m.contains("Secret"));
  }
}
