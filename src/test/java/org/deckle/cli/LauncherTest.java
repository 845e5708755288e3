package org.deckle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code deckle}, with a Java and a Maven that only say that they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class LauncherTest {

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cp",
          "find",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sort",
          "touch");

  @TempDir private Path temp;
  private Path home;
  private Path bin;
  private Path calls;

  @BeforeEach
  void install() throws IOException {
    home = temp.resolve("my tools/deckle tool");
    Files.createDirectories(home.resolve("src/main/java"));
    Files.createDirectories(home.resolve("styles"));
    Files.copy(Path.of("deckle"), home.resolve("deckle"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("src/main/java/A.java"), "class A {}");
    Files.writeString(home.resolve("src/main/java/B.java"), "class B {}");
    calls = temp.resolve("calls");
    bin = Files.createDirectories(temp.resolve("bin"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "exec " + onPath(tool) + " \"$@\"");
    }
    script(
        bin.resolve("mvn"), "echo mvn >>\"$CALLS\"; mkdir -p target; : >target/deckle.jar; exit 0");
    java(temp.resolve("jdk"), "17.0.1");
    Files.createSymbolicLink(bin.resolve("java"), temp.resolve("jdk/bin/java"));
  }

  private static Path onPath(String tool) {
    for (String folder : System.getenv("PATH").split(":")) {
      Path file = Path.of(folder, tool);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException(tool + " is not on the path");
  }

  private static void script(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void java(Path jdk, String version) throws IOException {
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(
        jdk.resolve("bin/java"),
        """
        case "$*" in
          *-Xshare:dump*)
            echo train >>"$CALLS"
            for arg; do
              case $arg in -XX:SharedArchiveFile=*) printf '%s' "$ARCHIVE" >"${arg#*=}" ;; esac
            done ;;
          *DumpLoadedClassList*) ;;
          *) echo "run $0" >>"$CALLS"; for arg; do echo "<$arg>"; done ;;
        esac""");
  }

  private record Result(int code, String out, String err, List<String> calls) {}

  private Result run(String... command) throws IOException, InterruptedException {
    return run(temp, "", command);
  }

  private Result run(Path folder, String javaHome, String... command)
      throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    Files.deleteIfExists(calls);
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().clear();
    process.environment().put("PATH", bin.toString());
    process.environment().put("CALLS", calls.toString());
    process.environment().put("ARCHIVE", "classes");
    process.environment().put("JAVA_HOME", javaHome);
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = process.start().waitFor();
    List<String> called = Files.exists(calls) ? Files.readAllLines(calls) : new ArrayList<>();
    called.replaceAll(c -> c.startsWith("run ") ? "run" : c);
    return new Result(code, Files.readString(out), Files.readString(err), called);
  }

  private String launcher() {
    return home.resolve("deckle").toString();
  }

  @Test
  void buildsAndTrainsOnceAndSaysSoInOneLine() throws Exception {
    Result first = run(launcher(), "build", "a book");

    assertThat(first.calls()).containsExactly("mvn", "train", "run");
    assertThat(first.err()).hasLineCount(1).contains("once");
    assertThat(first.out())
        .contains("<build>\n<a book>\n")
        .contains("<-XX:SharedArchiveFile=" + home + "/target/deckle-17.0.1.jsa>");
    Result second = run(launcher(), "build");
    assertThat(second.calls()).containsExactly("run");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void buildsAgainWhenASourceChanged() throws Exception {
    run(launcher());
    Path source = home.resolve("src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(9)));

    assertThat(run(launcher()).calls()).startsWith("mvn");
  }

  @Test
  void buildsAgainFromScratchWhenASourceIsGone() throws Exception {
    run(launcher());
    Path old = home.resolve("target/classes/B.class");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "");
    Files.delete(home.resolve("src/main/java/B.java"));

    assertThat(run(launcher()).calls()).startsWith("mvn");
    assertThat(old).doesNotExist();
    assertThat(run(launcher()).calls()).containsExactly("run");
  }

  @Test
  void doesNotTryAgainWhatCannotBeTrained() throws Exception {
    run(launcher());
    Files.writeString(home.resolve("target/deckle-17.0.1.jsa"), "");

    Result again = run(launcher());

    assertThat(again.calls()).containsExactly("run");
    assertThat(again.out()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void leavesAnInstallationAloneThatCannotBeWrittenTo() throws Exception {
    Path target = Files.createDirectories(home.resolve("target"));
    Files.writeString(target.resolve("deckle.jar"), "");
    Files.setLastModifiedTime(target.resolve("deckle.jar"), FileTime.from(Instant.EPOCH));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(target), "root may write anywhere");

    Result result = run(launcher());

    assertThat(result.calls()).containsExactly("run");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void worksThroughLinksAndFromThePath() throws Exception {
    run(launcher());
    Path links = Files.createDirectories(temp.resolve("some links"));
    Path link = Files.createSymbolicLink(links.resolve("one"), home.resolve("deckle"));
    Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
    Files.createSymbolicLink(bin.resolve("deckle"), link);

    assertThat(run(links.resolve("two").toString()).calls()).containsExactly("run");
    assertThat(run("/bin/sh", "-c", "deckle").calls()).containsExactly("run");
    assertThat(run(home, "", "/bin/sh", "deckle").calls()).containsExactly("run");
    assertThat(run(home, "", "./deckle").calls()).containsExactly("run");
  }

  @Test
  void prefersTheJavaOfJavaHome() throws Exception {
    Path other = temp.resolve("other jdk");
    java(other, "21.0.2");

    Result result = run(temp, other.toString(), launcher());

    assertThat(Files.readString(calls, StandardCharsets.UTF_8)).contains("run " + other);
    assertThat(result.out()).contains("deckle-21.0.2.jsa");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    Path old = temp.resolve("old");
    java(old, "1.8.0_402");

    Result result = run(temp, old.toString(), launcher());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.calls()).isEmpty();
    assertThat(result.err()).hasLineCount(1).contains("Java 17 or newer", old + "/bin/java", "1.8");
  }

  @Test
  void asksAJavaThatHasNoReleaseFile() throws Exception {
    Path old = temp.resolve("old");
    java(old, "11");
    Files.delete(old.resolve("release"));
    script(old.resolve("bin/java"), "echo 'openjdk version \"11.0.2\" 2019' >&2");

    assertThat(run(temp, old.toString(), launcher()).err()).contains("is 11.0.2");
  }

  @Test
  void saysThatJavaOrMavenIsMissing() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Result noMaven = run(launcher());
    assertThat(noMaven.code()).isEqualTo(3);
    assertThat(noMaven.err()).hasLineCount(1).contains("Maven is missing");

    Files.delete(bin.resolve("java"));
    Result noJava = run(launcher());
    assertThat(noJava.code()).isEqualTo(3);
    assertThat(noJava.err()).hasLineCount(1).contains("Java is missing");
  }
}
