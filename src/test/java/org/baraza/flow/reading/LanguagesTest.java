package org.baraza.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baraza.TestPrompts;
import org.baraza.flow.AnswerReader;
import org.baraza.flow.Choice;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.Reading;
import org.baraza.flow.SummaryPart;
import org.baraza.flow.Value;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static final FlowBook BOOK = TestPrompts.everyKindBook();
  private static final Flow ENGLISH = BOOK.flow("every-kind", "en").orElseThrow();
  private static final Flow SWAHILI = BOOK.flow("every-kind", "sw").orElseThrow();

  @Test
  void what_is_translated_is_shown_translated_and_the_rest_in_english() {
    assertThat(SWAHILI.title()).isEqualTo("Maswali ya kila aina");
    assertThat(SWAHILI.about()).isEqualTo(ENGLISH.about());
    assertThat(question("permitted").ask().source()).isEqualTo("Je, soko limeruhusiwa?");
    assertThat(question("permitted").tip()).isEqualTo(english("permitted").tip());
    assertThat(question("day").kind().offered())
        .extracting(Choice::label)
        .containsExactly("Tuesday", "Ijumaa", "Saturday and Sunday");
    assertThat(question("order").kind()).isEqualTo(new Kind.Scale(1, 5, "hapana kabisa", "fully"));
    assertThat(SWAHILI.checks().get(1).found().source()).isEqualTo("Wafanyabiashara ni wachache.");
    assertThat(SWAHILI.checks().get(1).todo()).isEqualTo(ENGLISH.checks().get(1).todo());
    assertThat(((SummaryPart.Rows) SWAHILI.summary().get(2)).heading()).isEqualTo("Vibanda");
    assertThat(SWAHILI.summary().get(1)).isEqualTo(ENGLISH.summary().get(1));
  }

  @Test
  void a_translation_changes_no_structure() {
    assertThat(SWAHILI.questions())
        .extracting(Question::id, Question::required, Question::when)
        .isEqualTo(
            ENGLISH.questions().stream().map(q -> tuple(q.id(), q.required(), q.when())).toList());
    assertThat(SWAHILI.list("stalls").orElseThrow().field("goods").orElseThrow().kind().offered())
        .extracting(Choice::id)
        .containsExactly("seed", "tools", "feed");
  }

  @Test
  void interface_words_fall_back_one_by_one() {
    assertThat(BOOK.words("sw").label("reading.shown.yes")).isEqualTo("Ndiyo");
    assertThat(BOOK.words("sw").label("reading.shown.not-sure")).isEqualTo("Not sure");
    assertThat(BOOK.words("sw").locale()).isEqualTo(Locale.forLanguageTag("sw-KE"));
    assertThat(BOOK.words("sw").label("language.name")).isEqualTo("Kiswahili");
  }

  @Test
  void answers_are_understood_in_the_language_and_in_what_falls_back() {
    AnswerReader reader = new AnswerReader(BOOK.words("sw"), "KES", LocalDate.of(2026, 5, 6));

    assertThat(reader.read(new Kind.YesNo(), new Raw.Typed("Ndio")))
        .isEqualTo(new Reading.Understood(new Value.Truth(Value.Ternary.YES)));
    assertThat(reader.read(question("day").kind(), new Raw.Typed("ijumaa")))
        .isEqualTo(new Reading.Understood(new Value.Chosen(List.of("friday"))));
    assertThat(reader.read(new Kind.Date(), new Raw.Typed("3 Mei 2026")))
        .isEqualTo(new Reading.Understood(new Value.Day(LocalDate.of(2026, 5, 3))));
  }

  @Test
  void an_unknown_language_is_english() {
    assertThat(BOOK.flow("every-kind", "fr")).contains(ENGLISH);
    assertThat(BOOK.languages()).containsExactly("en", "sw");
  }

  @Test
  void what_a_translation_may_not_hold_is_a_problem() {
    assertThat(
            problems(
                """
                flow: every-kind
                repeats: each visit
                titel: Soko
                questions:
                  - id: permited
                    ask: Je?
                  - id: fee
                    kind: number
                    tip: ""
                    ask: "Bei ya {nam}?"
                  - ask: Nani?
                checks: Hakuna
                """))
        .containsExactly(
            "2: flow \"every-kind\" has \"repeats\", which only prompts/en decides; leave it out",
            "3: flow \"every-kind\" has an unknown key \"titel\". Did you mean \"title\"?",
            "5: question \"permited\" is not in prompts/en. Did you mean \"permitted\"?",
            "8: question \"fee\" has \"kind\", which only prompts/en decides; leave it out",
            "9: \"tip\" of question \"fee\" is empty",
            "10: \"ask\" of question \"fee\" has a place {nam} that nothing can fill in here. Did"
                + " you mean \"name\"?",
            "11: a question has no \"id\"",
            "12: \"checks\" of flow \"every-kind\" should be a list");
  }

  @Test
  void words_and_files_that_english_lacks_are_problems() {
    List<PromptFile> files = new ArrayList<>();
    files.add(file("en/language.yaml", "name: English\nlocale: en-GB"));
    files.add(file("en/flows.yaml", "order: [gap, gap]"));
    files.add(file("en/words/card.yaml", "hello: \"Hello {name}\"\nlist: [a]\nbad: \"*open\""));
    files.add(file("en/card.yaml", "hello: Hello"));
    files.add(file("en/exchange-visits/gap.yaml", "flow: gap"));
    files.add(file("en/words/notes.txt", "notes"));
    files.add(file("README.yaml", "notes"));
    files.add(file("sw/language.yaml", "name: Kiswahili\nlocale: swahili-language"));
    files.add(file("sw/flows.yaml", "order: []"));
    files.add(file("sw/exchange-visit/gap.yaml", "flow: gap"));
    files.add(file("sw/words/card.yaml", "helo: Habari\nhello: \"Habari {nam}\""));

    assertThat(new PromptReader(Set.of(), Set.of()).read(files).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "prompts/README.yaml:1: a prompt file should be in a language's folder",
            "prompts/en/card.yaml:1: only language.yaml and flows.yaml stand here; flows and words"
                + " have folders",
            "prompts/en/exchange-visits/gap.yaml:1: prompts are not read from a folder"
                + " \"exchange-visits\". Did you mean \"exchange-visit\"?",
            "prompts/en/flows.yaml:1: flow \"gap\" has no file",
            "prompts/en/words/card.yaml:2: \"card.list\" should be text",
            "prompts/en/words/card.yaml:3: \"card.bad\" cannot be read: a * is opened but not"
                + " closed",
            "prompts/en/words/notes.txt:1: a prompt file should end in .yaml",
            "prompts/sw/exchange-visit/gap.yaml:1: there is no exchange-visit/gap.yaml in"
                + " prompts/en",
            "prompts/sw/flows.yaml:1: only prompts/en decides the order of flows",
            "prompts/sw/language.yaml:2: \"locale\" should be like en-GB or sw-UG:"
                + " swahili-language",
            "prompts/sw/words/card.yaml:1: \"card.helo\" is not in prompts/en. Did you mean"
                + " \"card.hello\"?",
            "prompts/sw/words/card.yaml:2: \"card.hello\" has a place {nam} that English does not"
                + " have. Did you mean \"name\"?");
  }

  @Test
  void english_and_its_order_must_be_there() {
    assertThat(new PromptReader(Set.of(), Set.of()).read(List.of()).problems())
        .extracting(Problem::toString)
        .containsExactly("prompts/en:1: there is no such folder, and English is needed");
    List<PromptFile> files =
        TestPrompts.files().stream().filter(file -> file.path().contains("every-kind")).toList();
    assertThat(new PromptReader(Set.of(), Set.of()).read(files).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "prompts-test/en/flows.yaml:1: the order of flows is missing",
            "prompts-test/en/language.yaml:1: the language's name and locale are missing",
            "prompts-test/sw/language.yaml:1: the language's name and locale are missing");
  }

  @Test
  void a_flow_that_the_order_forgets_and_one_id_for_two_flows_are_problems() {
    List<PromptFile> files = new ArrayList<>(TestPrompts.files());
    String flow =
        files.stream()
            .filter(file -> file.path().endsWith("en/exchange-visit/every-kind.yaml"))
            .findFirst()
            .orElseThrow()
            .text();
    files.add(file("en/programme/every-kind.yaml", flow));
    files.add(file("en/programme/other.yaml", flow.replace("flow: every-kind", "flow: other")));

    assertThat(new PromptReader(Set.of(), Set.of()).read(files).problems())
        .extracting(Problem::toString)
        .contains(
            "prompts-test/en/flows.yaml:1: flow \"other\" is missing here",
            "prompts/en/programme/every-kind.yaml:2: another file has a flow \"every-kind\" too",
            "prompts/en/programme/other.yaml:10: another list is called \"stalls\" too");
  }

  @Test
  void aliases_of_branches_and_bottomless_nesting_are_refused() {
    assertThat(words("a: &a {b: c}\nd: *a"))
        .containsExactly(
            "1: this YAML cannot be read: Number of aliases for non-scalar nodes exceeds the"
                + " specified max=0");
    assertThat(words("a: " + "[".repeat(1000))).hasSize(1);
    assertThat(words("")).containsExactly("1: the file is empty");
    assertThat(words("- a")).containsExactly("1: the file should consist of keys with values");
    assertThat(words("a: b\n---\nc: d")).hasSize(1);
  }

  @Test
  void thirty_five_flows_are_read_in_a_blink() {
    List<PromptFile> files = new ArrayList<>(TestPrompts.files());
    new PromptReader(Set.of(), Set.of()).read(files);
    String flow =
        files.stream()
            .filter(file -> file.path().endsWith("en/exchange-visit/every-kind.yaml"))
            .findFirst()
            .orElseThrow()
            .text();
    for (int i = 0; i < 35; i++) {
      files.add(file("en/programme/f" + i + ".yaml", flow.replace("every-kind", "f" + i)));
    }
    long start = busy();

    new PromptReader(Set.of(), Set.of()).read(files);

    assertThat(busy() - start).as("milliseconds").isLessThan(1000);
  }

  /** This thread's own time in milliseconds, which other processes do not lengthen. */
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private static List<String> words(String text) {
    List<PromptFile> files = new ArrayList<>(TestPrompts.files());
    files.add(file("en/words/odd.yaml", text));
    return new PromptReader(Set.of(), Set.of())
        .read(files).problems().stream()
            .map(problem -> problem.line() + ": " + problem.message())
            .toList();
  }

  private static List<String> problems(String translation) {
    List<PromptFile> files = new ArrayList<>(TestPrompts.files());
    files.removeIf(file -> file.path().endsWith("sw/exchange-visit/every-kind.yaml"));
    files.add(new PromptFile("prompts-test/sw/exchange-visit/every-kind.yaml", translation));
    return new PromptReader(Set.of(), Set.of())
        .read(files).problems().stream()
            .map(problem -> problem.line() + ": " + problem.message())
            .toList();
  }

  private static PromptFile file(String path, String text) {
    return new PromptFile("prompts/" + path, text);
  }

  private static Question question(String id) {
    return SWAHILI.question(id).orElseThrow();
  }

  private static Question english(String id) {
    return ENGLISH.question(id).orElseThrow();
  }
}
