package org.deckle.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deckle.repair.base.Repair;
import org.junit.jupiter.api.Test;

/**
 * Repairs propose; only what they share in {@code repair.base} changes a document. Reads from the
 * compiled classes which methods of jsoup's nodes they call.
 */
class RepairsProposeTest {

  /** Methods that change a node, whatever their parameters. */
  private static final Set<String> CHANGES =
      Set.of(
          "<init>",
          "remove",
          "empty",
          "wrap",
          "unwrap",
          "replaceWith",
          "before",
          "after",
          "append",
          "prepend",
          "appendElement",
          "prependElement",
          "appendText",
          "prependText",
          "appendChild",
          "prependChild",
          "appendChildren",
          "prependChildren",
          "insertChildren",
          "appendTo",
          "addChildren",
          "addClass",
          "removeClass",
          "toggleClass",
          "removeAttr",
          "clearAttributes",
          "tagName",
          "splitText",
          "normalise",
          "shallowClone",
          "clone",
          "addAll",
          "put",
          "filter");

  /** Methods that change a node when they are given the value for it. */
  private static final Set<String> SETTERS =
      Set.of("text", "html", "id", "val", "attr", "className", "classNames", "setBaseUri");

  @Test
  void noRepairChangesANode() throws IOException, ReflectiveOperationException {
    Path classes =
        Path.of(Repair.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Set<String> offences = new TreeSet<>();
    int read = 0;
    try (Stream<Path> files = Files.walk(classes.resolve("org/deckle/repair"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        if (!file.getParent().endsWith("base")) {
          read++;
          for (String call : calls(file)) {
            offences.add(classes.relativize(file) + " calls " + call);
          }
        }
      }
    }
    assertThat(read).isGreaterThan(50);
    assertThat(offences).isEmpty();
  }

  /** The calls of a class to methods that change nodes (JVM Specification, section 4.4). */
  private static Set<String> calls(Path file) throws IOException {
    Map<Integer, Object> pool = new HashMap<>();
    Map<Integer, int[]> pairs = new HashMap<>();
    Map<Integer, int[]> methods = new HashMap<>();
    Map<Integer, Integer> names = new HashMap<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipBytes(8);
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> pool.put(i, in.readUTF());
          case 3, 4 -> in.skipBytes(4);
          case 5, 6 -> {
            in.skipBytes(8);
            i++;
          }
          case 7, 8, 16, 19, 20 -> names.put(i, in.readUnsignedShort());
          case 9, 17, 18 -> in.skipBytes(4);
          case 10, 11 -> methods.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
          case 12 -> pairs.put(i, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
          case 15 -> in.skipBytes(3);
          default -> throw new IOException("constant " + tag);
        }
      }
    }
    Set<String> calls = new TreeSet<>();
    for (int[] method : methods.values()) {
      String owner = (String) pool.get(names.get(method[0]));
      String name = (String) pool.get(pairs.get(method[1])[0]);
      String type = (String) pool.get(pairs.get(method[1])[1]);
      if (owner.startsWith("org/jsoup/") && changes(name, type)) {
        calls.add(owner + "." + name + type);
      }
    }
    return calls;
  }

  private static boolean changes(String name, String type) {
    boolean getter = type.startsWith("()") || name.equals("attr") && !type.contains("String;Ljava");
    return CHANGES.contains(name) || SETTERS.contains(name) && !getter;
  }
}
