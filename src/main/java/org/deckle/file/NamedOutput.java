package org.deckle.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Names the file that cannot be written. The draft, which nobody knows, is no help, and of a full
 * disk Java tells no file at all. Not thread-safe.
 */
final class NamedOutput extends OutputStream {

  private final OutputStream out;
  private final Path file;

  NamedOutput(OutputStream out, Path file) {
    this.out = out;
    this.file = file;
  }

  static FileSystemException named(Path file, IOException e) {
    String name = file.toString();
    if (e instanceof AccessDeniedException) {
      return new AccessDeniedException(name);
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return new FileSystemException(name, null, reason);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      throw named(file, e);
    }
  }
}
