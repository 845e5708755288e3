package org.deckle.repair.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deckle.book.BookConfig;
import org.deckle.book.Manuscript;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.deckle.finding.Findings;
import org.deckle.repair.base.Applier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardWrapsTest {

  private static final int WIDTH = 50;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le train quitta la gare à huit heures précises, et Marcel, qui n’avait pas dormi de la"
            + " nuit, appuya son front contre la vitre froide pour regarder défiler les faubourgs,"
            + " pendant qu’une vieille dame, assise en face de lui avec un panier de pommes et un"
            + " chat gris, lisait à voix basse dans un livre épais, comme si elle priait, et que le"
            + " chat, calmé, s’endormait enfin sur ses genoux, au bruit des roues et de la pluie.",
        "Поезд пришёл поздно вечером, когда на станции уже погасили почти все фонари и только"
            + " дежурный ходил вдоль платформы с маленьким зелёным огоньком в руке, и Николай,"
            + " который вышел последним, поставил чемодан на мокрые доски и долго смотрел вслед"
            + " уходящим вагонам, будто надеялся, что они вернутся и всё начнётся сначала, как в"
            + " детстве.",
        "قطار دیروقت شب به ایستگاه رسید، وقتی که بیشتر چراغ‌ها خاموش شده بود و تنها نگهبان پیر با"
            + " فانوسی کوچک در دست کنار سکو راه می‌رفت و رضا که آخر از همه پیاده شده بود چمدانش را"
            + " روی تخته‌های خیس گذاشت و مدتی به واگن‌هایی که دور می‌شدند نگاه کرد، انگار امید داشت"
            + " که برگردند و همه چیز از نو آغاز شود و مادرش هنوز در خانه باشد.",
        "火车到站的时候已经很晚了，月台上的灯几乎都熄了，只有值班的老人提着一盏小小的绿灯沿着铁轨慢慢地走，"
            + "李明最后一个下车，把箱子放在潮湿的木板上，久久地望着远去的车厢，好像希望它们还会回来似的，"
            + "四周很静也很冷，雪在脚下咯吱咯吱地响，响得他好几次回过头去，以为有人跟在后面，可是后面什么人"
            + "也没有，只有月亮挂在树林上面，又圆又黄，像母亲每个星期六都要擦一遍的那只旧铜盘。"
      })
  void joinsWhatWasWrappedInAnyScript(String prose) {
    List<String> lines = wrapped(prose);

    assertThat(lines).hasSizeGreaterThan(6);
    assertThat(repaired("<p>" + String.join("<br>\n", lines) + "</p>")).containsExactly(prose);
    assertThat(repaired(paragraphs(lines))).containsExactly(prose);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Of Man’s first disobedience, and the fruit/Of that forbidden tree whose mortal"
            + " taste/Brought death into the World, and all our woe,/With loss of Eden, till one"
            + " greater Man/Restore us, and regain the blissful seat,/Sing, Heavenly Muse, that, on"
            + " the secret top/Of Oreb, or of Sinai, didst inspire/That shepherd who first taught"
            + " the chosen seed",
        "Nel mezzo del cammin di nostra vita/mi ritrovai per una selva oscura,"
            + "/ché la diritta via era smarrita./Ahi quanto a dir qual era è cosa dura"
            + "/esta selva selvaggia e aspra e forte/che nel pensier rinova la paura!"
            + "/tant’è amara che poco è più morte;/ma per trattar del ben ch’i’ vi trovai,",
        "بنی آدم اعضای یک پیکرند که در آفرینش ز یک گوهرند/چو عضوی به درد آورد روزگار دگر عضوها را"
            + " نماند قرار/به نام خداوند جان و خرد کزین برتر اندیشه برنگذرد/خداوند نام و خداوند جای"
            + " خداوند روزی ده رهنمای/خداوند کیوان و گردان سپهر فروزنده ماه و ناهید و مهر",
        "白日依山尽，黄河入海流。/欲穷千里目，更上一层楼。/春眠不觉晓，处处闻啼鸟。/夜来风雨声，花落知多少。"
            + "/床前明月光，疑是地上霜。/举头望明月，低头思故乡。/红豆生南国，春来发几枝。",
        "two hundred grams of plain flour/one hundred grams of butter, cold/three eggs/a pinch of"
            + " salt/half a litre of milk/one lemon, its juice and its peel/sugar as you like"
            + " it/vanilla"
      })
  void leavesLinesThatTheirAuthorEnded(String lines) {
    List<String> each = List.of(lines.split("/"));

    assertThat(repaired("<p>" + String.join("<br>\n", each) + "</p>")).hasSize(1);
    assertThat(breaks("<p>" + String.join("<br>\n", each) + "</p>")).isEqualTo(each.size() - 1);
    assertThat(repaired(paragraphs(each))).isEqualTo(each);
  }

  private static String paragraphs(List<String> lines) {
    return lines.stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
  }

  private static int breaks(String html) {
    return apply(html).body().select("br").size();
  }

  private static List<String> repaired(String html) {
    return apply(html).blocks().stream().map(Element::text).toList();
  }

  private static Manuscript apply(String html) {
    Document document = Jsoup.parse(html);
    int line = 1;
    for (Element block : document.body().children()) {
      new Place("a.md", line).mark(block);
      line += 2;
    }
    Manuscript manuscript = new Manuscript(document, BookConfig.EMPTY, Pictures.none());
    Findings findings = new Findings();
    Applier applier = new Applier(manuscript, findings);
    applier.run(new HardWraps());
    applier.run(new WrappedParagraphs());
    new Applier(manuscript, findings).run(new UnspacedLines());
    return manuscript;
  }

  /** As fmt and mail programs wrap. */
  private static List<String> wrapped(String prose) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : prose.split(prose.contains(" ") ? " " : "(?<=\\G.{2})")) {
      String space = line.isEmpty() || !prose.contains(" ") ? "" : " ";
      int width = prose.contains(" ") ? WIDTH : WIDTH / 2;
      if (line.length() + space.length() + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        space = "";
      }
      line.append(space).append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
