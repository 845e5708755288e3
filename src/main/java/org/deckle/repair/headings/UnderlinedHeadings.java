package org.deckle.repair.headings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deckle.repair.base.Blocks;
import org.deckle.repair.base.Proposal;
import org.deckle.repair.base.Repair;
import org.deckle.repair.base.Survey;
import org.jsoup.nodes.Element;

/** Makes headings of lines that a row of characters underlines. */
public final class UnderlinedHeadings implements Repair {

  private static final Pattern UNDERLINED =
      Pattern.compile("([^\\n]{1,90})\\n[ \\t]*(?:(=)=++|(-)-++|~{3,}+)[ \\t]*");

  @Override
  public String name() {
    return StyledHeadings.NAME;
  }

  @Override
  public List<Proposal> propose(Survey survey) {
    List<Proposal> proposals = new ArrayList<>();
    for (Element block : survey.blocks()) {
      String text = block.normalName().equals("p") ? block.wholeText().strip() : "";
      Matcher line = UNDERLINED.matcher(text.length() > 250 ? "" : text);
      if (line.matches() && !block.hasClass("kicker") && !Blocks.isPictured(block)) {
        String title = Blocks.clean(line.group(1));
        int length = text.length() - line.group(1).length();
        if (length > title.length() / 2 && title.codePoints().anyMatch(Character::isLetter)) {
          int level = line.group(2) != null ? 1 : line.group(3) != null ? 2 : 3;
          proposals.add(
              new PlainHeading(block, "", title)
                  .promoted(level, "A row of signs underlines it.", 0.95));
        }
      }
    }
    return proposals;
  }
}
