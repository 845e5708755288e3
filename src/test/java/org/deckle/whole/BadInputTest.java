package org.deckle.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.deckle.whole.Command.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command makes of folders that are no good: a message, an exit code, nothing broken. */
class BadInputTest {

  private static final int BOOK = 1;
  private static final int FAILED = 3;
  private static final String EARLIER = "an earlier book";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Answer build(Command command) throws IOException, InterruptedException {
    write("target/deckle/book.epub", EARLIER);
    Answer answer = command.run("build", folder, "-e", "epub");
    if (answer.exit() != 0) {
      assertThat(folder.resolve("target/deckle")).isDirectoryContaining("glob:**/book.epub");
      assertThat(folder.resolve("target/deckle/book.epub")).hasContent(EARLIER);
      assertThat(names("target/deckle")).noneMatch(n -> n.endsWith(".part"));
    }
    return answer;
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(this.folder.resolve(folder))) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  private static void assertRefused(Answer answer, int exit, String... words) {
    assertThat(answer.err()).contains(words).doesNotContain("internal error", "\tat ");
    assertThat(answer.exit()).isEqualTo(exit);
  }

  @Test
  void anEmptyFolder() throws Exception {
    assertRefused(build(new Command()), BOOK, "error: There is no manuscript", "Put the text into");
  }

  @Test
  void aManuscriptWithoutTexts() throws Exception {
    write("manuscript/notes.xyz", "x");
    assertRefused(
        build(new Command()), BOOK, "error: There is no manuscript", "manuscript/notes.xyz: warn");
  }

  @Test
  void anEmptyText() throws Exception {
    write("manuscript/one.md", " \n\n");
    assertRefused(build(new Command()), BOOK, "error: The manuscript is empty");
  }

  @Test
  void aFileInPlaceOfTheFolder() throws Exception {
    Path file = write("one.md", "Words.");
    assertRefused(new Command().run("build", file), FAILED, "one.md: this is no folder");
  }

  @Test
  void aFolderNamedAsAText() throws Exception {
    Files.createDirectories(folder.resolve("manuscript/a.md"));
    assertRefused(build(new Command()), BOOK, "manuscript/a.md: error: This is a folder", "Rename");
  }

  @Test
  void aFolderNamedAsTheConfiguration() throws Exception {
    write("manuscript/one.md", "Words.\n");
    Files.createDirectories(folder.resolve("manuscript/book.yaml"));
    assertRefused(build(new Command()), BOOK, "manuscript/book.yaml: error: This is a folder");
  }

  @Test
  void aPictureNamedAsAText() throws Exception {
    write("manuscript/one.md", "");
    Files.copy(
        Path.of("src/test/resources/books/every-kind/images/mast.jpg"),
        folder.resolve("manuscript/a.md"));
    assertRefused(build(new Command()), BOOK, "manuscript/a.md: error: This file holds no text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: [                   | 2 | This is not YAML",
        "title: A\\n\\tlanguage: en | 2 | This is not YAML",
        "title: A\\ntitle: B        | 2 | stands twice",
        "a text                     | 1 | a list of keys",
        "title: A\\ndate: yesterday | 2 | is no date",
        "title: A\\nlanguag: en     | 2 | Did you mean language?",
      })
  void aWrongConfiguration(String yaml, int line, String words) throws Exception {
    write("manuscript/one.md", "Words.\n");
    write("manuscript/book.yaml", yaml.replace("\\n", "\n").replace("\\t", "\t") + "\n");
    assertRefused(build(new Command()), BOOK, "manuscript/book.yaml:" + line + ": error", words);
  }

  @Test
  void aPictureWithoutBytesIsAPlate() throws Exception {
    write("manuscript/one.md", "# One\n\n![A pier](pier.png)\n\nWords.\n");
    write("manuscript/book.yaml", "cover: pier.png\n");
    write("images/pier.png", "");
    Answer answer = build(new Command());
    assertThat(answer.err())
        .contains("manuscript/one.md:3: warning: ", "is empty (0 bytes)")
        .contains("manuscript/book.yaml: warning: The cover pier.png cannot be used");
    assertThat(answer.exit()).isZero();
  }

  @Test
  void aTextOf200Megabytes() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(write("a.md", "Words.").toFile(), "rw")) {
      file.setLength(200 << 20);
    }
    assertRefused(build(new Command()), BOOK, "a.md: error: This text has 200 MB", "Split it");
  }

  @Test
  void aFolderWhereAnOutputIsToGo() throws Exception {
    write("one.md", "Words.\n");
    write("out/book.epub/x", "");
    Answer answer = new Command().run("build", folder, "-o", folder.resolve("out"));
    assertRefused(answer, FAILED, "book.epub: a folder stands where this file is to go");
    assertThat(names("out")).noneMatch(n -> n.endsWith(".part"));
  }

  @Test
  void aBuildThatIsInterrupted() throws Exception {
    write("one.md", "# One\n\n" + "Many words that fill the pages.\n\n".repeat(20_000));
    write("out/book.pdf", EARLIER);
    Process process = new Command().start("build", folder, "-o", folder.resolve("out"));
    try {
      while (process.isAlive() && names("out").stream().noneMatch(n -> n.endsWith(".part"))) {
        Thread.sleep(10);
      }
      process.destroy();
      assertThat(process.waitFor()).isNotZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(names("out")).noneMatch(n -> n.endsWith(".part"));
    assertThat(folder.resolve("out/book.pdf")).hasContent(EARLIER);
  }

  @Test
  void aBuildThatIsInterruptedWhilePicturesWaitInATemporaryFile() throws Exception {
    StringBuilder text = new StringBuilder("# One\n\n");
    Path images = Files.createDirectories(folder.resolve("images"));
    for (int i = 0; i < 20; i++) {
      Files.write(images.resolve(i + ".png"), noise(i));
      text.append("![Noise](images/").append(i).append(".png)\n\n");
    }
    write("one.md", text.toString());
    Path temp = Files.createDirectories(folder.resolve("temp"));
    Process process =
        new Command()
            .java("-Djava.io.tmpdir=" + temp)
            .start("build", folder, "-e", "print", "-o", folder.resolve("out"));
    try {
      while (process.isAlive() && !holdsFiles(temp)) {
        Thread.sleep(10);
      }
      assertThat(process.isAlive()).as("it was not interrupted too late").isTrue();
      process.destroy();
      assertThat(process.waitFor()).isNotZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(names("temp")).noneMatch(n -> n.startsWith("deckle"));
    assertThat(names("out")).noneMatch(n -> n.endsWith(".part"));
  }

  /** Other files come and go there meanwhile, so nothing is said of what has gone. */
  private static boolean holdsFiles(Path temp) {
    File[] spills = temp.toFile().listFiles((folder, name) -> name.startsWith("deckle-pdf"));
    for (File spill : spills == null ? new File[0] : spills) {
      String[] files = spill.list();
      if (files != null && files.length > 0) {
        return true;
      }
    }
    return false;
  }

  /** Pixels that no packing makes smaller, so that a few of them are much. */
  private static byte[] noise(int seed) throws IOException {
    BufferedImage image = new BufferedImage(1100, 1000, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void aFileWhereTheOutputFolderIsToGo() throws Exception {
    write("one.md", "Words.\n");
    Answer answer = new Command().run("build", folder, "-o", write("out", ""));
    assertRefused(answer, FAILED, "out: a file stands where a folder is needed");
  }

  @ParameterizedTest
  @CsvSource({
    "manuscript/one.md,    1, manuscript/one.md: error: This file cannot be read",
    "manuscript/book.yaml, 1, manuscript/book.yaml: error: This file cannot be read",
    "manuscript,           3, manuscript: permission denied",
    "images,               3, images: permission denied",
    "styles,               3, styles",
  })
  void whatMayNotBeRead(String name, int exit, String words) throws Exception {
    write("manuscript/one.md", "![](pier.png)\n\nWords.\n");
    write("manuscript/book.yaml", "title: A\n");
    write("images/pier.png", "");
    write("styles/epub.css", "");
    permit(name, "---------");
    assertRefused(build(withoutPrivileges()), exit, words);
  }

  @Test
  void aFolderThatMayNotBeWrittenTo() throws Exception {
    write("manuscript/one.md", "Words.\n");
    permit("manuscript", "r-xr-xr-x");
    Answer answer =
        withoutPrivileges().run("build", folder, "-o", folder.resolve("manuscript/out"));
    assertRefused(answer, FAILED, "manuscript/out: permission denied");
  }

  private void permit(String name, String permissions) throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "this file system has no permissions");
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString(permissions));
  }

  /** Root may read and write whatever the permissions say, unless it gives the right away. */
  private static Command withoutPrivileges() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Command();
    }
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root, and setpriv is missing");
    String rights = "-dac_override,-dac_read_search";
    return new Command().by("/usr/bin/setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights);
  }

  /** So that the folder can be deleted. */
  @AfterEach
  void permitAll() throws IOException {
    for (String name : List.of("manuscript", "images", "styles")) {
      if (Files.isDirectory(folder.resolve(name))) {
        permit(name, "rwx------");
      }
    }
  }
}
