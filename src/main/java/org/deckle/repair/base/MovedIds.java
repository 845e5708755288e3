package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Leads links into text that is taken out to the same words in the text that stays. */
public final class MovedIds {

  private final Map<String, List<Element>> links = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  private MovedIds(Element body) {
    for (Element link : body.select("a[href^=#]")) {
      links.computeIfAbsent(link.attr("href").substring(1), i -> new ArrayList<>()).add(link);
    }
    body.select("[id]").eachAttr("id").forEach(id -> times.merge(id, 1, Integer::sum));
  }

  /** The ids and links of a survey, looked up once. */
  public static MovedIds in(Survey survey) {
    return survey.habit(MovedIds.class, s -> new MovedIds(s.body()));
  }

  /** What was an id in a block that goes is an id of another from now on. */
  public List<Edit> lead(Element from, Element to) {
    List<Edit> edits = new ArrayList<>();
    String target = to.id();
    Set<String> own = new HashSet<>();
    for (Element element : from.select("[id]")) {
      String id = element.id();
      if (id.isEmpty() || id.equals(target) || !own.add(id)) {
        continue;
      }
      if (target.isEmpty()) {
        target = id;
        edits.add(new Edit.SetAttribute(to, "id", id));
      } else if (times.getOrDefault(id, 0) == 1) {
        for (Element link : links.getOrDefault(id, List.of())) {
          edits.add(new Edit.SetAttribute(link, "href", "#" + target));
        }
      }
    }
    return edits;
  }
}
