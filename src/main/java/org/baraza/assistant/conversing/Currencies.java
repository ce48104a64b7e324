package org.baraza.assistant.conversing;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.incoming.Search;

/** Finds currencies as somebody types their code or their name. */
public final class Currencies {
  private static final int MOST = 100;

  private final Desk desk;

  public Currencies(Desk desk) {
    this.desk = desk;
  }

  public List<Option> search(Search search) {
    Locale locale = desk.words(search.actor()).locale();
    String query = search.query().strip().toLowerCase(locale);
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> matches(currency, query, locale))
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .limit(MOST)
        .map(currency -> new Option(label(currency, locale), currency.getCurrencyCode()))
        .toList();
  }

  private static boolean matches(Currency currency, String query, Locale locale) {
    return label(currency, locale).toLowerCase(locale).contains(query);
  }

  private static String label(Currency currency, Locale locale) {
    return currency.getCurrencyCode() + " " + currency.getDisplayName(locale);
  }
}
