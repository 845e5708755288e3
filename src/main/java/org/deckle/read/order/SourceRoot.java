package org.deckle.read.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.book.FolderBounds;
import org.deckle.finding.Findings;

/**
 * The folder that a book's texts are in.
 *
 * @param path {@code manuscript/}, the folder of another tool, or the book's own folder
 * @param whole whether all that lies below belongs to the manuscript
 * @param guessed whether it is another tool's, which the author has not said
 */
record SourceRoot(Path path, boolean whole, boolean guessed) {

  /** Where tools for books and sites keep texts, the likeliest first. */
  private static final List<String> USUAL =
      List.of("docs", "src", "content", "episodes", "chapters", "book", "text");

  private static final Set<String> ABOUT_THE_FOLDER =
      Set.of("readme", "changelog", "license", "licence", "contributing", "code_of_conduct");

  private static final Pattern TOML_SOURCE =
      Pattern.compile("(?m)^\\s*src\\s*=\\s*[\"'](.*?)[\"']");

  static SourceRoot of(Path folder, Formats formats) throws IOException {
    Path manuscript = folder.resolve("manuscript");
    if (Files.isDirectory(manuscript)) {
      return new SourceRoot(manuscript, true, false);
    }
    Optional<Path> said = saidByTool(folder, formats);
    if (said.isPresent()) {
      return new SourceRoot(said.get(), !said.get().equals(folder.normalize()), true);
    }
    List<Path> own = SourceTree.in(folder, formats.endings(), new Findings());
    if (own.stream().allMatch(SourceRoot::isAboutTheFolder)) {
      for (String name : USUAL) {
        Path usual = folder.resolve(name);
        if (Files.isDirectory(usual) && holdsTexts(folder, usual, formats)) {
          return new SourceRoot(usual, true, true);
        }
      }
    }
    return new SourceRoot(folder, false, false);
  }

  private static boolean holdsTexts(Path folder, Path at, Formats formats) throws IOException {
    return !SourceTree.below(folder, at, formats.endings(), new Findings()).isEmpty();
  }

  /** The folder that mdBook's or MkDocs' settings name, or the one that they take by default. */
  private static Optional<Path> saidByTool(Path folder, Formats formats) throws IOException {
    Path mdbook = folder.resolve("book.toml");
    Path mkdocs = folder.resolve("mkdocs.yml");
    String name;
    if (Files.isRegularFile(mdbook)) {
      Matcher source = TOML_SOURCE.matcher(formats.text(mdbook));
      name = source.find() ? source.group(1) : "src";
    } else if (Files.isRegularFile(mkdocs)) {
      name = new YamlLists(formats.text(mkdocs)).value("docs_dir").orElse("docs");
    } else {
      return Optional.empty();
    }
    return FolderBounds.resolve(folder, name)
        .filter(p -> p.startsWith(folder.normalize()) && Files.isDirectory(p))
        .filter(p -> new FolderBounds(folder).holds(p));
  }

  /** Whether a file says what a folder is, and not what its book says. */
  static boolean isAboutTheFolder(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    return ABOUT_THE_FOLDER.contains(stem);
  }
}
