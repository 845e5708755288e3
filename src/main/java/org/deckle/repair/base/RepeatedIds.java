package org.deckle.repair.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deckle.book.Place;
import org.deckle.book.Texts;
import org.deckle.finding.Code;
import org.deckle.finding.Finding;
import org.jsoup.nodes.Element;

/** Renames ids that stand twice: a link leads to the first. */
public final class RepeatedIds implements Repair {

  @Override
  public String name() {
    return Links.NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    Set<String> ids = new HashSet<>();
    Map<String, Integer> next = new HashMap<>();
    List<Proposal> proposals = new ArrayList<>();
    for (Element element : survey.body().select("[id]")) {
      String id = element.id();
      if (id.isEmpty() || ids.add(id)) {
        continue;
      }
      String renamed = id;
      while (!ids.add(renamed)) {
        renamed = id + "-" + (next.merge(id, 1, Integer::sum) + 1);
      }
      proposals.add(renamed(element, renamed));
    }
    return proposals;
  }

  private static Proposal renamed(Element element, String id) {
    return Proposal.of(
        Finding.of(
                Code.ID_REPEATED,
                Place.of(element),
                element.id() + " " + Texts.excerpt(element.text()))
            .what("The id “" + element.id() + "” stood twice; this one is “" + id + "” now.")
            .build(),
        new Edit.SetAttribute(element, "id", id));
  }
}
