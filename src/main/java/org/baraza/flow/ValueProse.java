package org.baraza.flow;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/** Shows what was answered, in one language's words. */
public final class ValueProse {
  /** What Slack writes for a person, a channel or a link in somebody's message. */
  private static final int CENTS = 2;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "<@(?<person>[UW][A-Z0-9]+)(?:\\|[^<>]*)?>"
              + "|<#(?<channel>[CGD][A-Z0-9]+)(?:\\|[^<>]*)?>"
              + "|<(?<url>(?:https?://|mailto:)[^<>|\\s]+)(?:\\|(?<label>[^<>]*))?>");

  private final Words words;

  public ValueProse(Words words) {
    this.words = words;
  }

  /** A value of a kind; a choice that is not offered any more is shown by its id. */
  public Prose show(Kind kind, Value value) {
    if (value instanceof Value.Text text) {
      return text(text.text());
    }
    if (value instanceof Value.Truth truth) {
      return words.say("reading.shown." + truth.truth().id());
    }
    if (value instanceof Value.Chosen chosen) {
      return listed(chosen.choices().stream().map(id -> Prose.plain(label(kind, id))).toList());
    }
    if (value instanceof Value.Amount amount) {
      return amount(kind, amount.number());
    }
    if (value instanceof Value.Money money) {
      return words.say(
          "reading.shown.money",
          Map.of("currency", Prose.plain(money.currency()), "amount", sum(money.amount())));
    }
    if (value instanceof Value.Day day) {
      return Prose.of(new Span.Day(day.date()));
    }
    if (value instanceof Value.People people) {
      return joined(people.people().stream().map(ValueProse::person).toList());
    }
    Value.Listed listed = (Value.Listed) value;
    return words.say("reading.shown.listed", "count", number(BigDecimal.valueOf(listed.rows())));
  }

  /** Somebody by mention or by name. */
  public static Prose person(Who who) {
    if (who instanceof Who.Member member) {
      return Prose.of(new Span.Person(member.userId()));
    }
    return Prose.plain(((Who.Named) who).name());
  }

  /** Somebody's words, with the people, channels and links in them as such. */
  public static Prose text(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(text);
    int at = 0;
    while (reference.find()) {
      plain(text.substring(at, reference.start()), spans);
      spans.add(span(reference));
      at = reference.end();
    }
    plain(text.substring(at), spans);
    return new Prose(spans);
  }

  private static void plain(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Span.Text(text, Span.Style.PLAIN));
    }
  }

  private static Span span(Matcher reference) {
    if (reference.group("person") != null) {
      return new Span.Person(reference.group("person"));
    }
    if (reference.group("channel") != null) {
      return new Span.Channel(reference.group("channel"));
    }
    String url = reference.group("url");
    String label = reference.group("label");
    return new Span.Link(url, label == null || label.isEmpty() ? url : label);
  }

  /** Several pieces of prose with commas and, before the last, the word for "and". */
  public Prose joined(List<Prose> parts) {
    if (parts.size() < 2) {
      return Prose.join("", parts);
    }
    Prose before = listed(parts.subList(0, parts.size() - 1));
    return words.say(
        "reading.shown.last", Map.of("first", before, "second", parts.get(parts.size() - 1)));
  }

  /** Several pieces of prose with commas only, since labels may hold an "and" themselves. */
  private Prose listed(List<Prose> parts) {
    Prose listed = Prose.empty();
    for (Prose part : parts) {
      listed =
          listed.isEmpty()
              ? part
              : words.say("reading.shown.more", Map.of("first", listed, "second", part));
    }
    return listed;
  }

  /** A number as this language writes it. */
  public Prose number(BigDecimal number) {
    return number(number, 0);
  }

  /** A sum of money: cents are always two figures. */
  private Prose sum(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return number(amount, whole ? 0 : CENTS);
  }

  private Prose number(BigDecimal number, int leastFractionDigits) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMinimumFractionDigits(leastFractionDigits);
    format.setMaximumFractionDigits(Math.max(leastFractionDigits, number.scale()));
    return Prose.plain(format.format(number));
  }

  private Prose amount(Kind kind, BigDecimal number) {
    if (kind instanceof Kind.Scale scale) {
      return words.say(
          "reading.shown.scale",
          Map.of("number", number(number), "to", number(BigDecimal.valueOf(scale.to()))));
    }
    if (kind instanceof Kind.Numeric numeric && numeric.unit() != null) {
      return words.say(
          "reading.shown.unit",
          Map.of("number", number(number), "unit", Prose.plain(numeric.unit())));
    }
    return number(number);
  }

  private static String label(Kind kind, String id) {
    return kind.choice(id).map(Choice::label).orElse(id);
  }
}
