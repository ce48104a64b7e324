package org.baraza.export;

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
      renderer.setSeriesShape(number, Palette.shape(number));
      renderer.setSeriesStroke(number, Painter.LINE);
    }
    CategoryPlot plot = new CategoryPlot(data, moments(), figures(lines.unit()), renderer);
    plot.setRangeGridlinePaint(Painter.LINES);
    return plot;
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
