package org.baraza.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Colours that people who see fewer of them can tell apart (Okabe and Ito's), each with a pattern
 * and a shape of its own, so that nothing depends on colour.
 */
final class Palette {
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xE6, 0x9F, 0x00),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0x56, 0xB4, 0xE9));
  private static final int TILE = 24;
  private static final double SIZE = 34;

  private Palette() {}

  static Color colour(int number) {
    return COLOURS.get(number % COLOURS.size());
  }

  /** The colour, plain, striped, dotted or barred. */
  static Paint pattern(int number) {
    if (number % 4 == 0) {
      return colour(number);
    }
    BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = tile.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setColor(colour(number));
    brush.fillRect(0, 0, TILE, TILE);
    brush.setColor(Color.WHITE);
    brush.setStroke(new BasicStroke(5f));
    switch (number % 4) {
      case 1 -> {
        brush.drawLine(-TILE, TILE, TILE, -TILE);
        brush.drawLine(0, TILE, TILE, 0);
        brush.drawLine(0, 2 * TILE, 2 * TILE, 0);
      }
      case 2 -> brush.fillOval(7, 7, 10, 10);
      default -> brush.drawLine(0, TILE / 2, TILE, TILE / 2);
    }
    brush.dispose();
    return new TexturePaint(tile, new Rectangle(TILE, TILE));
  }

  /** A disc, a square, a triangle, a diamond. */
  static Shape shape(int number) {
    double half = SIZE / 2;
    return switch (number % 4) {
      case 0 -> new Ellipse2D.Double(-half, -half, SIZE, SIZE);
      case 1 -> new Rectangle2D.Double(-half, -half, SIZE, SIZE);
      case 2 -> polygon(0, -half, half, half, -half, half);
      default -> polygon(0, -half - 4, half + 4, 0, 0, half + 4, -half - 4, 0);
    };
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int at = 2; at < corners.length; at += 2) {
      path.lineTo(corners[at], corners[at + 1]);
    }
    path.closePath();
    return path;
  }
}
