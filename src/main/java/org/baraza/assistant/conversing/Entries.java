package org.baraza.assistant.conversing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.flow.Draft;
import org.baraza.flow.Kind;
import org.baraza.flow.Raw;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Words;
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
    Raw draft = known == null ? new Raw.Nothing() : Draft.of(known);
    List<Part> inputs = new ArrayList<>();
    boolean people = kind instanceof Kind.Person || kind instanceof Kind.People;
    inputs.add(new Part.Input(id, label, advice, optional || people, entry(kind, draft)));
    if (people) {
      boolean several = kind instanceof Kind.People;
      String others = words.label(several ? "entry.others" : "entry.other");
      String names = draft instanceof Raw.PickedPeople picked ? picked.others() : "";
      inputs.add(
          new Part.Input(id + OTHERS, others, null, true, new Entry.Words(several, names, null)));
    }
    if (kind instanceof Kind.Money) {
      String code = draft instanceof Raw.TypedMoney money ? money.currency() : currency;
      Entry search =
          new Entry.Searched(
              Actions.CURRENCIES, new Option(code, code), words.label("entry.currency"));
      inputs.add(
          new Part.Input(id + CURRENCY, words.label("entry.currency"), null, optional, search));
    }
    return inputs;
  }

  private Entry entry(Kind kind, Raw draft) {
    String first = picked(draft).stream().findFirst().orElse(null);
    String chooseOne = words.label("entry.choose-one");
    if (kind instanceof Kind.YesNo) {
      return new Entry.One(truths(), first, chooseOne);
    }
    if (kind instanceof Kind.Scale scale) {
      return new Entry.One(steps(scale), first, chooseOne);
    }
    if (kind instanceof Kind.OneChoice one) {
      return new Entry.One(NativeControls.options(one.choices()), first, chooseOne);
    }
    if (kind instanceof Kind.SeveralChoices several) {
      return new Entry.Several(
          NativeControls.options(several.choices()),
          picked(draft),
          words.label("entry.choose-several"));
    }
    if (kind instanceof Kind.Date) {
      LocalDate day = draft instanceof Raw.PickedDay picked ? picked.date() : null;
      return new Entry.Date(day, words.label("entry.choose-day"));
    }
    if (kind instanceof Kind.Person) {
      return new Entry.Person(first, words.label("entry.choose-person"));
    }
    if (kind instanceof Kind.People) {
      return new Entry.People(picked(draft), words.label("entry.choose-people"));
    }
    String typed = first == null ? typed(draft) : first;
    return new Entry.Words(kind instanceof Kind.LongText, typed, null);
  }

  private List<Option> truths() {
    return List.of(
        new Option(words.label("reading.shown.yes"), Value.Ternary.YES.id()),
        new Option(words.label("reading.shown.no"), Value.Ternary.NO.id()),
        new Option(words.label("reading.shown.not-sure"), Value.Ternary.NOT_SURE.id()));
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
    if (raw instanceof Raw.TypedMoney money) {
      return money.amount();
    }
    return raw instanceof Raw.Typed typed ? typed.text() : "";
  }

  /** The ids of choices or of members. */
  private static List<String> picked(Raw raw) {
    if (raw instanceof Raw.PickedPeople people) {
      return people.userIds();
    }
    return raw instanceof Raw.Picked picked ? picked.ids() : List.of();
  }
}
