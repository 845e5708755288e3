package org.deckle.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.deckle.pipeline.BuildRequest;

/** All that a build is made of, as a digest. */
final class Inputs {

  /** Folders of a book of which every file counts; elsewhere only its texts and pictures. */
  private static final Set<String> FOLDERS = Set.of("manuscript", "images", "styles");

  private static final String KINDS =
      "(?i).*\\.(md|markdown|mdown|mkd|txt|text|ya?ml|png|jpe?g|gif|svg|webp|tiff?|bmp)";

  private Inputs() {}

  /** A digest of the files of the book, the request and the plugin itself. */
  static String digest(BuildRequest request, PluginDescriptor plugin) throws IOException {
    MessageDigest digest = sha256();
    add(digest, plugin.getVersion());
    File jar = plugin.getPluginArtifact() == null ? null : plugin.getPluginArtifact().getFile();
    if (jar != null && jar.isFile()) {
      // A snapshot keeps its version when it changes.
      digest.update(sha256().digest(Files.readAllBytes(jar.toPath())));
    }
    add(digest, request.editions().toString());
    add(digest, request.environment().getOrDefault("SOURCE_DATE_EPOCH", ""));
    for (var file : files(request).entrySet()) {
      add(digest, file.getKey());
      // Twice digested, so that a file's end is no other file's start.
      digest.update(sha256().digest(Files.readAllBytes(file.getValue())));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The files by their path in the book's folder. */
  private static TreeMap<String, Path> files(BuildRequest request) throws IOException {
    Path folder = request.folder().toRealPath();
    Path output = Files.exists(request.output()) ? request.output().toRealPath() : request.output();
    TreeMap<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            boolean skipped = at.equals(output) || !at.equals(folder) && isOther(at);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path path = folder.relativize(file);
            if (Files.isRegularFile(file) && (isInBook(path) || file.toString().matches(KINDS))) {
              files.put(path.toString(), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isInBook(Path path) {
    return FOLDERS.contains(path.getName(0).toString());
  }

  /** What tools keep beside a book. */
  private static boolean isOther(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || name.equals("node_modules") || name.equals("target");
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
