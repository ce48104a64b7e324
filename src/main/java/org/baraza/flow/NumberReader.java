package org.baraza.flow;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** Reads numbers within their bounds, and places on a scale. */
final class NumberReader {
  private final Figures figures;
  private final ValueProse prose;
  private final Locale locale;

  NumberReader(Words words) {
    this.figures = new Figures(words);
    this.prose = new ValueProse(words);
    this.locale = words.locale();
  }

  Reading scale(Kind.Scale kind, Raw raw) {
    Rejected outside =
        new Rejected(
            "reading.scale.range",
            Map.of(
                "from", Prose.plain(Integer.toString(kind.from())),
                "to", Prose.plain(Integer.toString(kind.to())),
                "low", Prose.plain(kind.low()),
                "high", Prose.plain(kind.high())));
    Optional<BigDecimal> number = figure(raw).flatMap(Figures.Figure::found);
    boolean fits =
        number
            .filter(given -> given.scale() <= 0)
            .filter(given -> given.compareTo(BigDecimal.valueOf(kind.from())) >= 0)
            .filter(given -> given.compareTo(BigDecimal.valueOf(kind.to())) <= 0)
            .isPresent();
    return fits ? new Understood(new Value.Amount(number.orElseThrow())) : outside;
  }

  Reading number(Kind.Numeric kind, Raw raw) {
    Optional<Figures.Figure> figure =
        figure(withoutUnit(raw, kind.unit() == null ? "" : kind.unit()));
    if (figure.isEmpty()) {
      return AnswerReader.UNFIT;
    }
    if (figure.get().ambiguous()) {
      return new Rejected("reading.number.ambiguous", Map.of("given", given(raw)));
    }
    return figure
        .get()
        .found()
        .map(number -> bounded(kind, number))
        .orElseGet(() -> new Rejected("reading.number.unknown"));
  }

  private Reading bounded(Kind.Numeric kind, BigDecimal number) {
    if (kind.least() != null && number.compareTo(kind.least()) < 0) {
      return new Rejected("reading.number.least", Map.of("least", prose.number(kind.least())));
    }
    if (kind.most() != null && number.compareTo(kind.most()) > 0) {
      return new Rejected("reading.number.most", Map.of("most", prose.number(kind.most())));
    }
    return new Understood(new Value.Amount(number));
  }

  /** A figure as typed, or as a number field gives it: with a point, whatever the language. */
  private Optional<Figures.Figure> figure(Raw raw) {
    if (raw instanceof Raw.Typed typed) {
      return Optional.of(figures.read(typed.text()));
    }
    if (raw instanceof Raw.Picked picked
        && picked.ids().get(0).matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
      BigDecimal number = new BigDecimal(picked.ids().get(0));
      return Optional.of(new Figures.Figure(Figures.normal(number), false));
    }
    return Optional.empty();
  }

  private Raw withoutUnit(Raw raw, String unit) {
    if (raw instanceof Raw.Typed typed && !unit.isEmpty()) {
      String text = typed.text();
      boolean named = text.toLowerCase(locale).endsWith(unit.toLowerCase(locale));
      return named ? new Raw.Typed(text.substring(0, text.length() - unit.length())) : raw;
    }
    return raw;
  }

  private static Prose given(Raw raw) {
    return raw instanceof Raw.Typed typed ? ChoiceReader.shown(typed.text()) : Prose.empty();
  }
}
