package org.baraza.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * that would lie on each other stand one above the other.
 */
final class PointsPlot {
  private static final double GAP = 16;
  private static final double STEP = 0.09;
  private static final double MARGIN = 0.32;

  private PointsPlot() {}

  static XYPlot of(Chart.Points chart) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    List<List<String>> labels = new ArrayList<>();
    Map<List<Double>, Integer> taken = new HashMap<>();
    for (int number = 0; number < chart.kinds().size(); number++) {
      Chart.Kind kind = chart.kinds().get(number);
      XYSeries series = new XYSeries(kind.label(), false, true);
      for (Chart.Point point : kind.points()) {
        int before = taken.merge(List.of(point.across(), point.up()), 1, Integer::sum) - 1;
        series.add(point.across(), point.up() + before * STEP);
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
