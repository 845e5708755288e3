package org.deckle.read.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deckle.book.BookConfig;
import org.deckle.book.FolderBounds;
import org.deckle.book.Outline;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;
import org.deckle.read.config.Nearest;

/**
 * The files of a book, in order: as {@code book.yaml} names them, else as another tool's list does,
 * else by their names. Serves one build.
 */
public final class BookOrder {

  private final Path folder;
  private final SourceRoot root;
  private final Formats formats;
  private final Findings findings;

  private BookOrder(Path folder, SourceRoot root, Formats formats, Findings findings) {
    this.folder = folder;
    this.root = root;
    this.formats = formats;
    this.findings = findings;
  }

  /**
   * What was found.
   *
   * @param root the folder that the texts are in
   * @param files in reading order
   * @param outline what the list says besides the order
   * @param titles by file, as the list has them; a file with a heading needs none
   * @param said whether the author said the order, in one way or other
   */
  public record Result(
      Path root, List<Path> files, Outline outline, Map<Path, String> titles, boolean said) {

    /** Defensive copies. */
    public Result {
      files = List.copyOf(files);
      titles = Map.copyOf(titles);
    }

    private static Result of(Path root, List<Path> files, boolean said) {
      return new Result(root, files, new Outline(List.of()), Map.of(), said);
    }
  }

  /**
   * The order of a book's files. What is left out is among the findings.
   *
   * @throws IOException when a folder cannot be listed
   */
  public static Result of(Path folder, BookConfig config, Formats formats, Findings findings)
      throws IOException {
    SourceRoot root = SourceRoot.of(folder, formats);
    if (!new FolderBounds(folder).holds(root.path())) {
      findings.add(
          Finding.of(Code.INPUT_UNREADABLE, Place.of("manuscript"), "manuscript")
              .what(
                  "manuscript/ is a symbolic link out of the book's folder, which is not followed.")
              .hint("Put the texts themselves into manuscript/.")
              .build());
      return Result.of(root.path(), List.of(), false);
    }
    BookOrder order = new BookOrder(folder, root, formats, findings);
    return config.chapters().isEmpty() ? order.found() : order.named(config.chapters());
  }

  private Result found() throws IOException {
    OrderFiles lists = new OrderFiles(folder, root.path(), formats);
    Optional<OrderList> list = lists.find();
    Findings skipped = list.isPresent() ? new Findings() : findings;
    List<Path> texts = texts(skipped);
    if (list.isPresent()) {
      return listed(list.get(), lists, texts);
    }
    if (root.guessed()) {
      say(
          name(root.path()),
          "There is no manuscript/; the texts of "
              + name(root.path())
              + "/ make the book, in the order of their names.");
    }
    return Result.of(root.path(), texts, false);
  }

  private List<Path> texts(Findings skipped) throws IOException {
    if (root.whole()) {
      return SourceTree.below(folder, root.path(), formats.endings(), skipped);
    }
    List<Path> texts = new ArrayList<>(SourceTree.in(folder, formats.endings(), skipped));
    if (texts.size() > 1) {
      texts.removeIf(SourceRoot::isAboutTheFolder);
    }
    return texts;
  }

  private Result listed(OrderList list, OrderFiles lists, List<Path> texts) {
    Set<Path> files = new LinkedHashSet<>();
    Map<Path, String> titles = new LinkedHashMap<>();
    List<Outline.Entry> entries = new ArrayList<>();
    List<OrderItem> waiting = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (OrderItem item : list.items()) {
      Optional<Path> file = lists.file(list, item);
      if (item.path().isEmpty()) {
        waiting.add(item);
      } else if (file.isEmpty()) {
        missing.add(item.path());
      } else if (files.add(file.get())) {
        String name = name(file.get());
        waiting.forEach(w -> entries.add(new Outline.Entry(w.kind(), name, w.title(), w.depth())));
        waiting.clear();
        entries.add(new Outline.Entry(item.kind(), name, "", item.depth()));
        titles.putIfAbsent(file.get(), item.title());
      }
    }
    reportList(list, missing);
    reportUnlisted(list, files, texts);
    return new Result(root.path(), List.copyOf(files), new Outline(entries), titles, true);
  }

  private void reportList(OrderList list, List<String> missing) {
    String name = name(list.file());
    say(name, "The chapters come in the order of " + name + ", which is itself left out.");
    for (String path : missing) {
      findings.add(
          Finding.of(Code.INPUT_SKIPPED, Place.of(name), path)
              .what("There is no text " + path + ", which " + name + " names.")
              .hint("Put the file in its place, or take its line out of " + name + ".")
              .build());
    }
  }

  private void reportUnlisted(OrderList list, Set<Path> files, List<Path> texts) {
    for (Path text : texts) {
      if (!files.contains(text) && !text.equals(list.file()) && !isAnotherList(text)) {
        findings.add(
            Finding.of(Code.INPUT_SKIPPED, Place.of(name(text)), name(text))
                .what(name(text) + " was left out: " + name(list.file()) + " does not list it.")
                .hint(
                    "Add it to "
                        + name(list.file())
                        + ", or name all files under chapters: in book.yaml.")
                .build());
      }
    }
  }

  private static boolean isAnotherList(Path text) {
    return SourceRoot.isAboutTheFolder(text)
        || text.getFileName().toString().matches("(?i)(summary|toc)\\..*|book\\.txt");
  }

  private Result named(List<String> chapters) throws IOException {
    List<Path> texts = texts(new Findings());
    Set<Path> files = new LinkedHashSet<>();
    for (String chapter : chapters) {
      Optional<Path> file = chapter(chapter);
      if (file.isEmpty()) {
        reportMissing(
            "There is no chapter " + chapter + " in the manuscript.",
            Nearest.hint(chapter, texts.stream().map(this::inRoot).toList()),
            chapter);
      } else if (Files.isDirectory(file.get())) {
        List<Path> below = SourceTree.below(folder, file.get(), formats.endings(), new Findings());
        if (below.isEmpty()) {
          reportMissing(
              "The folder " + chapter + " holds no text.",
              "Name a file, or another folder.",
              chapter);
        }
        files.addAll(below);
      } else {
        files.add(file.get());
      }
    }
    List<Path> left = texts.stream().filter(t -> !files.contains(t)).toList();
    if (!left.isEmpty()) {
      say(
          "chapters",
          "book.yaml does not name " + names(left) + " under chapters:, so it is not in the book.");
    }
    return Result.of(root.path(), List.copyOf(files), true);
  }

  private Optional<Path> chapter(String chapter) {
    return Stream.of(root.path(), folder)
        .flatMap(
            at ->
                FolderBounds.resolve(at, chapter)
                    .filter(f -> f.startsWith(at.normalize()))
                    .stream())
        .filter(Files::exists)
        .findFirst();
  }

  private void reportMissing(String what, String hint, String key) {
    findings.add(
        Finding.of(Code.CONFIG, Place.of("manuscript/book.yaml"), key)
            .what(what)
            .hint(hint)
            .build());
  }

  private void say(String key, String what) {
    findings.add(Finding.of(Code.INPUT_ORDER, Place.of(key), key).what(what).build());
  }

  private String names(List<Path> files) {
    int most = 8;
    String some = files.stream().limit(most).map(this::inRoot).collect(Collectors.joining(", "));
    return files.size() > most ? some + " and " + (files.size() - most) + " more" : some;
  }

  private String inRoot(Path file) {
    return root.path().relativize(file).toString().replace('\\', '/');
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
