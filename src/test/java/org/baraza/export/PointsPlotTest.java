package org.baraza.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.baraza.assistant.document.Chart;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class PointsPlotTest {
  private static double[] heights(Chart.Point... points) {
    Chart.Kind kind = new Chart.Kind("some risk", List.of(points));
    Chart.Points chart =
        new Chart.Points("title", "said", "Difficulty", "Cost", "little", "much", List.of(kind));
    XYDataset drawn = PointsPlot.of(chart).getDataset();
    return IntStream.range(0, points.length).mapToDouble(at -> drawn.getYValue(0, at)).toArray();
  }

  private static Chart.Point point(double across, double up) {
    return new Chart.Point("A shared price list", across, up);
  }

  @Test
  void points_that_are_far_from_each_other_stay_where_they_are() {
    assertThat(heights(point(0, 0.5), point(1, 0.5), point(0, 0.9))).containsExactly(0.5, 0.5, 0.9);
  }

  @Test
  void those_whose_labels_would_touch_stand_apart_and_stay_in_the_picture() {
    double[] heights =
        heights(point(0.5, 1), point(0.5, 1), point(0.6, 0.95), point(0.4, 0.9), point(0.5, 1));
    assertThat(DoubleStream.of(heights)).allMatch(up -> up > -0.25 && up < 1.25);
    for (int one = 0; one < heights.length; one++) {
      for (int other = 0; other < one; other++) {
        assertThat(Math.abs(heights[one] - heights[other])).isGreaterThan(0.1);
      }
    }
  }
}
