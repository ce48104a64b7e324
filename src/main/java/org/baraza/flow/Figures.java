package org.baraza.flow;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures as people write them: {@code 1,500}, {@code 1 500}, {@code 1.5}, {@code 1.5m}. A
 * separator that could group thousands or begin a fraction is not guessed at.
 */
final class Figures {
  private static final int MOST_DIGITS = 18;
  private static final Pattern SPACED =
      Pattern.compile("[0-9]{1,3}(?:[ '’\\p{Zs}][0-9]{3})+(?![0-9])");

  private final char decimal;
  private final char group;
  private final List<String> thousand;
  private final List<String> million;
  private final Locale locale;

  Figures(Words words) {
    locale = words.locale();
    decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    group = decimal == ',' ? '.' : ',';
    thousand = words.synonyms("reading.number.thousand");
    million = words.synonyms("reading.number.million");
  }

  /**
   * A number, or that there is none.
   *
   * @param number what was meant; absent when it is not clear
   * @param ambiguous whether it could be two different numbers
   */
  record Figure(@Nullable BigDecimal number, boolean ambiguous) {
    private static final Figure NONE = new Figure(null, false);
    private static final Figure UNCLEAR = new Figure(null, true);

    Optional<BigDecimal> found() {
      return Optional.ofNullable(number);
    }
  }

  Figure read(String text) {
    String rest = text.strip();
    boolean negative = rest.startsWith("-") || rest.startsWith("−");
    rest = negative || rest.startsWith("+") ? rest.substring(1).strip() : rest;
    int scale = 0;
    String lower = rest.toLowerCase(locale);
    String word = ending(lower, million).orElse("");
    if (!word.isEmpty()) {
      scale = 6;
    } else {
      word = ending(lower, thousand).orElse("");
      scale = word.isEmpty() ? 0 : 3;
    }
    Figure figure = digits(rest.substring(0, rest.length() - word.length()).strip());
    BigDecimal number = figure.number();
    if (number == null) {
      return figure;
    }
    BigDecimal scaled = number.scaleByPowerOfTen(scale);
    return new Figure(normal(negative ? scaled.negate() : scaled), false);
  }

  private static Optional<String> ending(String text, List<String> words) {
    return words.stream()
        .filter(word -> text.endsWith(word) && text.length() > word.length())
        .filter(word -> !Character.isLetter(text.charAt(text.length() - word.length() - 1)))
        .findFirst();
  }

  private Figure digits(String text) {
    Matcher spaced = SPACED.matcher(text);
    boolean grouped = spaced.lookingAt();
    String joined =
        grouped ? spaced.group().replaceAll("[^0-9]", "") + text.substring(spaced.end()) : text;
    if (!joined.matches("[0-9][0-9.,]*")
        || joined.replaceAll("[^0-9]", "").length() > MOST_DIGITS) {
      return Figure.NONE;
    }
    return separated(joined, grouped);
  }

  private Figure separated(String text, boolean grouped) {
    int dots = count(text, '.');
    int commas = count(text, ',');
    if (dots + commas == 0) {
      return new Figure(new BigDecimal(text), false);
    }
    if (dots > 0 && commas > 0) {
      char last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
      return both(text, last);
    }
    char only = dots > 0 ? '.' : ',';
    if (dots + commas > 1) {
      return groups(text, only) ? whole(text) : Figure.UNCLEAR;
    }
    boolean looksGrouped = !grouped && groups(text, only) && !text.startsWith("0");
    if (only == group && looksGrouped) {
      return whole(text);
    }
    int decimals = text.length() - 1 - text.indexOf(only);
    boolean clear = decimals > 0 && (only == decimal || decimals != 3 || text.startsWith("0"));
    return clear && !looksGrouped ? fraction(text, only) : Figure.UNCLEAR;
  }

  /** With both separators there is no doubt: the last one begins the fraction. */
  private static Figure both(String text, char last) {
    int at = text.lastIndexOf(last);
    String before = text.substring(0, at);
    boolean clear =
        count(text, last) == 1 && at < text.length() - 1 && groups(before, last == '.' ? ',' : '.');
    return clear
        ? new Figure(
            new BigDecimal(before.replaceAll("[.,]", "") + "." + text.substring(at + 1)), false)
        : Figure.UNCLEAR;
  }

  private static boolean groups(String text, char separator) {
    return text.matches("[0-9]{1,3}(?:" + Pattern.quote(String.valueOf(separator)) + "[0-9]{3})+");
  }

  private static Figure whole(String text) {
    return new Figure(new BigDecimal(text.replaceAll("[.,]", "")), false);
  }

  private static Figure fraction(String text, char separator) {
    return new Figure(new BigDecimal(text.replace(separator, '.')), false);
  }

  private static int count(String text, char character) {
    return (int) text.chars().filter(each -> each == character).count();
  }

  /** One way of holding a number, so that 1500 and 1500.0 are equal. */
  static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
