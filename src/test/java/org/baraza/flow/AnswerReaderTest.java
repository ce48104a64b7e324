package org.baraza.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.TestPrompts;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6); // a Wednesday
  private static final Words ENGLISH = TestPrompts.words();
  private static final AnswerReader READER = new AnswerReader(ENGLISH, "UGX", TODAY);
  private static final List<Choice> LEVERS =
      List.of(
          new Choice("understanding", "Understanding and conviction", null),
          new Choice("mechanisms", "Formal mechanisms", null),
          new Choice("skills", "Skills", null),
          new Choice("cafe", "Café, market and shop", null));
  private static final Kind ONE = new Kind.OneChoice(LEVERS);
  private static final Kind SEVERAL = new Kind.SeveralChoices(LEVERS, 3);
  private static final Kind NUMBER = new Kind.Numeric(null, null, null);

  @Test
  void nothing_is_not_an_answer_to_any_kind_of_question() {
    List<Raw> nothings =
        List.of(
            new Raw.Nothing(),
            new Raw.Typed(" \n\u200b\u00a0"),
            new Raw.Picked(List.of()),
            new Raw.PickedPeople(List.of(), "  "),
            new Raw.TypedMoney("", "UGX"));

    for (Question question : TestPrompts.everyKind().questions()) {
      for (Raw nothing : nothings) {
        assertThat(READER.read(question.kind(), nothing)).isEqualTo(new Rejected("reading.empty"));
      }
    }
  }

  @Test
  void every_reason_has_its_words_and_all_their_places_filled_in() {
    List<Rejected> reasons =
        List.of(
            rejected(new Kind.ShortText(), typed("x".repeat(2501))),
            rejected(new Kind.ShortText(), new Raw.PickedDay(TODAY)),
            rejected(new Kind.YesNo(), typed("dunno")),
            rejected(ONE, typed("skills, mechanisms")),
            rejected(ONE, typed("luck")),
            rejected(new Kind.SeveralChoices(LEVERS, 1), typed("1, 2")),
            rejected(new Kind.Scale(1, 5, "low", "high"), typed("9")),
            rejected(NUMBER, typed("lots")),
            rejected(NUMBER, typed("1.500")),
            rejected(new Kind.Numeric(BigDecimal.ONE, BigDecimal.TEN, null), typed("0")),
            rejected(new Kind.Numeric(BigDecimal.ONE, BigDecimal.TEN, null), typed("11")),
            rejected(new Kind.Money(), typed("a lot")),
            rejected(new Kind.Money(), typed("$5")),
            rejected(new Kind.Money(), typed("-5")),
            rejected(new Kind.Money(), new Raw.TypedMoney("EUR 5", "UGX")),
            rejected(new Kind.Date(), typed("soon")),
            rejected(new Kind.Date(), typed("3/5/2026")),
            rejected(new Kind.Date(), typed("3/5/26")),
            rejected(new Kind.Date(), typed("1026-05-03")),
            rejected(new Kind.Person(), typed("Ann and Ben")),
            rejected(new Kind.Person(), typed("x".repeat(101))),
            rejected(new Kind.ListOf("causes"), typed("a cause")));

    assertThat(reasons).extracting(Rejected::reason).doesNotHaveDuplicates();
    for (Rejected reason : reasons) {
      assertThat(ENGLISH.phrase(reason.reason()).places())
          .as(reason.reason())
          .isSubsetOf(reason.filling().keySet());
    }
  }

  @Test
  void text_is_trimmed_and_rid_of_what_nobody_sees() {
    assertThat(read(new Kind.LongText(), typed("  two\r\nlines \u0000\u200b ")))
        .isEqualTo(new Value.Text("two\nlines"));
    assertThat(read(new Kind.ShortText(), typed("two\n  lines"))).isEqualTo(text("two lines"));
    assertThat(read(new Kind.LongText(), typed("x".repeat(2500))))
        .isEqualTo(text("x".repeat(2500)));
  }

  @Test
  void text_that_is_too_long_is_told_how_long_it_is() {
    assertThat(rejected(new Kind.LongText(), typed("x".repeat(2600))).filling())
        .isEqualTo(Map.of("length", Prose.plain("2600"), "most", Prose.plain("2500")));
  }

  @ParameterizedTest
  @CsvSource({
    "yes, YES",
    "Y, YES",
    "Yes!, YES",
    "of course, YES",
    "no, NO",
    "NOPE., NO",
    "not yet, NO",
    "not sure, NOT_SURE",
    "Don’t know, NOT_SURE",
    "not-sure, NOT_SURE"
  })
  void yes_no_and_not_sure_are_read_from_usual_words(String text, Ternary truth) {
    assertThat(read(new Kind.YesNo(), typed(text))).isEqualTo(new Value.Truth(truth));
  }

  @Test
  void yes_no_and_not_sure_are_read_from_buttons() {
    for (Ternary truth : Ternary.values()) {
      assertThat(read(new Kind.YesNo(), picked(truth.id()))).isEqualTo(new Value.Truth(truth));
    }
    assertThat(rejected(new Kind.YesNo(), typed("yes but no")).reason())
        .isEqualTo("reading.truth.unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cafe", "CAFÉ, MARKET AND SHOP", "Cafe, market and shop.", "4", "caf"})
  void one_choice_is_read_by_id_label_number_or_beginning(String text) {
    assertThat(read(ONE, typed(text))).isEqualTo(chosen("cafe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skills, understanding and conviction",
        "understanding and conviction and skills",
        "1 and 3",
        "3,1",
        "Skills\nUnderstanding",
        "• skills\n• understanding",
        "skills & understanding",
        "Understanding and conviction, and skills"
      })
  void several_choices_may_be_listed_in_any_way_and_come_in_the_order_offered(String text) {
    assertThat(read(SEVERAL, typed(text))).isEqualTo(chosen("understanding", "skills"));
  }

  @Test
  void a_choice_that_is_not_offered_is_named_with_those_that_are() {
    Rejected rejected = rejected(SEVERAL, typed("skills, magic"));

    assertThat(rejected.reason()).isEqualTo("reading.choice.unknown");
    assertThat(rejected.filling())
        .containsEntry("given", Prose.plain("magic"))
        .containsEntry(
            "choices",
            Prose.plain(
                "1 Understanding and conviction, 2 Formal mechanisms, 3 Skills,"
                    + " 4 Café, market and shop"));
    assertThat(rejected(ONE, picked("gone")).reason()).isEqualTo("reading.choice.unknown");
    assertThat(rejected(ONE, typed("5")).reason()).isEqualTo("reading.choice.unknown");
  }

  @Test
  void too_many_choices_are_counted() {
    assertThat(rejected(SEVERAL, picked("skills", "cafe", "mechanisms", "understanding")))
        .isEqualTo(
            new Rejected(
                "reading.choice.most",
                Map.of("most", Prose.plain("3"), "count", Prose.plain("4"))));
    assertThat(rejected(ONE, picked("skills", "cafe")).reason()).isEqualTo("reading.choice.one");
  }

  @Test
  void a_scale_takes_whole_numbers_between_its_ends() {
    Kind scale = new Kind.Scale(1, 5, "not at all", "fully");

    assertThat(read(scale, picked("4"))).isEqualTo(amount("4"));
    assertThat(read(scale, typed(" 5 "))).isEqualTo(amount("5"));
    for (String wrong : List.of("0", "6", "2.5", "high")) {
      assertThat(rejected(scale, typed(wrong)).reason()).isEqualTo("reading.scale.range");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1500; 1500", "1,500; 1500", "1 500; 1500", "1\u00a0500\u00a0000; 1500000", "1.5; 1.5",
        "1,5; 1.5", "1,234.50; 1234.5", "1.234,50; 1234.5", "1.500.000; 1500000", "0.125; 0.125",
        "0,125; 0.125", "-3; -3", "1.5m; 1500000", "2k; 2000", "2 thousand; 2000",
        "1'500; 1500", "007; 7", "1234.567; 1234.567"
      })
  void numbers_are_read_as_people_write_them(String text, String number) {
    assertThat(read(NUMBER, typed(text))).isEqualTo(amount(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.500", "12.345", "1,50,000", "1,500,00", "1.", "1234,567", "1,2,3"})
  void a_number_that_could_be_two_is_not_guessed(String text) {
    assertThat(rejected(NUMBER, typed(text)).reason()).isEqualTo("reading.number.ambiguous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lots", "about 40", "1 5", "k", "12345678901234567890", "4-5", "1e9"})
  void what_is_no_number_is_said_to_be_none(String text) {
    assertThat(rejected(NUMBER, typed(text)).reason()).isEqualTo("reading.number.unknown");
  }

  @Test
  void a_comma_begins_a_fraction_where_the_language_writes_it_so() {
    AnswerReader german = new AnswerReader(in(Locale.GERMANY), "EUR", TODAY);

    assertThat(german.read(NUMBER, typed("1.500"))).isEqualTo(new Understood(amount("1500")));
    assertThat(german.read(NUMBER, typed("1,5"))).isEqualTo(new Understood(amount("1.5")));
    assertThat(german.read(NUMBER, typed("1,500")))
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.reason()).isEqualTo("reading.number.ambiguous"));
  }

  @Test
  void a_number_keeps_to_its_bounds_and_may_bring_its_unit() {
    Kind people = new Kind.Numeric(BigDecimal.ONE, new BigDecimal("5000"), "people");

    assertThat(read(people, typed("40 People"))).isEqualTo(amount("40"));
    assertThat(read(people, picked("40"))).isEqualTo(amount("40"));
    assertThat(rejected(people, typed("0")))
        .isEqualTo(new Rejected("reading.number.least", Map.of("least", Prose.plain("1"))));
    assertThat(rejected(people, typed("6000")))
        .isEqualTo(new Rejected("reading.number.most", Map.of("most", Prose.plain("5,000"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1500; 1500; UGX",
        "UGX 1,500,000; 1500000; UGX",
        "1.5m; 1500000; UGX",
        "1,500,000 ugx; 1500000; UGX",
        "USD 20; 20; USD",
        "US$20; 20; USD",
        "€ 12.50; 12.5; EUR",
        "KSh 5,000; 5000; KES",
        "shs. 5,000; 5000; UGX",
        "5,000/=; 5000; UGX",
        "Sh 5,000/=; 5000; UGX",
        "1.5m UGX; 1500000; UGX",
        "2 million; 2000000; UGX",
        "500k kes; 500000; KES",
        "UGX 1 500 000; 1500000; UGX"
      })
  void money_is_in_its_own_currency_or_else_in_the_channels(
      String text, String amount, String currency) {
    assertThat(read(new Kind.Money(), typed(text)))
        .isEqualTo(new Value.Money(new BigDecimal(amount), currency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$20; reading.money.which",
        "£20; reading.money.which",
        "twenty; reading.money.unknown",
        "20 goats; reading.money.unknown",
        "XYZ 20; reading.money.unknown",
        "-20; reading.money.negative",
        "1.500; reading.number.ambiguous",
        "10 to 20; reading.money.unknown"
      })
  void money_that_is_not_clear_is_asked_back(String text, String reason) {
    assertThat(rejected(new Kind.Money(), typed(text)).reason()).isEqualTo(reason);
  }

  @Test
  void a_dollar_is_clear_where_people_pay_in_dollars() {
    AnswerReader liberia = new AnswerReader(ENGLISH, "LRD", TODAY);

    assertThat(liberia.read(new Kind.Money(), typed("$20")))
        .isEqualTo(new Understood(new Value.Money(new BigDecimal("20"), "LRD")));
  }

  @Test
  void a_currency_that_was_chosen_holds_and_is_not_overruled_by_another() {
    assertThat(read(new Kind.Money(), new Raw.TypedMoney("1,500", "KES")))
        .isEqualTo(new Value.Money(new BigDecimal("1500"), "KES"));
    assertThat(read(new Kind.Money(), new Raw.TypedMoney("$5", "USD")))
        .isEqualTo(new Value.Money(new BigDecimal("5"), "USD"));
    assertThat(read(new Kind.Money(), new Raw.TypedMoney("1,500", "")))
        .isEqualTo(new Value.Money(new BigDecimal("1500"), "UGX"));
    assertThat(rejected(new Kind.Money(), new Raw.TypedMoney("EUR 5", "KES")).reason())
        .isEqualTo("reading.money.differs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-05-03; 2026-05-03",
        "2026/5/3; 2026-05-03",
        "3 May 2026; 2026-05-03",
        "3rd of May, 2026; 2026-05-03",
        "May 3, 2026; 2026-05-03",
        "Sunday 3 May 2026; 2026-05-03",
        "13/5/2026; 2026-05-13",
        "5/13/2026; 2026-05-13",
        "5.5.2026; 2026-05-05",
        "1 Sep 2026; 2026-09-01",
        "1 sept. 2026; 2026-09-01",
        "3 May; 2027-05-03",
        "7 May; 2026-05-07",
        "today; 2026-05-06",
        "Tomorrow; 2026-05-07",
        "friday; 2026-05-08",
        "Wednesday; 2026-05-13",
        "29 Feb; 2028-02-29"
      })
  void days_are_read_as_people_write_them(String text, LocalDate date) {
    assertThat(read(new Kind.Date(), typed(text))).isEqualTo(new Value.Day(date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3/5/2026; reading.date.ambiguous", "3/5/26; reading.date.year",
        "30 February 2026; reading.date.unknown", "2026-13-01; reading.date.unknown",
        "14/14/2026; reading.date.unknown", "next year; reading.date.unknown",
        "May 2026; reading.date.unknown", "0026-01-01; reading.date.far"
      })
  void a_day_that_is_not_clear_is_asked_back(String text, String reason) {
    assertThat(rejected(new Kind.Date(), typed(text)).reason()).isEqualTo(reason);
  }

  @Test
  void an_ambiguous_day_is_shown_both_ways() {
    assertThat(rejected(new Kind.Date(), typed("3/5/2026")).filling())
        .containsEntry("first", Prose.of(new Span.Day(LocalDate.of(2026, 5, 3))))
        .containsEntry("second", Prose.of(new Span.Day(LocalDate.of(2026, 3, 5))));
  }

  @Test
  void months_have_the_names_of_the_language() {
    AnswerReader french = new AnswerReader(in(Locale.FRANCE), "XOF", TODAY);

    assertThat(french.read(new Kind.Date(), typed("3 aout 2026")))
        .isEqualTo(new Understood(new Value.Day(LocalDate.of(2026, 8, 3))));
  }

  @Test
  void a_day_from_a_calendar_is_taken_as_it_is() {
    assertThat(read(new Kind.Date(), new Raw.PickedDay(TODAY))).isEqualTo(new Value.Day(TODAY));
  }

  @Test
  void people_are_read_from_mentions_and_names() {
    assertThat(read(new Kind.People(), typed("<@U12|ann>, Ben Okello and <@W3>\nMama Ruth")))
        .isEqualTo(
            people(
                new Who.Member("U12"),
                new Who.Named("Ben Okello"),
                new Who.Member("W3"),
                new Who.Named("Mama Ruth")));
    assertThat(read(new Kind.People(), new Raw.PickedPeople(List.of("U1", "U1"), "Ben, @Ruth")))
        .isEqualTo(people(new Who.Member("U1"), new Who.Named("Ben"), new Who.Named("Ruth")));
  }

  @Test
  void one_person_is_one_person() {
    assertThat(read(new Kind.Person(), typed("<@U1>"))).isEqualTo(people(new Who.Member("U1")));
    assertThat(read(new Kind.Person(), typed("Sandy Anders")))
        .isEqualTo(people(new Who.Named("Sandy Anders")));
    assertThat(rejected(new Kind.Person(), typed("<@U1> <@U2>")).reason())
        .isEqualTo("reading.person.one");
    assertThat(rejected(new Kind.People(), typed("..., -")).reason()).isEqualTo("reading.empty");
  }

  @Test
  void a_draft_read_again_gives_the_same_value() {
    Map<Kind, Value> values =
        Map.ofEntries(
            Map.entry(new Kind.ShortText(), text("a line")),
            Map.entry(new Kind.LongText(), text("two\nlines")),
            Map.entry(new Kind.YesNo(), new Value.Truth(Ternary.NOT_SURE)),
            Map.entry(ONE, chosen("cafe")),
            Map.entry(SEVERAL, chosen("understanding", "skills")),
            Map.entry(new Kind.Scale(1, 5, "", ""), amount("3")),
            Map.entry(NUMBER, amount("1.125")),
            Map.entry(new Kind.Money(), new Value.Money(new BigDecimal("1.125"), "EUR")),
            Map.entry(new Kind.Date(), new Value.Day(TODAY)),
            Map.entry(new Kind.Person(), people(new Who.Named("Ben"))),
            Map.entry(new Kind.People(), people(new Who.Member("U1"), new Who.Named("Ben"))));
    AnswerReader german = new AnswerReader(in(Locale.GERMANY), "EUR", TODAY);

    values.forEach(
        (kind, value) -> {
          Value normal =
              value instanceof Value.Money money
                  ? new Value.Money(money.amount().stripTrailingZeros(), money.currency())
                  : value;
          assertThat(READER.read(kind, Draft.of(value))).isEqualTo(new Understood(normal));
          assertThat(german.read(kind, Draft.of(value))).isEqualTo(new Understood(normal));
        });
    assertThat(Draft.of(new Value.Listed(3))).isEqualTo(new Raw.Nothing());
  }

  private static Words in(Locale locale) {
    Map<String, Phrase> phrases = new HashMap<>();
    ENGLISH.keys().forEach(key -> phrases.put(key, ENGLISH.phrase(key)));
    return new Words(locale, phrases);
  }

  private static Raw typed(String text) {
    return new Raw.Typed(text);
  }

  private static Raw picked(String... ids) {
    return new Raw.Picked(List.of(ids));
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Value chosen(String... ids) {
    return new Value.Chosen(List.of(ids));
  }

  private static Value amount(String number) {
    return new Value.Amount(new BigDecimal(number));
  }

  private static Value people(Who... people) {
    return new Value.People(List.of(people));
  }

  private static Value read(Kind kind, Raw raw) {
    Reading reading = READER.read(kind, raw);
    assertThat(reading).isInstanceOf(Understood.class);
    return ((Understood) reading).value();
  }

  private static Rejected rejected(Kind kind, Raw raw) {
    Reading reading = READER.read(kind, raw);
    assertThat(reading).isInstanceOf(Rejected.class);
    return (Rejected) reading;
  }
}
