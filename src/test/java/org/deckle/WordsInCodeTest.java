package org.deckle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No word of a natural language stands in Java code but in messages: what Deckle knows of a
 * language stands in its pack. What looks like such a word here is a name of HTML, CSS, a file
 * format …; {@code technical-words.txt} lists all of them, so that a new one is a decision.
 */
class WordsInCodeTest {

  private static final Path LIST = Path.of("src/test/resources/technical-words.txt");

  /** Where letters beyond ASCII are no words, and why. */
  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("ArabicLetters.java", "the first and last of a block"),
          Map.entry("Clusters.java", "vowels that are spoken before or after what they stand at"),
          Map.entry("FileNames.java", "two forms of one Greek letter"),
          Map.entry("Finding.java", "a letter that looks like an apostrophe"),
          Map.entry("JpegHeader.java", "the first bytes of a file"),
          Map.entry("LineJoin.java", "marks of repetition and abbreviation"),
          Map.entry("OmmlOperators.java", "operators and accents of formulas"),
          Map.entry("Ordinals.java", "ordinal indicators"),
          Map.entry("ResiduePatterns.java", "letters that look alike"),
          Map.entry("Signature.java", "the first bytes of a file"),
          Map.entry("SvgProbe.java", "the first bytes of a file"),
          Map.entry("Texts.java", "the first and last of a block"));

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\[pPx]\\{[^}]*\\}|\\\\.|\\(\\?[a-zA-Z]+\\)");
  private static final Pattern ALTERNATIVES =
      Pattern.compile("\\(\\?|[a-z]{3,}\\)?\\|\\(?[a-z]{3,}");

  /** Methods that look for words. */
  private static final Set<String> MATCHING =
      Set.of(
          "compile",
          "matches",
          "replaceAll",
          "replaceFirst",
          "split",
          "equals",
          "equalsIgnoreCase",
          "startsWith",
          "endsWith",
          "contains",
          "indexOf");

  private static final Set<String> COLLECTIONS = Set.of("Set", "List", "Map");

  /** Non-ASCII letters and words of data, each with the files that hold them. */
  private static final Map<String, Set<String>> letters = new TreeMap<>();

  private static final Map<String, Set<String>> words = new TreeMap<>();

  @BeforeAll
  static void readTheSources() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      files = all.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        new Literals(file).scan(unit, null);
      }
    }
  }

  @Test
  void lettersBeyondAsciiAreCharactersAndNotWords() {
    assertThat(letters.keySet()).isEqualTo(new TreeSet<>(CHARACTERS.keySet()));
  }

  @Test
  void wordsInPatternsAndSetsAreTechnical() throws IOException {
    Set<String> technical =
        Files.readAllLines(LIST).stream()
            .filter(l -> !l.startsWith("#"))
            .flatMap(l -> Stream.of(l.split(" ")))
            .filter(w -> !w.isBlank())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Set<String>> other = new TreeMap<>(words);
    other.keySet().removeAll(technical);
    assertThat(other).as("words of a language belong in its pack").isEmpty();
  }

  /** Collects from the string and character literals of a file. */
  private static final class Literals extends TreePathScanner<Void, Void> {
    private final String file;

    Literals(String file) {
      this.file = file;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
      String text = String.valueOf(literal.getValue());
      if (text.codePoints().anyMatch(c -> c >= 0x80 && Character.isLetter(c))) {
        letters.computeIfAbsent(file, f -> new TreeSet<>()).add(text);
      }
      if (literal.getKind() == Tree.Kind.STRING_LITERAL && isData(literal, text)) {
        Matcher word = WORD.matcher(ESCAPE.matcher(text).replaceAll(" "));
        while (word.find()) {
          words.computeIfAbsent(word.group(), w -> new TreeSet<>()).add(file);
        }
      }
      return null;
    }

    /**
     * Whether a literal is an element of a collection, a case, or a part of a regular expression.
     */
    private boolean isData(LiteralTree literal, String text) {
      TreePath path = getCurrentPath().getParentPath();
      while (path.getLeaf().getKind() == Tree.Kind.PLUS) {
        path = path.getParentPath();
      }
      if (path.getLeaf() instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree method) {
        String name = method.getIdentifier().toString();
        return MATCHING.contains(name)
            || Set.of("of", "entry").contains(name)
                && COLLECTIONS.contains(method.getExpression().toString());
      }
      return path.getLeaf() instanceof CaseTree label && label.getExpressions().contains(literal)
          || ALTERNATIVES.matcher(text).find();
    }
  }
}
