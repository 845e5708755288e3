package org.deckle.image.svg;

import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.renderer.output.impl.Graphics2DOutput;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.concurrent.CancellationException;

/** Draws until its thread is interrupted; the next shape ends the drawing then. */
final class StoppableOutput extends Graphics2DOutput {

  StoppableOutput(Graphics2D g) {
    super(g);
  }

  private static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the drawing was given up");
    }
  }

  @Override
  public void fillShape(Shape shape) {
    check();
    super.fillShape(shape);
  }

  @Override
  public void drawShape(Shape shape) {
    check();
    super.drawShape(shape);
  }

  @Override
  public void drawImage(BufferedImage image) {
    check();
    super.drawImage(image);
  }

  @Override
  public void drawImage(Image image, ImageObserver observer) {
    check();
    super.drawImage(image, observer);
  }

  @Override
  public void drawImage(Image image, AffineTransform transform, ImageObserver observer) {
    check();
    super.drawImage(image, transform, observer);
  }

  @Override
  public Output createChild() {
    check();
    return new StoppableOutput((Graphics2D) graphics().create());
  }
}
