package org.deckle.repair.base;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Leads links into text that was taken out to the same words in the text that stays. */
public final class MovedIds {

  private final Map<String, String> ids = new HashMap<>();

  /** What was an id in one block is now the id of another. */
  public void lead(Element from, Element to) {
    for (Element element : from.getAllElements()) {
      String id = element.id();
      if (!id.isEmpty()) {
        if (to.id().isEmpty()) {
          to.id(id);
        } else if (!to.id().equals(id)) {
          ids.put(id, to.id());
        }
      }
    }
  }

  /** Mends the links of a text whose copies are gone. */
  public void follow(Element body) {
    if (ids.isEmpty()) {
      return;
    }
    Set<String> there = new HashSet<>(body.select("[id]").eachAttr("id"));
    for (Element link : body.select("a[href^=#]")) {
      String id = link.attr("href").substring(1);
      if (!there.contains(id)) {
        link.attr("href", "#" + target(id, there));
      }
    }
  }

  /** Follows an id through as many copies as went. */
  private String target(String id, Set<String> there) {
    String at = id;
    for (int n = 0; n <= ids.size() && !there.contains(at) && ids.containsKey(at); n++) {
      at = ids.get(at);
    }
    return at;
  }
}
