package org.baraza.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.baraza.assistant.document.Chart;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Paints charts as PNG at a phone's width; colours never say anything alone. */
final class Painter {
  static final int WIDTH = 1080;
  static final int HEIGHT = 1080;
  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color LINES = new Color(0xD0, 0xD0, 0xD0);
  static final BasicStroke LINE =
      new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 46);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 32);
  static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 32);

  byte[] draw(Chart chart) {
    JFreeChart drawn = finished(chart.title(), plot(chart), chart instanceof Chart.Bars);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ChartUtils.writeChartAsPNG(out, drawn, WIDTH, height(chart));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw a picture", e);
    }
  }

  /** Bars need their own height each. */
  private static int height(Chart chart) {
    return chart instanceof Chart.Bars bars
        ? Math.max(600, 340 + 130 * bars.bars().size())
        : HEIGHT;
  }

  private static Plot plot(Chart chart) {
    if (chart instanceof Chart.Bars bars) {
      return BarsPlot.of(bars);
    }
    return chart instanceof Chart.Lines lines
        ? LinesPlot.of(lines)
        : PointsPlot.of((Chart.Points) chart);
  }

  private static JFreeChart finished(String title, Plot plot, boolean speaksForItself) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(10, 10, 10, 30));
    JFreeChart chart = new JFreeChart(title, TITLE, plot, !speaksForItself);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(30, 30, 30, 30));
    chart.getTitle().setPaint(INK);
    chart.getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.getTitle().setPadding(0, 0, 24, 0);
    LegendTitle legend = chart.getLegend();
    if (legend != null) {
      legend.setItemFont(LABEL);
      legend.setPosition(RectangleEdge.BOTTOM);
      legend.setFrame(BlockBorder.NONE);
      legend.setItemLabelPadding(new RectangleInsets(6, 8, 6, 30));
    }
    return chart;
  }
}
