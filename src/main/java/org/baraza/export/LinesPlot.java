package org.baraza.export;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.baraza.assistant.document.Chart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lines over time, each with a shape of its own at every figure. */
final class LinesPlot {
  private LinesPlot() {}

  static CategoryPlot of(Chart.Lines lines) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
    for (int number = 0; number < lines.lines().size(); number++) {
      Chart.Line line = lines.lines().get(number);
      for (int at = 0; at < line.figures().size(); at++) {
        data.addValue(line.figures().get(at), line.label(), lines.moments().get(at));
      }
      renderer.setSeriesPaint(number, Palette.colour(number));
      // Where two lines run together, the one above is smaller and leaves the other to be seen.
      double size = Math.max(0.8, 1.7 - 0.45 * number);
      renderer.setSeriesShape(number, sized(Palette.shape(number), size));
      renderer.setSeriesStroke(number, stroke(Math.max(0.8, 2.6 - 0.9 * number)));
    }
    CategoryPlot plot = new CategoryPlot(data, moments(), figures(lines.unit()), renderer);
    plot.setRangeGridlinePaint(Painter.LINES);
    return plot;
  }

  private static Shape sized(Shape shape, double size) {
    return AffineTransform.getScaleInstance(size, size).createTransformedShape(shape);
  }

  private static BasicStroke stroke(double size) {
    float width = (float) (Painter.LINE.getLineWidth() * size);
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static CategoryAxis moments() {
    CategoryAxis moments = new CategoryAxis();
    moments.setTickLabelFont(Painter.LABEL);
    moments.setTickLabelPaint(Painter.INK);
    moments.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    return moments;
  }

  private static NumberAxis figures(String unit) {
    NumberAxis figures = new NumberAxis(unit);
    figures.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    figures.setLabelFont(Painter.LABEL);
    figures.setTickLabelFont(Painter.LABEL);
    figures.setUpperMargin(0.15);
    figures.setAutoRangeStickyZero(false);
    figures.setLowerMargin(0.06);
    return figures;
  }
}
