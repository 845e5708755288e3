package org.deckle.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deckle.book.BookConfig;
import org.deckle.book.BookConfig.PictureLimits;
import org.deckle.book.Manuscript;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.book.Renditions;
import org.deckle.edition.Theme;
import org.deckle.finding.Code;
import org.deckle.finding.Decisions;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.image.LocalPictures;
import org.deckle.image.PictureFindings;
import org.deckle.image.convert.Converter;
import org.deckle.read.ManuscriptReader;
import org.deckle.read.config.ConfigReader;
import org.deckle.read.config.DecisionsReader;
import org.deckle.repair.Repairs;
import org.jsoup.nodes.Document;

/** Reads and repairs the manuscript of a folder: all that comes before the editions. */
public final class BookLoader {

  private final Path folder;
  private final Path cache;
  private final Progress progress;
  private final Map<String, String> sources = new LinkedHashMap<>();

  BookLoader(BuildRequest request) {
    this.folder = request.folder();
    this.cache = request.output().resolve("cache");
    this.progress = request.progress();
  }

  /**
   * A repaired manuscript and what is to be said of it.
   *
   * @param manuscript absent when there is nothing to make a book of
   * @param pictures where its pictures come from; present with the manuscript
   */
  record Result(
      Optional<Manuscript> manuscript, Optional<LocalPictures> pictures, Findings findings) {

    static Result nothing(Findings findings) {
      return new Result(Optional.empty(), Optional.empty(), findings);
    }
  }

  Result repair() throws IOException {
    requireFolder();
    try {
      return repaired();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Result repaired() throws IOException {
    progress.step("Reading");
    Findings early = new Findings();
    Decisions decisions = DecisionsReader.read(folder, early);
    Findings findings = new Findings(decisions);
    early.all().forEach(findings::add);
    BookConfig config = ConfigReader.read(folder, Repairs.names(), findings);
    Findings losses = new Findings();
    Document document =
        ManuscriptReader.read(
            folder, config, findings, s -> sources.put(s.file(), s.text()), losses);
    requireWords(document, findings);
    if (findings.hasErrors()) {
      return Result.nothing(findings);
    }
    LocalPictures pictures =
        LocalPictures.of(
            folder, cache.resolve("pictures"), config.pictureLimits(), document.body(), findings);
    if (findings.hasErrors()) {
      return Result.nothing(findings);
    }
    losses.all().forEach(findings::add); // the book is written all the same
    pictures.lookAhead(document.body());
    Manuscript manuscript = new Manuscript(document, config, pictures);
    progress.step("Repairing");
    Repairs.apply(manuscript, findings);
    config.cover().ifPresent(cover -> reportCover(cover, pictures, findings));
    Map<String, Picture> decided = new PictureFindings(pictures).report(document.body(), findings);
    return new Result(
        Optional.of(new Manuscript(document, config, asDecided(document, pictures, decided))),
        Optional.of(pictures),
        findings);
  }

  private static void requireWords(Document document, Findings findings) {
    if (document.body().childrenSize() == 0 && !findings.hasErrors()) {
      findings.add(
          Finding.of(Code.INPUT_MISSING, Place.NONE, "words")
              .what("The manuscript is empty: its files hold no words and no pictures.")
              .hint("Write something, or name the right files under chapters: in book.yaml.")
              .build());
    }
  }

  /**
   * A picture in the text is what the author decided; others (the cover) are what their link says.
   */
  private static Pictures asDecided(
      Document document, Pictures pictures, Map<String, Picture> decided) {
    Set<String> inText = new HashSet<>(document.select("img").eachAttr("src"));
    return (ref, from) -> {
      if (decided.containsKey(ref)) {
        return decided.get(ref);
      }
      Picture picture = pictures.resolve(ref, from);
      return inText.contains(ref) && picture.isThere()
          ? Picture.absent(ref, Picture.State.MISSING, picture.note(), picture.candidates())
          : picture;
    };
  }

  /** Without the cover that book.yaml names one is drawn, which the author must not miss. */
  private static void reportCover(String cover, Pictures pictures, Findings findings) {
    Place place = Place.of("manuscript/book.yaml");
    Picture picture = pictures.resolve(cover, place);
    if (!picture.isThere()) {
      findings.add(
          Finding.of(Code.PICTURE_MISSING, place, "cover " + cover)
              .what("The cover " + cover + " cannot be used: " + picture.note() + ".")
              .why("Until then a cover is drawn from title and author.")
              .hint("Put the picture into images/, or mend the line of the cover in book.yaml.")
              .build());
    }
  }

  private void requireFolder() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
    }
  }

  /** The text of each source file as it was read, in reading order. */
  Map<String, String> sources() {
    return Collections.unmodifiableMap(sources);
  }

  Theme theme() {
    return new Theme(Optional.of(folder.resolve("styles")));
  }

  Renditions renditions(PictureLimits limits) {
    return new Converter(cache.resolve("renditions"), limits);
  }
}
