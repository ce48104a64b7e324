package org.baraza.export;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.document.Chart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.XYItemLabelGenerator;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Points between two axes; what they are is written beside them, and shapes tell their kinds. Those
 * whose labels would lie on each other stand one above the other.
 */
final class PointsPlot {
  private static final double GAP = 16;
  private static final double STEP = 0.2;

  /** Whether a label would touch the point above it. */
  private static final double NEAR = 0.19;

  /** About as wide as a label. */
  private static final double LABEL = 0.8;

  /** So far beyond the ends of an axis there is room for points. */
  private static final double ROOM = 0.25;

  private static final double MARGIN = 0.32;

  private PointsPlot() {}

  static XYPlot of(Chart.Points chart) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    List<List<String>> labels = new ArrayList<>();
    List<Point2D> taken = new ArrayList<>();
    for (int number = 0; number < chart.kinds().size(); number++) {
      Chart.Kind kind = chart.kinds().get(number);
      XYSeries series = new XYSeries(kind.label(), false, true);
      for (Chart.Point point : kind.points()) {
        Point2D free = free(point, taken);
        taken.add(free);
        series.add(free.getX(), free.getY());
      }
      data.addSeries(series);
      labels.add(kind.points().stream().map(Chart.Point::label).toList());
      renderer.setSeriesPaint(number, Palette.colour(number));
      renderer.setSeriesShape(number, Palette.shape(number));
    }
    renderer.setDefaultItemLabelGenerator(new Beside(labels));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(Painter.STRONG);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    renderer.setItemLabelInsets(new RectangleInsets(GAP, 0, GAP, 0));
    XYPlot plot = new XYPlot(data, axis(chart.across(), chart), axis(chart.up(), chart), renderer);
    plot.setRangeGridlinePaint(Painter.LINES);
    plot.setDomainGridlinePaint(Painter.LINES);
    return plot;
  }

  /** Where a point with its label covers none of those before it: its own place, or near it. */
  private static Point2D free(Chart.Point point, List<Point2D> taken) {
    for (int steps = 0; steps <= 2 * taken.size(); steps++) {
      int far = (steps + 1) / 2;
      double up = point.up() + (steps % 2 == 0 ? -far : far) * STEP;
      boolean covers =
          taken.stream()
              .anyMatch(
                  other ->
                      Math.abs(other.getX() - point.across()) < LABEL
                          && Math.abs(other.getY() - up) < NEAR);
      if (!covers && up > -ROOM && up < 1 + ROOM) {
        return new Point2D.Double(point.across(), up);
      }
    }
    return new Point2D.Double(point.across(), point.up());
  }

  private static ValueAxis axis(String label, Chart.Points chart) {
    SymbolAxis axis = new SymbolAxis(label, new String[] {chart.low(), chart.high()});
    axis.setAutoRange(false);
    axis.setRange(-MARGIN, 1 + MARGIN);
    axis.setGridBandsVisible(false);
    axis.setLabelFont(Painter.STRONG);
    axis.setTickLabelFont(Painter.LABEL);
    return axis;
  }

  /** Writes each point's label beside it. */
  private record Beside(List<List<String>> labels) implements XYItemLabelGenerator {
    @Override
    public String generateLabel(XYDataset data, int series, int item) {
      return labels.get(series).get(item);
    }
  }
}
