package org.deckle.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deckle.book.Book;
import org.deckle.book.EditionRequest;
import org.deckle.book.Manuscript;
import org.deckle.book.Place;
import org.deckle.book.structure.BookStructure;
import org.deckle.check.EpubChecker;
import org.deckle.edition.Edition;
import org.deckle.edition.EditionContext;
import org.deckle.edition.Measurements;
import org.deckle.edition.Theme;
import org.deckle.edition.epub.EpubEdition;
import org.deckle.edition.markdown.MarkdownWriter;
import org.deckle.edition.print.HandoutEdition;
import org.deckle.edition.print.PrintEdition;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.report.ReportedPicture;

/**
 * Makes a book of a folder: reads, repairs, structures, writes the editions and the report.
 *
 * <p>What is wrong with the book is in the outcome's findings; an {@link IOException} means that
 * reading or writing failed; any other exception is a bug. The folder itself is never changed. An
 * instance may run several times; it is not thread-safe.
 */
public final class BookBuild {

  private static final Map<String, Edition> EDITIONS = editions();

  private final BuildRequest request;

  /** A build of what the request says. */
  public BookBuild(BuildRequest request) {
    this.request = request;
  }

  /** The names of all editions, in the order in which they are listed. */
  public static List<String> editionNames() {
    return List.copyOf(EDITIONS.keySet());
  }

  /** The file that each edition is written to, by the edition's name, in the same order. */
  public static Map<String, String> fileNames() {
    Map<String, String> names = new LinkedHashMap<>();
    EDITIONS.forEach((name, edition) -> names.put(name, edition.fileName()));
    return names;
  }

  private static Map<String, Edition> editions() {
    Map<String, Edition> all = new LinkedHashMap<>();
    for (Edition edition : List.of(new EpubEdition(), new PrintEdition(), new HandoutEdition())) {
      all.put(edition.name(), edition);
    }
    return all;
  }

  /**
   * Writes the editions and the report. An edition with errors is not written; the file of an
   * earlier build stays.
   *
   * @throws IllegalArgumentException when the request names an edition that does not exist
   */
  public BuildOutcome run() throws IOException {
    return run(outputs -> List.of());
  }

  private interface Checks {
    List<Finding> of(List<Path> outputs) throws IOException;
  }

  private BuildOutcome run(Checks checks) throws IOException {
    BookLoader workshop = new BookLoader(request);
    BookLoader.Result repaired = workshop.repair();
    Findings findings = repaired.findings();
    if (repaired.manuscript().isEmpty()) {
      return new BuildOutcome(List.of(), findings, Optional.empty());
    }
    Manuscript manuscript = repaired.manuscript().get();
    Book book = BookStructure.of(manuscript);
    EditionContext context =
        new EditionContext(
            workshop.theme(),
            workshop.renditions(manuscript.config().pictureLimits()),
            BuildTime.of(request.environment(), book.metadata()),
            new Measurements());
    reportStyles(context.theme(), findings);
    Files.createDirectories(request.output());
    Thumbnails thumbnails = new Thumbnails(context.renditions());
    List<Path> outputs =
        new EditionRunner(request)
            .print(context, chosen(book), findings, thumbnails.drawing(manuscript));
    checks.of(outputs).forEach(findings::add);
    DecisionFindings.report(findings);
    List<ReportedPicture> pictures =
        new PictureList(repaired.pictures().orElseThrow(), thumbnails, context.measurements())
            .of(manuscript);
    Path report =
        new ReportFiles(request.output()).write(book.metadata().title(), findings, pictures);
    return new BuildOutcome(outputs, findings, Optional.of(report));
  }

  /** What is wrong with the book's own styles holds for all editions. */
  private static void reportStyles(Theme theme, Findings findings) throws IOException {
    for (Theme.Fault fault : theme.faults()) {
      findings.add(
          Finding.of(Code.STYLE, Place.of(fault.file()), fault.file() + fault.what())
              .what(fault.what() + ".")
              .hint("Stylesheets take other stylesheets and fonts, out of styles/ alone.")
              .build());
    }
    PrintEdition.reportFonts(theme, findings);
  }

  /** Does what {@link #run()} does and puts each EPUB through EPUBCheck before it reports. */
  public BuildOutcome check() throws IOException {
    return run(this::check);
  }

  /** What EPUBCheck says of those among the files that are EPUBs. */
  public List<Finding> check(List<Path> outputs) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Path output : outputs) {
      if (output.toString().endsWith(".epub")) {
        request.progress().step("Checking " + output.getFileName());
        findings.addAll(new EpubChecker().check(output));
      }
    }
    return findings;
  }

  /** The repaired manuscript as Markdown, file by file; nothing is written. */
  public Repaired repair() throws IOException {
    BookLoader workshop = new BookLoader(request);
    BookLoader.Result repaired = workshop.repair();
    DecisionFindings.report(repaired.findings());
    Map<String, String> markdown =
        repaired.manuscript().map(MarkdownWriter::byFile).orElseGet(Map::of);
    return new Repaired(workshop.sources(), markdown, repaired.findings());
  }

  /** What {@code book.yaml} asks for; of that, what the request names by name or kind. */
  private List<EditionJob> chosen(Book book) {
    List<EditionRequest> asked = book.config().editions();
    List<EditionRequest> chosen = new ArrayList<>(request.editions().isEmpty() ? asked : List.of());
    for (String name : request.editions()) {
      List<EditionRequest> fit =
          asked.stream().filter(e -> e.name().equals(name) || e.kind().equals(name)).toList();
      chosen.addAll(fit.isEmpty() ? List.of(usual(name)) : fit);
    }
    return chosen.stream().distinct().map(e -> job(book, e)).toList();
  }

  private static EditionRequest usual(String kind) {
    return EditionRequest.ALL.stream()
        .filter(e -> e.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no edition \""
                        + kind
                        + "\"; there are "
                        + String.join(", ", editionNames())));
  }

  private static EditionJob job(Book book, EditionRequest asked) {
    Edition edition = EDITIONS.get(asked.kind());
    return new EditionJob(edition, book.only(asked), asked.fileName(edition.fileName()));
  }
}
