package org.baraza.slack.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.practice.SlackLimits;
import org.baraza.slack.EnglishWords;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private final Drawing drawing = new Drawing(EnglishWords.words(), Drawing.Overflow.FAIL);

  @Test
  void every_part_and_control_of_a_message_is_within_slacks_limits() {
    ObjectNode message =
        drawing.message(new Card(Prose.plain("All of it"), everyPart(Surface.MESSAGE)));
    assertThat(SlackLimits.problemsOfMessage(message)).isEmpty();
  }

  @Test
  void every_entry_of_a_form_is_within_slacks_limits() {
    ObjectNode view = drawing.modal(form(everyPart(Surface.FORM)), "C1", "1.2");
    assertThat(SlackLimits.problemsOfView(view)).isEmpty();
  }

  @Test
  void the_home_is_within_slacks_limits() {
    ObjectNode view = drawing.home(everyPart(Surface.HOME));
    assertThat(SlackLimits.problemsOfView(view)).isEmpty();
  }

  @Test
  void long_labels_are_cut_with_an_ellipsis() {
    JsonNode button =
        ControlDrawing.draw(new Control.Button("go", "x".repeat(80), "")).path("text").path("text");
    assertThat(button.asText()).hasSize(75).endsWith("…");
  }

  @Test
  void a_form_remembers_where_it_was_opened() {
    JsonNode view = drawing.modal(form(List.of()), "C1", "1.2");
    FormMemory memory = FormMemory.read(view.path("private_metadata").asText());
    assertThat(memory).isEqualTo(new FormMemory("{\"a\":1}", "C1", "1.2"));
  }

  @Test
  void memory_that_is_not_ours_has_no_place() {
    assertThat(FormMemory.read("{]")).isEqualTo(new FormMemory("{]", "", null));
    assertThat(FormMemory.read("")).isEqualTo(new FormMemory("", "", null));
  }

  @Test
  void too_many_blocks_fail_a_test_and_are_cut_in_production() {
    Card card =
        new Card(
            Prose.plain("Many"), Collections.nCopies(60, new Part.Paragraph(Prose.plain("One"))));
    assertThatThrownBy(() -> drawing.message(card))
        .isInstanceOf(Undrawable.class)
        .hasMessageContaining("60 blocks");
    ObjectNode cut = new Drawing(EnglishWords.words(), Drawing.Overflow.CUT).message(card);
    assertThat(SlackLimits.problemsOfMessage(cut)).isEmpty();
    assertThat(cut.path("blocks").path(49).path("elements").path(0).path("text").asText())
        .isEqualTo("There is more.");
  }

  @Test
  void a_second_table_is_said_in_lines() {
    ObjectNode message = drawing.message(new Card(Prose.plain("Two"), List.of(table(), table())));
    assertThat(message.path("blocks").path(0).path("type").asText()).isEqualTo("table");
    assertThat(message.path("blocks").path(1).path("text").path("text").asText())
        .isEqualTo("*Amina* · When: 3 May 2026 · Who: <@U1>\n*Okello*");
  }

  @Test
  void a_message_without_spoken_words_says_what_it_shows() {
    Card card = new Card(Prose.empty(), List.of(new Part.Heading("Plan"), new Part.Divider()));
    assertThat(drawing.message(card).path("text").asText()).isEqualTo("Plan");
  }

  @Test
  void short_lists_of_choices_are_open_in_a_form_and_long_ones_a_menu() {
    assertThat(type(options(5))).isEqualTo("radio_buttons");
    assertThat(type(options(6))).isEqualTo("static_select");
    JsonNode grouped =
        EntryDrawing.draw(
            "id", new Entry.One(options(120), null, "Pick"), EntryDrawing.Stand.INPUT);
    assertThat(grouped.path("option_groups")).hasSize(2);
  }

  @Test
  void a_searched_entry_says_where_its_options_come_from() {
    JsonNode select =
        EntryDrawing.draw(
            "pick:7",
            new Entry.Searched("currencies", null, "Search"),
            EntryDrawing.Stand.AMONG_CONTROLS);
    ActionId id = ActionId.read(select.path("action_id").asText());
    assertThat(id).isEqualTo(new ActionId("pick", "7", "currencies"));
    assertThat(id.name()).isEqualTo("pick:7");
  }

  @Test
  void what_has_no_place_on_a_surface_is_refused() {
    Part input = new Part.Input("a", "A", null, true, new Entry.Words(false, "", null));
    assertThatThrownBy(() -> drawing.message(new Card(Prose.plain("x"), List.of(input))))
        .isInstanceOf(Undrawable.class);
    Part pick = new Part.Controls(List.of(new Control.Pick("a", new Entry.Figure("", null, null))));
    assertThatThrownBy(() -> drawing.message(new Card(Prose.plain("x"), List.of(pick))))
        .isInstanceOf(Undrawable.class);
  }

  @Test
  void problems_and_options_are_plain() {
    assertThat(drawing.problems(Map.of("a", Prose.bold("No & no"))).path("a").asText())
        .isEqualTo("No & no");
    assertThat(drawing.options(options(130)).path("options")).hasSize(100);
  }

  private enum Surface {
    MESSAGE,
    FORM,
    HOME
  }

  private static Form form(List<Part> parts) {
    return new Form("callback", "{\"a\":1}", "A title that is too long", "Send", "Close", parts);
  }

  private static String type(List<Option> options) {
    return EntryDrawing.draw("id", new Entry.One(options, null, "Pick"), EntryDrawing.Stand.INPUT)
        .path("type")
        .asText();
  }

  private static List<Option> options(int count) {
    return IntStream.range(0, count)
        .mapToObj(at -> new Option("Option " + at, "o" + at, at % 2 == 0 ? null : "More"))
        .toList();
  }

  private static Part.Table table() {
    return new Part.Table(
        List.of("Name", "When", "Who"),
        List.of(
            List.of(
                Prose.plain("Amina"),
                Prose.of(new Span.Day(LocalDate.of(2026, 5, 3))),
                Prose.of(new Span.Person("U1"))),
            List.of(Prose.plain("Okello"), Prose.empty(), Prose.empty())));
  }

  private static List<Part> everyPart(Surface surface) {
    Control.Confirm sure = new Control.Confirm("Sure?", "It goes.", "Yes", "No");
    Control menu = new Control.Menu("menu", options(3));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading("H".repeat(200)));
    parts.add(new Part.Paragraph(Prose.plain("Long. ".repeat(2000)), menu));
    parts.add(new Part.Paragraph(Prose.empty(), new Control.Button("alone", "Alone", "")));
    parts.add(new Part.Note(Prose.plain("Quiet")));
    parts.add(new Part.Divider());
    parts.add(table());
    parts.add(new Part.Image("https://example.org/a.png", "A field"));
    parts.add(
        new Part.Controls(
            List.of(
                new Control.Button("a:1", "Go", "v").primary(),
                new Control.Button("b", "Delete", "v", Control.Tone.DANGER, sure),
                new Control.LinkButton("c", "Open", "https://example.org"))));
    List<Control> picks = new ArrayList<>();
    entries().forEach(entry -> picks.add(new Control.Pick("pick:" + picks.size(), entry)));
    parts.add(new Part.Controls(picks));
    if (surface == Surface.FORM) {
      List<Entry> all = new ArrayList<>(entries());
      all.add(new Entry.Words(true, "w".repeat(4000), "Type"));
      all.add(new Entry.Figure("1.5", "0", "9"));
      all.forEach(
          entry -> parts.add(new Part.Input("in" + parts.size(), "Label", "Advice", true, entry)));
    }
    return parts;
  }

  private static List<Entry> entries() {
    return List.of(
        new Entry.One(options(3), "o1", "Pick"),
        new Entry.One(options(150), "o149", "Pick"),
        new Entry.Several(options(10), List.of("o2", "gone"), "Pick"),
        new Entry.Several(options(11), List.of("o2"), "Pick"),
        new Entry.Searched("currencies", new Option("Shilling", "UGX"), "Search"),
        new Entry.Date(LocalDate.of(2026, 5, 3), "Day"),
        new Entry.Time("09:30", "Time"),
        new Entry.Person("U1", "Who"),
        new Entry.People(List.of("U1", "U2"), "Who"),
        new Entry.Channel("C1", "Where"));
  }
}
