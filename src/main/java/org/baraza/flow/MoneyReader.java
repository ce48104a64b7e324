package org.baraza.flow;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.wording.Prose;

/** Reads amounts of money: an amount alone is in the channel's currency. */
final class MoneyReader {
  /** What stands before the figures, the figures with their suffix, and what stands behind. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<before>[^0-9+−-]*)(?<figure>[+−-]?\\s*[0-9][0-9.,'’\\p{Zs}]*)(?<after>.*)");

  private final Figures figures;
  private final String currency;

  MoneyReader(Figures figures, String currency) {
    this.figures = figures;
    this.currency = currency;
  }

  Reading read(Raw raw) {
    if (raw instanceof Raw.Typed typed) {
      return read(typed.text(), "");
    }
    return raw instanceof Raw.TypedMoney typed
        ? read(Plain.tidy(typed.amount()), typed.currency().strip())
        : AnswerReader.UNFIT;
  }

  private Reading read(String text, String picked) {
    Matcher parts = AMOUNT.matcher(Plain.oneLine(text));
    if (!parts.matches()) {
      return unknown();
    }
    String before = parts.group("before").strip();
    String after = parts.group("after").strip();
    String figure = parts.group("figure").strip();
    // A suffix such as "m" may stand before the currency: 1.5m UGX.
    int space = after.indexOf(' ');
    String suffix = space < 0 ? "" : after.substring(0, space);
    String mark = space < 0 ? after : after.substring(space + 1).strip();
    if (figures.read(figure + after).found().isPresent()) {
      suffix = after;
      mark = "";
    } else if (space >= 0 && figures.read(figure + suffix).found().isEmpty()) {
      suffix = "";
      mark = after;
    }
    if (!before.isEmpty() && !mark.isEmpty() && !before.equalsIgnoreCase(mark)) {
      boolean slash = CurrencyMarks.SHILLING_ENDINGS.contains(mark);
      mark = slash ? "" : before + " " + mark;
    }
    return named(figures.read(figure + suffix), mark.isEmpty() ? before : mark, picked, text);
  }

  private Reading named(Figures.Figure figure, String mark, String picked, String text) {
    if (figure.ambiguous()) {
      return new Rejected("reading.number.ambiguous", Map.of("given", ChoiceReader.shown(text)));
    }
    Optional<BigDecimal> amount = figure.found();
    if (amount.isEmpty()) {
      return unknown();
    }
    if (amount.get().signum() < 0) {
      return new Rejected("reading.money.negative");
    }
    String usual = picked.isEmpty() ? currency : picked;
    if (mark.isEmpty()) {
      return understood(amount.get(), usual);
    }
    if (!CurrencyMarks.known(mark)) {
      return unknown();
    }
    Optional<String> meant = CurrencyMarks.meant(mark, usual);
    if (meant.isEmpty()) {
      return new Rejected(
          "reading.money.which",
          Map.of("given", Prose.plain(mark), "currency", Prose.plain(currency)));
    }
    if (!picked.isEmpty() && !meant.get().equals(picked)) {
      return new Rejected(
          "reading.money.differs",
          Map.of("given", Prose.plain(meant.get()), "currency", Prose.plain(picked)));
    }
    return understood(amount.get(), meant.get());
  }

  private static Reading understood(BigDecimal amount, String code) {
    return new Understood(new Value.Money(amount, code));
  }

  private Rejected unknown() {
    return new Rejected("reading.money.unknown", Map.of("currency", Prose.plain(currency)));
  }
}
