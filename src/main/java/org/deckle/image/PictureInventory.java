package org.deckle.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deckle.book.Picture;
import org.deckle.book.Pictures;
import org.deckle.book.Place;
import org.jsoup.nodes.Element;

/** All pictures of a text, for showing. */
public final class PictureInventory {

  private PictureInventory() {}

  /**
   * A picture link.
   *
   * @param places where it stands, in the order of the text
   */
  public record Entry(Picture picture, List<Place> places) {
    /** Defensive copy. */
    public Entry {
      places = List.copyOf(places);
    }
  }

  /** Each link once, in the order of the text; one a folder where a relative link means another. */
  public static List<Entry> list(Element body, Pictures pictures) {
    Map<Picture, List<Place>> found = new LinkedHashMap<>();
    for (Element img : body.select("img[src]")) {
      Place place = Place.of(img);
      Picture picture = pictures.resolve(img.attr("src"), place);
      found.computeIfAbsent(picture, p -> new ArrayList<>()).add(place);
    }
    return found.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList();
  }
}
