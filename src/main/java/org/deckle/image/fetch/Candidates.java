package org.deckle.image.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deckle.image.format.Limits;
import org.deckle.image.format.Probe;
import org.deckle.image.lock.Pin;
import org.deckle.text.Digests;

/** Asks one address after the other where a picture may be, until one delivers it. Thread-safe. */
final class Candidates {

  private final Polite web;
  private final Limits limits;

  Candidates(Polite web, Limits limits) {
    this.web = web;
    this.limits = limits;
  }

  /**
   * A picture that was delivered.
   *
   * @param source the address that delivered it, after redirects
   * @param rule the name of the rule that led there
   */
  record Delivered(String source, String rule, byte[] bytes, Probe probe) {}

  /**
   * What came of asking.
   *
   * @param problems why each of the addresses before did not deliver it
   */
  record Answer(Optional<Delivered> found, List<String> problems) {}

  /**
   * Asks for a picture.
   *
   * @param pin what it must be equal to, if it was fetched before
   */
  Answer get(String ref, Optional<Pin> pin) throws Pace.Interrupted {
    List<String> problems = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (UrlRule.Candidate candidate : UrlRule.candidates(ref)) {
      if (refused.stream().anyMatch(candidate.url()::contains)) {
        // An address of the author's own network is nobody else's business, nor an archive's.
        continue;
      }
      try {
        Web.Answer answer = web.get(candidate.url());
        Probe probe = limits.whole(answer.body());
        String problem = problem(candidate.url(), answer, probe, pin);
        if (problem.isEmpty()) {
          return new Answer(
              Optional.of(new Delivered(answer.url(), candidate.rule(), answer.body(), probe)),
              problems);
        }
        problems.add(candidate.url() + ": " + problem);
      } catch (WebException e) {
        if (e.isRefusal()) {
          refused.add(candidate.url().replaceFirst("^(?i)https?:", ""));
        }
        problems.add(candidate.url() + ": " + e.getMessage());
      }
    }
    return new Answer(Optional.empty(), problems);
  }

  private String problem(String asked, Web.Answer answer, Probe probe, Optional<Pin> pin) {
    if (answer.status() != 200) {
      return "status " + answer.status();
    }
    if (!probe.isUsable()) {
      return "what it delivers " + probe.problem();
    }
    if (Placeholders.is(asked, answer.url(), probe)) {
      return "it delivers a placeholder";
    }
    String hash = Digests.sha256(answer.body());
    return pin.filter(p -> !p.sha256().equals(hash))
        .map(p -> "the picture changed: its sha256 is " + hash + ", pinned is " + p.sha256())
        .orElse("");
  }
}
