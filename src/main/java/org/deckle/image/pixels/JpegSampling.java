package org.deckle.image.pixels;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * How many samples of colour a JPEG has (ITU T.81, section A.1.1); writers halve them both ways.
 */
final class JpegSampling {

  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

  private JpegSampling() {}

  /** As many as of lightness. */
  static IIOMetadata full(ImageWriter writer, BufferedImage image, ImageWriteParam parameters)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), parameters);
    Element tree = (Element) metadata.getAsTree(FORMAT);
    NodeList components = tree.getElementsByTagName("componentSpec");
    for (int i = 0; i < components.getLength(); i++) {
      Element component = (Element) components.item(i);
      component.setAttribute("HsamplingFactor", "1");
      component.setAttribute("VsamplingFactor", "1");
    }
    metadata.setFromTree(FORMAT, tree);
    return metadata;
  }
}
