package org.baraza.export;

import java.awt.Paint;
import org.baraza.assistant.document.Chart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars, each with its name on the left, a pattern of its own, and its figure in words. */
final class BarsPlot {
  private static final String ROW = "";

  private BarsPlot() {}

  static CategoryPlot of(Chart.Bars bars) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    bars.bars().forEach(bar -> data.addValue(bar.figure(), ROW, bar.label()));
    CategoryPlot plot = new CategoryPlot(data, names(), figures(bars.unit()), renderer(bars));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeGridlinePaint(Painter.LINES);
    return plot;
  }

  private static CategoryAxis names() {
    CategoryAxis names = new CategoryAxis();
    names.setTickLabelFont(Painter.LABEL);
    names.setTickLabelPaint(Painter.INK);
    names.setMaximumCategoryLabelLines(3);
    names.setMaximumCategoryLabelWidthRatio(0.42f);
    names.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
    names.setCategoryMargin(0.25);
    return names;
  }

  private static NumberAxis figures(String unit) {
    NumberAxis figures = new NumberAxis(unit);
    figures.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    figures.setLabelFont(Painter.LABEL);
    figures.setTickLabelFont(Painter.LABEL);
    figures.setUpperMargin(0.35);
    return figures;
  }

  private static BarRenderer renderer(Chart.Bars bars) {
    BarRenderer renderer =
        new BarRenderer() {
          private static final long serialVersionUID = 1;

          @Override
          public Paint getItemPaint(int row, int column) {
            return Palette.pattern(column);
          }
        };
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Painter.INK);
    renderer.setMaximumBarWidth(0.16);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator() {
          private static final long serialVersionUID = 1;

          @Override
          public String generateLabel(CategoryDataset data, int row, int column) {
            return bars.bars().get(column).shown();
          }
        });
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(Painter.STRONG);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    renderer.setItemLabelInsets(new RectangleInsets(0, 12, 0, 12));
    return renderer;
  }
}
