package org.deckle.read.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the list that says the order of a book's files. */
final class OrderFiles {

  private final Path folder;
  private final Path root;
  private final Formats formats;

  /**
   * Looks in two folders.
   *
   * @param folder the book's
   * @param root where its texts are; may be the same
   */
  OrderFiles(Path folder, Path root, Formats formats) {
    this.folder = folder;
    this.root = root;
    this.formats = formats;
  }

  /** The first list that names files which are there, the surest kind first. */
  Optional<OrderList> find() throws IOException {
    List<Optional<OrderList>> lists =
        List.of(
            links("summary", false),
            yaml("_quarto.yml", YamlLists::quarto),
            yaml("_bookdown.yml", YamlLists::bookdown),
            text("Book.txt", BookTxt::of),
            yaml("_toc.yml", YamlLists::jupyter),
            links("toc", false),
            yaml("mkdocs.yml", YamlLists::mkdocs),
            links("index", true));
    return lists.stream().flatMap(Optional::stream).filter(this::namesFiles).findFirst();
  }

  /** A list of links; another page may hold some, too, among what it says. */
  private Optional<OrderList> links(String stem, boolean only) throws IOException {
    for (Path at : List.of(root, folder)) {
      Optional<Path> page = page(at, stem);
      if (page.isPresent()) {
        Element blocks = formats.blocks(page.get());
        List<OrderItem> items = LinkList.of(blocks);
        if (LinkList.wordsBeside(blocks) <= (only ? 0 : LinkList.wordsInLinks(blocks))) {
          return Optional.of(new OrderList(page.get(), at, items));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Path> page(Path at, String stem) throws IOException {
    try (Stream<Path> entries = Files.list(at)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(p -> formats.endings().contains(SourceTree.ending(p)))
          .filter(
              p ->
                  p.getFileName().toString().toLowerCase(Locale.ROOT).startsWith(stem + ".")
                      && p.getFileName().toString().length()
                          == stem.length() + 1 + SourceTree.ending(p).length())
          .min(NaturalOrder.INSTANCE);
    }
  }

  private Optional<OrderList> yaml(String name, Function<YamlLists, List<OrderItem>> list)
      throws IOException {
    return text(name, text -> list.apply(new YamlLists(text)));
  }

  private Optional<OrderList> text(String name, Function<String, List<OrderItem>> list)
      throws IOException {
    for (Path at : List.of(root, folder)) {
      Path file = at.resolve(name);
      if (Files.isRegularFile(file)) {
        Path base = name.equals("mkdocs.yml") ? root : at;
        return Optional.of(new OrderList(file, base, list.apply(formats.text(file))));
      }
    }
    return Optional.empty();
  }

  /** One link may lead anywhere; two are a list. */
  private boolean namesFiles(OrderList list) {
    long found = list.items().stream().filter(i -> file(list, i).isPresent()).count();
    return found >= 2 || found == 1 && SourceTree.ending(list.file()).matches("yml|txt");
  }

  /** The file that an item names, if it is there; its ending may be left out. */
  Optional<Path> file(OrderList list, OrderItem item) {
    if (item.path().isEmpty() || item.path().indexOf('\0') >= 0) {
      return Optional.empty();
    }
    String path = item.path().replaceFirst("^/+", "");
    Path named = list.base().resolve(path).normalize();
    if (!named.startsWith(folder.normalize())) {
      return Optional.empty();
    }
    if (formats.endings().contains(SourceTree.ending(named)) && Files.isRegularFile(named)) {
      return Optional.of(named);
    }
    String stem = named.getFileName().toString().replaceFirst("\\.[A-Za-z]{1,8}$", "");
    return formats.endings().stream()
        .flatMap(
            e ->
                Stream.of(
                    named.resolveSibling(named.getFileName() + "." + e),
                    named.resolveSibling(stem + "." + e)))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
