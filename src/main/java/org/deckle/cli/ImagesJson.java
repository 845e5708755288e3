package org.deckle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.deckle.finding.Finding;
import org.deckle.pipeline.BookPicture;
import org.deckle.pipeline.PicturesOutcome;
import org.deckle.report.Json;

/** Shows pictures to programs. The form is stable: keys are only ever added. */
final class ImagesJson {

  private ImagesJson() {}

  static void write(PicturesOutcome outcome, PrintWriter out) throws IOException {
    Json json = new Json(out).open('{').open("counts", '{');
    Map<String, Integer> counts = new TreeMap<>();
    outcome.pictures().forEach(p -> counts.merge(p.state(), 1, Integer::sum));
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.put(count.getKey(), count.getValue());
    }
    json.close('}').open("pictures", '[');
    for (BookPicture picture : outcome.pictures()) {
      picture(picture, json);
    }
    json.close(']').open("fetches", '[');
    for (PicturesOutcome.Fetch fetch : outcome.fetches()) {
      json.open('{')
          .put("link", fetch.link())
          .put("status", fetch.status())
          .put("file", fetch.file())
          .put("bytes", fetch.bytes());
      list("notes", fetch.notes(), json);
      json.close('}');
    }
    json.close(']').open("errors", '[');
    for (Finding finding : outcome.findings().all()) {
      json.open('{')
          .put("id", finding.id())
          .put("place", finding.place().toString())
          .put("what", finding.what())
          .put("hint", finding.hint())
          .close('}');
    }
    json.close(']').close('}');
    out.println();
  }

  private static void picture(BookPicture picture, Json json) throws IOException {
    json.open('{')
        .put("link", picture.link())
        .put("state", picture.state())
        .put("file", picture.file())
        .put("type", picture.type())
        .put("width", picture.width())
        .put("height", picture.height())
        .put("bytes", picture.bytes())
        .put("note", picture.note())
        .put("place", picture.place());
    list("places", picture.places(), json);
    list("candidates", picture.candidates(), json);
    if (picture.origin().isPresent()) {
      BookPicture.Origin origin = picture.origin().get();
      json.put("source", origin.address())
          .put("sha256", origin.sha256())
          .put("fetched", origin.fetched())
          .put("attribution", origin.attribution());
    }
    json.close('}');
  }

  private static void list(String key, Iterable<String> values, Json json) throws IOException {
    json.open(key, '[');
    for (String value : values) {
      json.add(value);
    }
    json.close(']');
  }
}
