package org.deckle.read.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a template language as it stands in a text.
 *
 * @param name in lower case
 * @param closing whether it ends what another one began
 * @param start the offset of its first character
 * @param end the offset behind its last one
 * @param named its attributes
 * @param others its arguments without names
 */
record TemplateTag(
    String name,
    boolean closing,
    int start,
    int end,
    Map<String, String> named,
    List<String> others) {

  private static final String QUOTED = "\"((?:\\\\.|[^\"\\\\])*)\"|'([^']*)'|[“”]([^“”]*)[“”]";
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:" + QUOTED + "|([^\\s\"'“”=]+))");

  /** Hugo's, Liquid's and its output of a site's variables, and WordPress's, in this order. */
  private static final Pattern TAG =
      Pattern.compile(
          "\\{\\{[<%]-?\\s*(?<hugoend>/?)\\s*(?<hugo>[A-Za-z][\\w./-]*)(?<hugoargs>(?:[^{}]|\\{[^{}]*\\}){0,2000}?)/?\\s*-?[%>]\\}\\}|\\{%-?\\s*(?<liquid>[A-Za-z][\\w-]*)(?<liquidargs>[^{}%]{0,2000}(?:%[^}][^{}%]{0,500})*)-?%\\}|\\{\\{-?\\s*(?<value>(?:site|page|book|layout|post|gitbook|include|theme|params?)\\.[^{}\\n"
              + "]{0,200}?)\\s*-?\\}\\}"
              + "|(?<![\\\\\\[!])\\[(?<wpend>/?)(?<wp>[a-z][\\w-]{1,40})(?<wpargs>(?:\\s+[\\w-]+=(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|“[^”]{0,2000}[”″]|[^\\s\\]\"']+))*)\\s*/?\\](?![\\[(:])");

  /** All tags of a text, in order. WordPress's are known by their name or their attributes. */
  static List<TemplateTag> all(String text) {
    List<TemplateTag> tags = new ArrayList<>();
    if (!text.contains("{{")
        && !text.contains("{%")
        && !text.contains("[/")
        && !text.contains("=\"")) {
      return tags;
    }
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      if (tag.group("hugo") != null) {
        tags.add(
            of(tag, tag.group("hugo"), !tag.group("hugoend").isEmpty(), tag.group("hugoargs")));
      } else if (tag.group("liquid") != null) {
        String name = tag.group("liquid");
        boolean end = name.startsWith("end") && name.length() > 3;
        tags.add(of(tag, end ? name.substring(3) : name, end, tag.group("liquidargs")));
      } else if (tag.group("value") != null) {
        tags.add(of(tag, tag.group("value"), false, ""));
      } else if (isWordPress(tag, text)) {
        tags.add(of(tag, tag.group("wp"), !tag.group("wpend").isEmpty(), tag.group("wpargs")));
      }
    }
    return withoutUnopened(tags);
  }

  /** A word alone in brackets is a tag only if it is known to stand alone, or is closed. */
  private static boolean isWordPress(Matcher tag, String text) {
    String name = tag.group("wp");
    return !tag.group("wpend").isEmpty()
        || tag.group("wpargs").matches("(?s).*[\"'“].*")
        || TagAction.isAlone(name)
        || TagAction.isWordPress(name)
            && (!tag.group("wpargs").isEmpty() || text.contains("[/" + name + "]"));
  }

  /** A closing word in brackets that nothing opened is text: "[/etc]". */
  private static List<TemplateTag> withoutUnopened(List<TemplateTag> tags) {
    List<TemplateTag> kept = new ArrayList<>();
    for (TemplateTag tag : tags) {
      boolean opened = kept.stream().anyMatch(t -> !t.closing && t.name.equals(tag.name));
      if (!tag.closing || opened) {
        kept.add(tag);
      }
    }
    return kept;
  }

  private static TemplateTag of(Matcher tag, String name, boolean closing, String arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(arguments);
    while (argument.find()) {
      String value = "";
      for (int group = 2; group <= argument.groupCount(); group++) {
        value = argument.group(group) != null ? argument.group(group) : value;
      }
      value = value.replace("\\\"", "\"");
      if (argument.group(1) == null) {
        others.add(value);
      } else {
        named.put(argument.group(1).toLowerCase(Locale.ROOT), value);
      }
    }
    return new TemplateTag(
        name.toLowerCase(Locale.ROOT), closing, tag.start(), tag.end(), named, others);
  }

  /** The first of some attributes that it has. */
  Optional<String> attribute(String... names) {
    for (String key : names) {
      if (named.containsKey(key)) {
        return Optional.of(named.get(key));
      }
    }
    return Optional.empty();
  }

  Optional<String> argument(int n) {
    return n < others.size() ? Optional.of(others.get(n)) : Optional.empty();
  }
}
