package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.wording.Words;

/** Understands what a person gave to a question or a field, or says why it does not fit. */
public final class AnswerReader {
  static final Rejected EMPTY = new Rejected("reading.empty");
  static final Rejected UNFIT = new Rejected("reading.unfit");

  private final TextReader texts;
  private final TruthReader truths;
  private final ChoiceReader choices;
  private final NumberReader numbers;
  private final MoneyReader money;
  private final DateReader dates;
  private final PeopleReader people;

  /**
   * Makes a reader for one person in one channel.
   *
   * @param words what people may type for yes, thousand or tomorrow, and how their language writes
   *     numbers and dates
   * @param currency the ISO 4217 code that amounts are in unless they say otherwise
   * @param today the day it is for that person
   */
  public AnswerReader(Words words, String currency, LocalDate today) {
    requireNonNull(currency);
    requireNonNull(today);
    Plain plain = new Plain(words.locale());
    texts = new TextReader();
    truths = new TruthReader(words, plain);
    choices = new ChoiceReader(words, plain);
    numbers = new NumberReader(words);
    money = new MoneyReader(new Figures(words), currency);
    dates = new DateReader(words, plain, today);
    people = new PeopleReader(words);
  }

  /** Reads one answer; a list is never read here, since its rows are kept one by one. */
  public Reading read(Kind kind, Raw raw) {
    if (given(raw)) {
      return raw instanceof Raw.Typed typed
          ? any(kind, new Raw.Typed(Plain.tidy(typed.text())))
          : any(kind, raw);
    }
    return EMPTY;
  }

  private static boolean given(Raw raw) {
    if (raw instanceof Raw.Typed typed) {
      return !Plain.tidy(typed.text()).isEmpty();
    }
    if (raw instanceof Raw.Picked picked) {
      return !picked.ids().isEmpty();
    }
    if (raw instanceof Raw.PickedPeople picked) {
      return !picked.userIds().isEmpty() || !Plain.tidy(picked.others()).isEmpty();
    }
    if (raw instanceof Raw.TypedMoney typed) {
      return !Plain.tidy(typed.amount()).isEmpty();
    }
    return raw instanceof Raw.PickedDay;
  }

  private Reading any(Kind kind, Raw raw) {
    if (kind instanceof Kind.ShortText) {
      return texts.line(raw);
    }
    if (kind instanceof Kind.LongText) {
      return texts.lines(raw);
    }
    if (kind instanceof Kind.YesNo) {
      return truths.read(raw);
    }
    if (kind instanceof Kind.OneChoice one) {
      return choices.one(one, raw);
    }
    if (kind instanceof Kind.SeveralChoices several) {
      return choices.several(several, raw);
    }
    return counted(kind, raw);
  }

  private Reading counted(Kind kind, Raw raw) {
    if (kind instanceof Kind.Scale scale) {
      return numbers.scale(scale, raw);
    }
    if (kind instanceof Kind.Numeric numeric) {
      return numbers.number(numeric, raw);
    }
    if (kind instanceof Kind.Money) {
      return money.read(raw);
    }
    if (kind instanceof Kind.Date) {
      return dates.read(raw);
    }
    if (kind instanceof Kind.Person) {
      return people.one(raw);
    }
    if (kind instanceof Kind.People) {
      return people.several(raw);
    }
    return new Rejected("reading.list");
  }
}
