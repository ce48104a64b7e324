package org.baraza.export;

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
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Points between two axes; what they are is written beside them, and shapes tell their kinds. */
final class PointsPlot {
  private PointsPlot() {}

  static XYPlot of(Chart.Points chart) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    List<List<String>> labels = new ArrayList<>();
    for (int number = 0; number < chart.kinds().size(); number++) {
      Chart.Kind kind = chart.kinds().get(number);
      XYSeries series = new XYSeries(kind.label(), false, true);
      kind.points().forEach(point -> series.add(point.across(), point.up()));
      data.addSeries(series);
      labels.add(kind.points().stream().map(Chart.Point::label).toList());
      renderer.setSeriesPaint(number, Palette.colour(number));
      renderer.setSeriesShape(number, Palette.shape(number));
    }
    renderer.setDefaultItemLabelGenerator(new Beside(labels));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(Painter.STRONG);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    XYPlot plot = new XYPlot(data, axis(chart.across(), chart), axis(chart.up(), chart), renderer);
    plot.setRangeGridlinePaint(Painter.LINES);
    plot.setDomainGridlinePaint(Painter.LINES);
    return plot;
  }

  private static ValueAxis axis(String label, Chart.Points chart) {
    SymbolAxis axis = new SymbolAxis(label, new String[] {chart.low(), chart.high()});
    axis.setAutoRange(false);
    axis.setRange(-0.12, 1.22);
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
