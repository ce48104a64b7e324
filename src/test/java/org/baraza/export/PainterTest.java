package org.baraza.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.baraza.assistant.document.Chart;
import org.junit.jupiter.api.Test;

/** Pictures are as wide as a phone wants them, and tell apart by more than colour. */
class PainterTest {
  private static final Chart BARS =
      new Chart.Bars(
          "Where the time of the visit goes",
          "said",
          "Minutes",
          List.of(
              bar("Hands on", 240),
              bar("Discussion", 120),
              bar("Review among visitors", 45),
              bar("Travel, meals, rest", 180)));
  private static final Chart LINES =
      new Chart.Lines(
          "What we promised, and what is done",
          "said",
          "Promises so far",
          List.of("3 May", "10 May", "17 May", "24 May"),
          List.of(
              new Chart.Line("promised", List.of(2, 5, 6, 8)),
              new Chart.Line("done", List.of(0, 1, 3, 6)),
              new Chart.Line("past their day", List.of(0, 1, 1, 2))));
  private static final Chart POINTS =
      new Chart.Points(
          "How hard, how dear, how risky",
          "said",
          "Difficulty",
          "Cost",
          "little",
          "much",
          List.of(
              new Chart.Kind("little risk", List.of(new Chart.Point("Shared lorry", 0.2, 0.6))),
              new Chart.Kind("some risk", List.of(new Chart.Point("Lobby together", 0.9, 0.1))),
              new Chart.Kind("much risk", List.of(new Chart.Point("New weighbridge", 0.7, 1.0)))));

  private static Chart.Bar bar(String label, int minutes) {
    return new Chart.Bar(label, BigDecimal.valueOf(minutes), minutes + " min");
  }

  @Test
  void every_picture_is_a_png_as_wide_as_a_phone() throws IOException {
    for (Chart chart : List.of(BARS, LINES, POINTS)) {
      byte[] drawn = new Binding().draw(chart);
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawn));

      assertThat(picture.getWidth()).isEqualTo(1080);
      assertThat(picture.getHeight()).isBetween(600, 1600);
      assertThat(colours(picture)).contains(Palette.colour(0).getRGB(), Color.WHITE.getRGB());
    }
  }

  @Test
  void neighbours_differ_in_pattern_and_in_shape_not_only_in_colour() {
    for (int number = 1; number < 4; number++) {
      assertThat(Palette.pattern(number)).isNotInstanceOf(Color.class);
      assertThat(
              Palette.shape(number).getClass() == Palette.shape(number - 1).getClass()
                  && Palette.shape(number)
                      .getBounds2D()
                      .equals(Palette.shape(number - 1).getBounds2D()))
          .isFalse();
    }
  }

  private static Set<Integer> colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x += 3) {
      for (int y = 0; y < picture.getHeight(); y += 3) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours;
  }
}
