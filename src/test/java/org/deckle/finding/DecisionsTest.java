package org.deckle.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.deckle.pipeline.BookBuild;
import org.deckle.pipeline.BuildOutcome;
import org.deckle.pipeline.BuildRequest;
import org.deckle.pipeline.Repaired;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors write into decisions.yaml, and what comes of it. */
class DecisionsTest {

  private static final String OPENING =
      "Everything that was known of the storm stood in the book that the keeper wrote in every"
          + " night: the wind, the sea, the ships that passed and those that did not.";
  private static final String END =
      "The others were found in the following week, one after another, along the beach below the"
          + " church. They lie in the north corner of the yard, where the wall keeps off the wind.";

  @TempDir Path folder;

  @BeforeEach
  void aBookWithQuestions() throws IOException {
    Files.createDirectories(folder.resolve("images"));
    for (String name : List.of("the-boat.png", "lanternA.png", "lanternB.png")) {
      ImageIO.write(
          new BufferedImage(60, 40 + name.charAt(7), BufferedImage.TYPE_INT_RGB),
          "png",
          folder.resolve("images").resolve(name).toFile());
    }
    write(
        "manuscript/a.md",
        String.join(
            "\n\n",
            "# The Storm",
            OPENING,
            "He saw eleven men on her deck and counted them again, and went down to the boat.",
            END,
            "![](images/the-boat.png)",
            "![The mast](images/lanternC.png)",
            "See [the map](#nowhere).",
            "# The Storm",
            OPENING,
            "He saw twelve men on her deck and counted them again, and went down to the boat.",
            END));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  private Repaired decide(String... lines) throws IOException {
    write("manuscript/decisions.yaml", String.join("\n", lines));
    return new BookBuild(BuildRequest.of(folder)).repair();
  }

  private String id(Code code) throws IOException {
    return decide().findings().of(code).get(0).id();
  }

  private static String text(Repaired repaired) {
    return String.join("\n", repaired.markdown().values());
  }

  private static List<Finding> complaints(Findings findings) {
    return findings.all().stream()
        .filter(
            f ->
                f.code() == Code.DECISION_UNKNOWN
                    || f.code() == Code.DECISION_STALE
                    || f.severity() == Severity.ERROR)
        .toList();
  }

  @Test
  void aDescriptionIsAnAnswer() throws IOException {
    Repaired repaired = decide(id(Code.PICTURE_WITHOUT_ALT) + ": A boat  # seen from the pier");
    assertThat(text(repaired)).contains("![A boat](images/the-boat.png)");
    assertThat(complaints(repaired.findings())).isEmpty();
    assertThat(repaired.findings().open())
        .extracting(Finding::code)
        .doesNotContain(Code.PICTURE_WITHOUT_ALT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acept", "rejcet", "decoratoin", "decorations"})
  void aMistypedAnswerIsNoDescription(String answer) throws IOException {
    assertThat(complaints(decide(id(Code.PICTURE_WITHOUT_ALT) + ": " + answer).findings()))
        .extracting(Finding::code)
        .containsExactly(Code.DECISION_UNKNOWN);
  }

  @Test
  void anEmptyDescriptionIsThatOfADecoration() throws IOException {
    Repaired repaired = decide(id(Code.PICTURE_WITHOUT_ALT) + ": \"\"");
    assertThat(text(repaired)).contains("![](images/the-boat.png)");
    assertThat(complaints(repaired.findings())).isEmpty();
    assertThat(repaired.findings().open())
        .extracting(Finding::code)
        .doesNotContain(Code.PICTURE_WITHOUT_ALT);
  }

  @Test
  void theSamePictureTwiceCanBeDescribedInTwoWays() throws IOException {
    write("manuscript/b.md", "# After\n\n![](images/the-boat.png)\n");
    List<Finding> asked = decide().findings().of(Code.PICTURE_WITHOUT_ALT);
    Repaired repaired = decide(asked.get(0).id() + ": A boat", asked.get(1).id() + ": A wreck");
    assertThat(text(repaired)).contains("![A boat]").contains("![A wreck]");
    assertThat(complaints(repaired.findings())).isEmpty();
  }

  @Test
  void anEmptyAnswerToAnotherQuestionIsReported() throws IOException {
    Repaired repaired = decide(id(Code.VARIANT) + ": \"\"");
    assertThat(complaints(repaired.findings()))
        .extracting(Finding::code)
        .containsExactly(Code.DECISION_UNKNOWN);
  }

  @Test
  void anIdWithoutAnswerIsAnError() throws IOException {
    Repaired repaired = decide(id(Code.VARIANT) + ":");
    assertThat(complaints(repaired.findings()))
        .extracting(Finding::what)
        .containsExactly("The decision on " + id(Code.VARIANT) + " has no answer.");
  }

  @Test
  void eitherWordingOrBothCanStay() throws IOException {
    String id = id(Code.VARIANT);
    assertThat(text(decide(id + ": keep-second"))).contains("twelve").doesNotContain("eleven");
    assertThat(text(decide(id + ": keep-first"))).contains("eleven").doesNotContain("twelve");
    assertThat(text(decide(id + ": accept"))).contains("eleven").doesNotContain("twelve");
    assertThat(text(decide(id + ": keep-both"))).contains("eleven").contains("twelve");
  }

  @Test
  void toRejectThatAWordingWentKeepsBoth() throws IOException {
    assertThat(text(decide(id(Code.VARIANT) + ": reject"))).contains("eleven").contains("twelve");
  }

  @Test
  void aRejectedRemovalKeepsTheCopy() throws IOException {
    Repaired repaired = decide(id(Code.DUPLICATE) + ": reject");
    assertThat(text(repaired).split("The others were found", -1)).hasSize(3);
    assertThat(complaints(repaired.findings())).isEmpty();
  }

  @Test
  void anyPictureOfTheBookCanBeChosen() throws IOException {
    String id = id(Code.PICTURE_AMBIGUOUS);
    for (String answer : List.of("images/lanternB.png", "images/the-boat.png", "reject")) {
      Repaired repaired = decide(id + ": " + answer);
      assertThat(complaints(repaired.findings())).as(answer).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"images/the-sea-by-night.png", "accept"})
  void aPictureMustBeNamedAndThere(String answer) throws IOException {
    Repaired repaired = decide(id(Code.PICTURE_AMBIGUOUS) + ": " + answer);
    assertThat(complaints(repaired.findings()))
        .extracting(Finding::hint)
        .containsExactly("Write one of reject, images/lanternA.png, images/lanternB.png.");
  }

  @Test
  void anAcceptedWarningWaitsNoLonger() throws IOException {
    Findings findings = decide(id(Code.LINK_BROKEN) + ": accept").findings();
    assertThat(findings.of(Code.LINK_BROKEN)).hasSize(1);
    assertThat(findings.open(Severity.WARNING)).isEmpty();
    assertThat(complaints(findings)).isEmpty();
  }

  @Test
  void aWarningOfThePagesCanBeAccepted() throws IOException {
    BuildRequest request = BuildRequest.of(folder).withEditions(List.of("print"));
    BuildOutcome outcome = new BookBuild(request).run();
    String id = outcome.findings().of(Code.PICTURE_RESOLUTION).get(0).id();
    write("manuscript/decisions.yaml", id + ": accept");
    Findings findings = new BookBuild(request).run().findings();
    assertThat(findings.open(Severity.WARNING))
        .extracting(Finding::id)
        .doesNotContain(id)
        .noneMatch(i -> i.startsWith("decision-"));
    Findings epub =
        new BookBuild(BuildRequest.of(folder).withEditions(List.of("epub"))).run().findings();
    assertThat(complaints(epub)).as("nothing was printed").isEmpty();
  }

  @Test
  void aDecisionWhoseTextIsGoneIsReportedByAllCommands() throws IOException {
    assertThat(complaints(decide("variant-0123456789: reject").findings()))
        .extracting(Finding::what)
        .containsExactly("The decision on variant-0123456789 fits no finding of this build.");
  }

  @Test
  void whatOnlyTellsSomethingCannotBeDecided() throws IOException {
    Files.write(
        folder.resolve("manuscript/b.md"),
        "Après l'été, à demi.".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(complaints(decide(id(Code.INPUT_ENCODING) + ": accept").findings()))
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .contains("only tells");
  }
}
