package org.deckle.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Shows what tidying changes, as a unified diff, in colour where the terminal has it. */
final class SourceDiff {

  private static final int CONTEXT = 2;

  private final Path folder;
  private final Shell shell;

  SourceDiff(Path folder, Shell shell) {
    this.folder = folder;
    this.shell = shell;
  }

  void print(Map<String, String> markdown) throws IOException {
    for (Map.Entry<String, String> text : markdown.entrySet()) {
      List<String> before = source(folder.resolve(text.getKey())).lines().toList();
      List<String> after = text.getValue().lines().toList();
      UnifiedDiffUtils.generateUnifiedDiff(
              "a/" + text.getKey(),
              "b/" + text.getKey(),
              before,
              DiffUtils.diff(before, after),
              CONTEXT)
          .forEach(this::line);
    }
  }

  private void line(String line) {
    if (!shell.terminal().colour() || line.isEmpty()) {
      shell.out().println(line);
      return;
    }
    String colour =
        switch (line.charAt(0)) {
          case '+' -> "\u001B[32m";
          case '-' -> "\u001B[31m";
          case '@' -> "\u001B[36m";
          default -> "";
        };
    shell.out().println(colour.isEmpty() ? line : colour + line + "\u001B[0m");
  }

  /** UTF-8; what is not is shown as Windows-1252, which has a character for nearly every byte. */
  private static String source(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
