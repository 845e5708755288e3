package org.deckle.image.lock;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deckle.book.Place;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.deckle.finding.Findings;

/** Reads {@code images.lock} and says what is wrong with it, line by line. For one reading. */
final class LockReader {

  private static final Set<String> KEYS =
      new Pin("", "", "", "", "", 0, "", "", "", "").fields().keySet();
  private static final String AGAIN =
      "Mend it, or delete the block and run deckle images --fetch; its picture is then fetched"
          + " again.";

  private final Findings findings;
  private final Map<String, Pin> pins = new TreeMap<>();
  private final Map<String, String> block = new LinkedHashMap<>();
  private int start;
  private boolean whole = true;

  LockReader(Findings findings) {
    this.findings = findings;
  }

  ImageLock read(Path file) throws IOException {
    if (Files.exists(file)) {
      int number = 0;
      for (String line : lines(file)) {
        line(line.strip(), ++number);
      }
      end();
    }
    return new ImageLock(pins);
  }

  private List<String> lines(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      wrong(0, "This is a folder.", "Move it away: Deckle keeps a file of this name.");
      return List.of();
    }
    try {
      String text = Files.readString(file);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      wrong(0, "This file is not UTF-8.", "Save it as UTF-8. " + AGAIN);
      return List.of();
    }
  }

  private void line(String line, int number) {
    if (line.isEmpty()) {
      end();
    } else if (line.matches("(<{7}|={7}|>{7}).*")) {
      wrong(number, "Here a merge left its mark.", "Settle the conflict: keep one of the two.");
    } else if (!line.startsWith("#")) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip();
      if (block.isEmpty()) {
        start = number;
      }
      if (!KEYS.contains(key)) {
        String keys = "The keys are " + String.join(", ", KEYS) + ".";
        wrong(number, key.isEmpty() ? "This is no key: value." : "There is no " + key + ".", keys);
      } else if (block.putIfAbsent(key, line.substring(colon + 1).strip()) != null) {
        wrong(number, "Here is a second " + key + " in one block.", "Part the blocks by a line.");
      } else {
        check(key, block.get(key), number);
      }
    }
  }

  private void check(String key, String value, int number) {
    switch (key) {
      case "file" -> {
        // Files are read and written by these paths: none may lead out of the folder.
        if (!value.matches("images/[^\\\\]+") || value.contains("..")) {
          wrong(number, "The file must stand in " + ImageLock.FOLDER + "/.", AGAIN);
        }
      }
      case "sha256" -> {
        if (!value.matches("[0-9a-f]{64}")) {
          wrong(number, "A sha256 has 64 digits, from 0 to 9 and a to f.", AGAIN);
        }
      }
      case "bytes" -> {
        if (!value.matches("\\d{1,18}")) {
          wrong(number, "The bytes must be a number.", AGAIN);
        }
      }
      default -> {}
    }
  }

  /** A block ends: it is a pin when nothing in it was wrong. */
  private void end() {
    for (String key : List.of("url", "file", "sha256")) {
      if (whole && !block.isEmpty() && block.getOrDefault(key, "").isEmpty()) {
        wrong(start, "This block has no " + key + ".", AGAIN);
      }
    }
    if (whole && !block.isEmpty()) {
      Pin pin = Pin.of(block);
      if (pins.putIfAbsent(pin.url(), pin) != null) {
        wrong(start, pin.url() + " is pinned twice.", "Delete one of the two blocks.");
      }
    }
    block.clear();
    whole = true;
  }

  private void wrong(int number, String what, String hint) {
    whole = false;
    Place place = new Place(ImageLock.FILE, number);
    findings.add(Finding.of(Code.PICTURE_LOCK, place, place + what).what(what).hint(hint).build());
  }
}
