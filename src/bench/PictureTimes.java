import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deckle.book.BookConfig;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Findings;
import org.deckle.image.LocalPictures;
import org.deckle.read.ManuscriptReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Times the search for a book's pictures in a warm JVM, on one thread: folders are listed and files
 * looked into anew each time.
 *
 * <pre>
 * src/bench/pictures 1000          # makes the book
 * java -cp target/deckle.jar src/bench/PictureTimes.java target/bench/pictures-1000
 * </pre>
 *
 * <p>Shown are the milliseconds of the first round, which loads classes and reads the files to
 * their ends, and the median of the others.
 */
public final class PictureTimes {

  private static final int ROUNDS = 12;

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Document document =
        ManuscriptReader.read(folder.resolve("manuscript"), BookConfig.EMPTY, new Findings());
    List<Element> links = document.select("img[src]");
    Path cache = Files.createTempDirectory("deckle-bench");
    long[] times = new long[ROUNDS];
    Map<Picture.State, Integer> states = new TreeMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      states.clear();
      long start = System.nanoTime();
      Pictures pictures =
          LocalPictures.of(
              folder, cache, BookConfig.EMPTY.pictureLimits(), document.body(), new Findings());
      for (Element img : links) {
        states.merge(pictures.resolve(img.attr("src"), Place.of(img)).state(), 1, Integer::sum);
      }
      times[i] = (System.nanoTime() - start) / 1_000_000;
    }
    long first = times[0];
    Arrays.sort(times, 1, ROUNDS);
    System.out.printf(
        "%d pictures: first %d ms, then %d ms; %s%n",
        links.size(), first, times[ROUNDS / 2], states);
  }
}
