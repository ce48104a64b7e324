package org.baraza.flow;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which currencies people mean by a code or a mark; a mark of several needs its context. */
final class CurrencyMarks {
  /** What East African shillings are written with behind the amount. */
  static final Set<String> SHILLING_ENDINGS = Set.of("/=", "/-");

  private static final Set<String> SHILLINGS = Set.of("UGX", "KES", "TZS", "SOS");
  private static final Set<String> DOLLARS =
      Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "LRD", "NAD", "BBD", "JMD", "TTD", "FJD");
  private static final Map<String, Set<String>> MARKS =
      Map.ofEntries(
          Map.entry("$", DOLLARS),
          Map.entry("US$", Set.of("USD")),
          Map.entry("€", Set.of("EUR")),
          Map.entry("£", Set.of("GBP", "EGP", "SSP", "SDG", "SYP", "LBP")),
          Map.entry("¥", Set.of("JPY", "CNY")),
          Map.entry("₦", Set.of("NGN")),
          Map.entry("₵", Set.of("GHS")),
          Map.entry("GH₵", Set.of("GHS")),
          Map.entry("₹", Set.of("INR")),
          Map.entry("৳", Set.of("BDT")),
          Map.entry("BIRR", Set.of("ETB")),
          Map.entry("USH", Set.of("UGX")),
          Map.entry("KSH", Set.of("KES")),
          Map.entry("TSH", Set.of("TZS")),
          Map.entry("SH", SHILLINGS),
          Map.entry("SHS", SHILLINGS),
          Map.entry("/=", SHILLINGS),
          Map.entry("/-", SHILLINGS));

  private CurrencyMarks() {}

  /** Whether this is a mark or an ISO 4217 code. */
  static boolean known(String mark) {
    String upper = upper(mark);
    return MARKS.containsKey(upper) || isCode(upper);
  }

  /** The code that a mark stands for where amounts are usually in {@code usual}. */
  static Optional<String> meant(String mark, String usual) {
    String upper = upper(mark);
    Set<String> codes = MARKS.getOrDefault(upper, Set.of(upper));
    if (codes.size() == 1) {
      return codes.stream().findFirst();
    }
    return codes.contains(usual) ? Optional.of(usual) : Optional.empty();
  }

  private static boolean isCode(String code) {
    try {
      return code.length() == 3 && !Currency.getInstance(code).getCurrencyCode().isEmpty();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static String upper(String mark) {
    String upper = mark.toUpperCase(Locale.ROOT);
    return upper.length() > 1 && upper.endsWith(".")
        ? upper.substring(0, upper.length() - 1)
        : upper;
  }
}
