package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.commitment.Handover;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Resources;
import org.baraza.commitment.Status;
import org.baraza.commitment.Terms;
import org.baraza.commitment.VisitDated;
import org.baraza.conversation.Attachment;
import org.baraza.flow.Purpose;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;
import org.junit.jupiter.api.Test;

/**
 * What is written today must stay readable: the lines of {@code written.jsonl} are never edited.
 */
class JsonTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");
  private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
  private static final Option OPTION = new Option("Yes", "yes", "as ever");

  private final Json json = new Json();

  private static List<Value> values() {
    return List.of(
        new Value.Text("stockists in \"Lamwo\" \u2013 all"),
        new Value.Truth(Value.Ternary.NOT_SURE),
        new Value.Chosen(List.of("motivation", "ability")),
        new Value.Amount(new BigDecimal("12345678901234567890.10")),
        new Value.Money(new BigDecimal("0.30"), "UGX"),
        new Value.Day(MAY_4),
        new Value.People(List.of(new Who.Member("U1"), new Who.Named("Achen"))),
        new Value.Listed(3));
  }

  private static List<Span> spans() {
    return List.of(
        new Span.Text("words", Span.Style.BOLD),
        new Span.Person("U1"),
        new Span.Channel("C1"),
        new Span.Day(MAY_4),
        new Span.Moment(NOON),
        new Span.Link("https://example.org/", "a link"),
        new Span.Post("conversation/c1/card/2", "further down"));
  }

  private static List<Entry> entries() {
    return List.of(
        new Entry.Words(true, "", null),
        new Entry.Figure("1", "0", "10"),
        new Entry.One(List.of(OPTION, new Option("No", "no")), "yes", "choose"),
        new Entry.Several(List.of(OPTION), List.of("yes"), "choose"),
        new Entry.Searched("lists", OPTION, "search"),
        new Entry.Date(MAY_4, "day"),
        new Entry.Time("09:00", "time"),
        new Entry.Person("U1", "who"),
        new Entry.People(List.of("U1"), "who"),
        new Entry.Channel(null, "where"));
  }

  private static List<Control> controls() {
    return List.of(
        new Control.Button(
            "stop", "Stop", "c1:2", Control.Tone.DANGER, new Control.Confirm("a", "b", "c", "d")),
        new Control.LinkButton("open", "Open", "https://example.org/"),
        new Control.Menu("more", List.of(OPTION)),
        new Control.Pick("day", entries().get(5)));
  }

  private static List<Part> parts() {
    Prose prose = new Prose(spans());
    return List.of(
        new Part.Heading("Title"),
        new Part.Paragraph(prose, controls().get(0)),
        new Part.Note(Prose.plain("quiet")),
        new Part.Controls(controls()),
        new Part.Divider(),
        new Part.Table(List.of("a"), List.of(List.of(Prose.plain("1")))),
        new Part.Image("https://example.org/x.png", "a picture"),
        new Part.Input("id", "Label", null, true, entries().get(0)));
  }

  private static Card card() {
    return new Card(Prose.plain("spoken"), parts());
  }

  private static List<Event> events() {
    Who achen = new Who.Named("Achen");
    return List.of(
        new Event.Promised(),
        new Event.Asked(achen),
        new Event.Accepted(),
        new Event.Declined("no time"),
        new Event.Done(),
        new Event.Renegotiated(null, MAY_4, "rain"),
        new Event.HandoverAsked(new Handover(achen, "U1", "I travel")),
        new Event.HandedOver(new Who.Member("U1"), achen),
        new Event.HandoverDeclined(achen, ""),
        new Event.HelpWanted("transport", "no car"),
        new Event.Released("not needed"),
        new Event.FellSilent(),
        new Event.Amended(Terms.of("bring it", achen, null)),
        new Event.VisitMoved(MAY_4, MAY_4.plusDays(1)));
  }

  private static List<Origin> origins() {
    return List.of(
        new Origin.Typed(),
        new Origin.Message("1700000000.000100", "U1", null),
        new Origin.Answered("c1", "next"),
        new Origin.ListRow("visit-1", "actions", "r1"),
        new Origin.Recurred("m0"));
  }

  private static Commitment commitment(Origin origin, Recurrence recurrence) {
    return new Commitment(
        new Place("T1", "C1"),
        "m1",
        new Terms(
            "bring the scale",
            new Who.Named("Achen"),
            "U1",
            MAY_4,
            new Resources("a morning", "UGX 500", "a truck"),
            "fuel",
            "field days",
            recurrence),
        "U1",
        Status.OPEN,
        new Handover(new Who.Member("U2"), null, "I travel"),
        origin,
        new VisitDated("visit-1", 7),
        3,
        events().stream()
            .map(event -> new org.baraza.commitment.Entry(event, "U1", true, NOON))
            .toList(),
        NOON);
  }

  private static List<Commitment> commitments() {
    List<Origin> origins = origins();
    return origins.stream()
        .map(
            origin ->
                commitment(
                    origin,
                    origin instanceof Origin.Typed
                        ? new Recurrence.Once()
                        : new Recurrence.Every(2, Recurrence.Unit.WEEKS, MAY_4)))
        .toList();
  }

  private static Stream<Object> examples() {
    Map<String, Value> cells = new LinkedHashMap<>();
    cells.put("name", values().get(0));
    cells.put("cost", values().get(4));
    Plan plan =
        new Plan(
            new Place("T1", "C1"),
            Set.of(Purpose.EXCHANGE_VISIT),
            "en",
            ZoneId.of("Africa/Kampala"),
            "UGX",
            Set.of("U1"),
            true,
            NOON);
    return Stream.of(
            values().stream(),
            entries().stream(),
            Stream.of(
                card(),
                new Row("r1", cells, "U1", NOON),
                new Attachment("stall.jpg", "https://files.example/1"),
                plan),
            commitments().stream())
        .flatMap(each -> each);
  }

  private static List<String> writtenLines() {
    return lines("written.jsonl");
  }

  private static List<String> lines(String file) {
    try (InputStream lines = JsonTest.class.getResourceAsStream(file)) {
      assertThat(lines).as(file).isNotNull();
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void each_type_is_written_as_ever() {
    assertThat(examples().map(json::write)).containsExactlyElementsOf(writtenLines());
  }

  @Test
  void what_was_written_is_read_as_it_was() {
    List<Object> examples = examples().toList();
    for (int at = 0; at < examples.size(); at++) {
      Object example = examples.get(at);
      Object read = json.read(writtenLines().get(at), (Class<?>) declared(example));
      assertThat(read).isEqualTo(example);
    }
  }

  @Test
  void a_plan_from_before_plans_had_a_reach_is_read_as_one_that_stays_as_it_is() {
    Plan plan = (Plan) examples().filter(Plan.class::isInstance).findFirst().orElseThrow();
    String now = json.write(plan);
    String reach = ",\"reach\":{\"sharedWithManagers\":false,\"months\":0}";
    assertThat(now).contains(reach);
    assertThat(json.read(now.replace(reach, ""), Plan.class)).isEqualTo(plan);
    assertThat(json.read(now.replace(",\"months\":0", ""), Plan.class)).isEqualTo(plan);
  }

  @Test
  void a_card_from_before_cards_were_written_short_is_read_as_ever() {
    assertThat(lines("card-before.json"))
        .singleElement()
        .satisfies(line -> assertThat(json.read(line, Card.class)).isEqualTo(card()));
  }

  @Test
  void a_button_has_the_usual_tone_unless_it_says_another() {
    Control.Button usual = new Control.Button("skip", "Skip", "c1:2");
    Card card = new Card(Prose.empty(), List.of(new Part.Controls(List.of(usual))));
    assertThat(json.write(card)).doesNotContain("tone");
    assertThat(json.read(json.write(card), Card.class)).isEqualTo(card);
    Card loud = new Card(Prose.empty(), List.of(new Part.Controls(List.of(usual.primary()))));
    assertThat(json.read(json.write(loud), Card.class)).isEqualTo(loud);
  }

  @Test
  void a_tone_that_nobody_knows_is_a_clear_failure() {
    String stored = json.write(card()).replace("DANGER", "SHRILL");
    assertThatThrownBy(() -> json.read(stored, Card.class))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("tone");
  }

  /** As it is declared where it is stored: by the sealed type, not by the variant. */
  private static Class<?> declared(Object example) {
    if (example instanceof Value) {
      return Value.class;
    }
    return example instanceof Entry ? Entry.class : example.getClass();
  }

  @Test
  void every_variant_has_an_example() {
    assertVariants(Value.class, values());
    assertVariants(Span.class, spans());
    assertVariants(Entry.class, entries());
    assertVariants(Control.class, controls());
    assertVariants(Part.class, parts());
    assertVariants(Event.class, events());
    assertVariants(Origin.class, origins());
    assertVariants(Who.class, ((Value.People) values().get(6)).people());
  }

  private static void assertVariants(Class<?> sealed, Collection<?> examples) {
    assertThat(examples.stream().<Class<?>>map(Object::getClass).toList())
        .containsExactlyInAnyOrder(
            Stream.of(sealed.getPermittedSubclasses())
                .filter(Record.class::isAssignableFrom)
                .toArray(Class<?>[]::new));
  }

  @Test
  void what_a_newer_version_added_is_passed_over() {
    assertThat(json.read("{\"is\":\"Text\",\"text\":\"a\",\"tone\":\"warm\"}", Value.class))
        .isEqualTo(new Value.Text("a"));
  }

  @Test
  void a_collection_that_an_older_version_did_not_know_is_empty() {
    assertThat(json.read("{\"is\":\"Chosen\"}", Value.class))
        .isEqualTo(new Value.Chosen(List.of()));
    assertThat(
            json.read("{\"id\":\"r1\",\"by\":\"U1\",\"at\":\"2026-05-04T12:00:00Z\"}", Row.class))
        .extracting(Row::cells)
        .isEqualTo(Map.of());
  }

  @Test
  void an_amount_stays_exact_wherever_the_type_is_written() {
    assertThat(json.read("{\"number\":1234567890.123456789012345,\"is\":\"Amount\"}", Value.class))
        .isEqualTo(new Value.Amount(new BigDecimal("1234567890.123456789012345")));
    assertThat(json.read("{\"is\":\"Amount\",\"number\":1.50}", Value.class))
        .isEqualTo(new Value.Amount(new BigDecimal("1.50")));
  }

  @Test
  void what_cannot_be_read_is_not_repeated() {
    assertThatThrownBy(() -> json.read("{\"is\":\"Day\",\"date\":\"secret\"}", Value.class))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("Value")
        .hasMessageContaining("date")
        .hasMessageNotContaining("secret");
  }
}
