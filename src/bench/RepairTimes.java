import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.finding.Code;
import org.deckle.finding.Findings;
import org.deckle.read.ManuscriptReader;
import org.deckle.repair.Repairs;
import org.jsoup.nodes.Document;

/**
 * Times all repairs, and the check that no word is lost, on books of 1, 10 and 100 chapters (30 kB
 * each with what is pasted) of which half of the text was pasted twice, every other time with
 * edits.
 *
 * <pre>java -Xmx256m -cp target/deckle.jar src/bench/RepairTimes.java [CHAPTERS ...]</pre>
 *
 * Each row: median milliseconds in a warm JVM (by the clock, and of the processor, which is what to
 * compare on a busy machine), and the most memory in use during the repairs above what the book
 * took before them. Without a bound on the heap that memory is for the most part garbage that
 * nobody needed to collect yet.
 */
public final class RepairTimes {

  private static final int ROUNDS = 7;

  public static void main(String[] args) throws Exception {
    String[] sizes = args.length == 0 ? new String[] {"1", "10", "100"} : args;
    for (int warm = 0; warm < 8; warm++) {
      repair(book(10));
    }
    System.out.printf(
        "%8s %8s %8s %8s %8s %9s%n", "chapters", "kB", "ms", "cpu ms", "MB", "removed");
    for (String size : sizes) {
      measure(Integer.parseInt(size));
    }
  }

  private static void measure(int chapters) throws Exception {
    String book = book(chapters);
    long[] times = new long[ROUNDS];
    long[] cpu = new long[ROUNDS];
    long memory = 0;
    Result result = null;
    for (int i = 0; i < ROUNDS; i++) {
      result = repair(book);
      times[i] = result.nanos;
      cpu[i] = result.cpu;
      memory = Math.max(memory, result.bytes);
    }
    Arrays.sort(times);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "%8d %8d %8d %8d %8d %9d%n",
        chapters,
        book.length() / 1000,
        times[ROUNDS / 2] / 1_000_000,
        cpu[ROUNDS / 2] / 1_000_000,
        memory >> 20,
        result.removed);
  }

  private record Result(long nanos, long cpu, long bytes, int removed) {}

  private static Result repair(String book) throws Exception {
    Path folder = Files.createTempDirectory("deckle-bench");
    Path file = folder.resolve("book.md");
    Files.writeString(file, book);
    Findings findings = new Findings();
    Document document = ManuscriptReader.read(folder, BookConfig.EMPTY, findings);
    Files.delete(file);
    Files.delete(folder);
    Manuscript manuscript = new Manuscript(document, BookConfig.EMPTY, Pictures.none());
    System.gc();
    long before = used();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Repairs.apply(manuscript, findings);
    long nanos = System.nanoTime() - start;
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startCpu;
    long peak = heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    return new Result(nanos, cpu, peak - before, findings.of(Code.DUPLICATE).size());
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long used() {
    return heap().stream().mapToLong(p -> p.getUsage().getUsed()).sum();
  }

  /** Chapters of two sections, one of which is pasted again, as it is or with words changed. */
  private static String book(int chapters) {
    Random random = new Random(chapters);
    String[] vocabulary = new String[8000];
    Arrays.setAll(vocabulary, i -> word(random));
    StringBuilder book = new StringBuilder();
    for (int chapter = 1; chapter <= chapters; chapter++) {
      List<String> first = section(random, vocabulary);
      book.append("# Chapter ").append(chapter).append("\n\n");
      first.forEach(book::append);
      for (String block : first) {
        book.append(chapter % 2 == 0 ? block : edited(block, random, vocabulary));
      }
      section(random, vocabulary).forEach(book::append);
    }
    return book.toString();
  }

  private static List<String> section(Random random, String[] vocabulary) {
    List<String> blocks = new ArrayList<>();
    blocks.add("## " + sentence(random, vocabulary, 4) + "\n\n");
    int length = 0;
    for (int n = 1; length < 12_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 3 + random.nextInt(5); i++) {
        text.append(sentence(random, vocabulary, 6 + random.nextInt(18))).append(". ");
      }
      blocks.add(
          n % 5 == 0
              ? "![A view](img/" + random.nextInt(99999) + ".png)\n\n"
              : text.append("\n\n").toString());
      length += text.length();
    }
    return blocks;
  }

  private static String sentence(Random random, String[] vocabulary, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      double rank = Math.pow(random.nextDouble(), 3);
      sentence.append(i == 0 ? "" : " ").append(vocabulary[(int) (rank * vocabulary.length)]);
    }
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String edited(String block, Random random, String[] vocabulary) {
    StringBuilder text = new StringBuilder();
    for (String word : block.split(" ")) {
      boolean changed = Character.isLetter(word.charAt(0)) && random.nextInt(12) == 0;
      text.append(text.length() == 0 ? "" : " ");
      text.append(changed ? vocabulary[random.nextInt(vocabulary.length)] : word);
    }
    return text.toString().endsWith("\n\n") ? text.toString() : text.append("\n\n").toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(8); i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
