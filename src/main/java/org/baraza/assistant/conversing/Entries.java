package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.flow.Kind;
import org.baraza.flow.Raw;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/** How a kind of answer is entered in a form, and how what was entered comes back. */
final class Entries {
  private static final String OTHERS = ".others";
  private static final String CURRENCY = ".currency";

  private final Words words;
  private final String currency;

  /**
   * Prepares to draw entries.
   *
   * @param currency what amounts are in unless somebody chooses another
   */
  Entries(Words words, String currency) {
    this.words = words;
    this.currency = currency;
  }

  /** The inputs for one answer; {@code id} is the first one's, with what is known filled in. */
  List<Part> inputs(
      String id,
      Kind kind,
      String label,
      @Nullable String advice,
      boolean optional,
      @Nullable Value known) {
    List<Part> inputs = new ArrayList<>();
    boolean people = kind instanceof Kind.Person || kind instanceof Kind.People;
    inputs.add(
        new Part.Input(
            id, label, advice, optional || people, entry(kind, Optional.ofNullable(known))));
    if (people) {
      boolean several = kind instanceof Kind.People;
      String others = words.label(several ? "entry.others" : "entry.other");
      inputs.add(
          new Part.Input(
              id + OTHERS, others, null, true, new Entry.Words(several, names(known), null)));
    }
    if (kind instanceof Kind.Money) {
      String code = known instanceof Value.Money money ? money.currency() : currency;
      Entry search =
          new Entry.Searched(
              Actions.CURRENCIES, new Option(code, code), words.label("entry.currency"));
      inputs.add(
          new Part.Input(id + CURRENCY, words.label("entry.currency"), null, optional, search));
    }
    return inputs;
  }

  private Entry entry(Kind kind, Optional<Value> known) {
    if (kind instanceof Kind.ShortText || kind instanceof Kind.LongText) {
      return new Entry.Words(kind instanceof Kind.LongText, text(known), null);
    }
    if (kind instanceof Kind.YesNo) {
      return new Entry.One(truths(), truth(known), words.label("entry.choose-one"));
    }
    if (kind instanceof Kind.Scale scale) {
      return new Entry.One(steps(scale), number(known), words.label("entry.choose-one"));
    }
    if (kind instanceof Kind.OneChoice one) {
      String initial = chosen(known).stream().findFirst().orElse(null);
      return new Entry.One(
          NativeControls.options(one.choices()), initial, words.label("entry.choose-one"));
    }
    if (kind instanceof Kind.SeveralChoices several) {
      return new Entry.Several(
          NativeControls.options(several.choices()),
          chosen(known),
          words.label("entry.choose-several"));
    }
    if (kind instanceof Kind.Date) {
      return new Entry.Date(
          known.map(value -> value instanceof Value.Day day ? day.date() : null).orElse(null),
          words.label("entry.choose-day"));
    }
    if (kind instanceof Kind.Person) {
      String initial = members(known).stream().findFirst().orElse(null);
      return new Entry.Person(initial, words.label("entry.choose-person"));
    }
    if (kind instanceof Kind.People) {
      return new Entry.People(members(known), words.label("entry.choose-people"));
    }
    String typed = Optional.ofNullable(number(known)).orElse("");
    return new Entry.Words(false, typed, null);
  }

  private List<Option> truths() {
    return List.of(
        new Option(words.label("answer.yes"), "yes"),
        new Option(words.label("answer.no"), "no"),
        new Option(words.label("answer.not-sure"), "not-sure"));
  }

  private static List<Option> steps(Kind.Scale scale) {
    List<Option> steps = new ArrayList<>();
    for (int step = scale.from(); step <= scale.to(); step++) {
      String number = Integer.toString(step);
      String meaning =
          step == scale.from() ? scale.low() : step == scale.to() ? scale.high() : null;
      steps.add(new Option(number, number, meaning));
    }
    return steps;
  }

  /** What was entered for one answer. */
  static Raw entered(String id, Kind kind, Map<String, Raw> inputs) {
    Raw main = inputs.getOrDefault(id, new Raw.Nothing());
    if (kind instanceof Kind.Person || kind instanceof Kind.People) {
      String others = typed(inputs.get(id + OTHERS));
      List<String> picked = main instanceof Raw.PickedPeople people ? people.userIds() : List.of();
      return picked.isEmpty() && others.isBlank()
          ? new Raw.Nothing()
          : new Raw.PickedPeople(picked, others);
    }
    if (kind instanceof Kind.Money && !typed(main).isBlank()) {
      Raw currency = inputs.get(id + CURRENCY);
      String code =
          currency instanceof Raw.Picked picked && !picked.ids().isEmpty()
              ? picked.ids().get(0)
              : "";
      return new Raw.TypedMoney(typed(main), code);
    }
    return main;
  }

  private static String typed(@Nullable Raw raw) {
    return raw instanceof Raw.Typed typed ? typed.text() : "";
  }

  private static String text(Optional<Value> known) {
    return known.map(value -> value instanceof Value.Text text ? text.text() : "").orElse("");
  }

  private static @Nullable String truth(Optional<Value> known) {
    return known
        .map(
            value ->
                value instanceof Value.Truth truth
                    ? switch (truth.truth()) {
                      case YES -> "yes";
                      case NO -> "no";
                      case NOT_SURE -> "not-sure";
                    }
                    : null)
        .orElse(null);
  }

  private static @Nullable String number(Optional<Value> known) {
    Value value = known.orElse(null);
    if (value instanceof Value.Amount amount) {
      return amount.number().toPlainString();
    }
    return value instanceof Value.Money money ? money.amount().toPlainString() : null;
  }

  private static List<String> chosen(Optional<Value> known) {
    return known
        .map(value -> value instanceof Value.Chosen chosen ? chosen.choices() : List.<String>of())
        .orElse(List.of());
  }

  private static List<String> members(Optional<Value> known) {
    List<String> members = new ArrayList<>();
    if (known.orElse(null) instanceof Value.People people) {
      for (Who who : people.people()) {
        if (who instanceof Who.Member member) {
          members.add(member.userId());
        }
      }
    }
    return members;
  }

  private static String names(@Nullable Value known) {
    List<String> names = new ArrayList<>();
    if (known instanceof Value.People people) {
      for (Who who : people.people()) {
        if (who instanceof Who.Named named) {
          names.add(named.name());
        }
      }
    }
    return String.join(", ", names);
  }
}
