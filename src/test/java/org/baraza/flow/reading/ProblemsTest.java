package org.baraza.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each problem, with its line and its exact message, made by one change to a sound flow. */
class ProblemsTest {
  private static final String SOUND =
      """
      flow: market
      repeats: once
      title: The market
      about: What the market is.
      minutes: 5
      source: {guide: A guide, section: Its section}
      after: []
      lists:
        - id: stalls
          title: Stalls
          row: stall
          fields:
            - {id: stall, kind: short text, label: The stall}
            - {id: open, kind: yes or no, label: Open}
            - {id: size, kind: number, label: Its size}
      questions:
        - {id: name, kind: short text, label: Name, ask: Its name, tip: A tip., why: A reason.}
        - {id: price, kind: money, label: Price, ask: "And {name}?", tip: A tip., why: A reason.}
        - id: goods
          kind: several choices
          label: The goods
          ask: Which goods?
          tip: A tip.
          why: A reason.
          when: {answered: price}
          most: 2
          choices:
            - {id: seed, label: Seed}
            - {id: tools, label: Tools}
        - {id: order, kind: scale, label: Order, ask: Orderly, tip: A tip., why: A reason., from: 1, to: 5, low: no, high: yes}
        - {id: crowd, kind: number, label: Crowd, ask: How many, tip: A tip., why: A reason., least: 1, most: 9}
        - {id: stalls, kind: list, label: Stalls, ask: Which, tip: A tip., why: A reason., list: stalls}
      checks:
        - id: dear
          level: stop
          when: {question: goods, includes: seed}
          found: It is dear.
          matters: A reason.
          do: Something.
      summary:
        - text: "{name} costs {price}."
        - {list: stalls, heading: Stalls, row: "{stall}"}
      """;

  @Test
  void the_flow_that_is_changed_below_is_sound() {
    assertThat(problems(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Keys
        "title: The market | titel: The market | 3: flow \"market\" has an unknown key \"titel\". Did you mean \"title\"?; 1: flow \"market\" has no \"title\"",
        "row: stall | rows: stall | 11: list \"stalls\" has an unknown key \"rows\". Did you mean \"row\"?; 9: list \"stalls\" has no \"row\"",
        "label: Open} | label: Open, hint: x} | 14: field \"open\" of list \"stalls\" has an unknown key \"hint\"",
        "{id: seed, label: Seed} | {id: seed, name: Seed, label: Seed} | 28: choice \"seed\" of question \"goods\" has an unknown key \"name\"",
        "ask: Its name, tip: A tip., | ask: Its name, | 17: question \"name\" has no \"tip\"",
        "ask: Its name, tip: A tip., why: A reason. | ask: Its name, tip: A tip. | 17: question \"name\" has no \"why\"",
        "source: {guide: A guide, section: Its section} | source: {guide: A guide} | 6: the source of flow \"market\" has no \"section\"",
        "source: {guide: A guide, section: Its section} | minutes: 6 | 1: flow \"market\" has no \"source\"; 6: \"minutes\" is here twice",
        // Values
        "minutes: 5 | minutes: five | 5: \"minutes\" of flow \"market\" should be a number: five",
        "minutes: 5 | minutes: 0 | 5: \"minutes\" should be a whole number from 1 on",
        "title: The market | title: | 3: \"title\" of flow \"market\" is empty",
        "title: The market | title: [The, market] | 3: \"title\" of flow \"market\" should be text",
        "minutes: 5 | minutes: {a: 5} | 5: \"minutes\" of flow \"market\" should be a number",
        "after: [] | after: gap | 7: \"after\" of flow \"market\" should be a list",
        "after: [] | after: [{a: b}] | 7: \"after\" of flow \"market\" should list words",
        "after: [] | after: [markt] | 7: \"after\" names flow \"markt\", which does not exist. Did you mean \"market\"?",
        "source: {guide: A guide, section: Its section} | source: A guide | 6: \"source\" of flow \"market\" should consist of keys with values",
        "flow: market | flow: markets | 1: the flow is called \"markets\", but its file \"market.yaml\"",
        "id: name, | id: Name_1, | 17: \"id\" of question \"Name_1\" should be lower-case words joined by hyphens: Name_1; *",
        "label: Open} | label: Open, optional: yes} | 14: \"optional\" of field \"open\" of list \"stalls\" should be true or false: yes",
        "about: What the market is. | about: What *the market is. | 4: \"about\" of flow \"market\" cannot be read: a * is opened but not closed",
        "found: It is dear. | found: It is {dear. | 37: \"found\" of check \"dear\" cannot be read: a { is opened but not closed",
        "about: What the market is. | about: What {name} is. | 4: \"about\" of flow \"market\" has a place {name} that nothing can fill in here",
        "repeats: once | repeats: each visi | 2: \"repeats\" should be once, each visit, each meeting or {each row of: list}. Did you mean \"each visit\"?",
        "repeats: once | repeats: {each row of: stals} | 2: flow \"market\" names list \"stals\", which no flow declares. Did you mean \"stalls\"?",
        "level: stop | level: halt | 35: check \"dear\" has an unknown level \"halt\"",
        "level: stop | level: stopp | 35: check \"dear\" has an unknown level \"stopp\". Did you mean \"stop\"?",
        // Duplicates
        "id: price, kind: money | id: name, kind: money | 18: flow \"market\" has two parts called \"name\"; *",
        "{id: tools, label: Tools} | {id: seed, label: Tools} | 29: question \"goods\" has two parts called \"seed\"",
        "{id: tools, label: Tools} | {id: tools, label: Seed} | 27: question \"goods\" has two choices with the same label",
        "{id: open, kind | {id: size, kind | 15: list \"stalls\" has two parts called \"size\"",
        // Kinds
        "kind: money | kind: mony | 18: question \"price\" has an unknown kind \"mony\". Did you mean \"money\"?",
        "kind: yes or no | kind: list | 14: field \"open\" of list \"stalls\" cannot be a list itself",
        "{id: stall, kind: short text | {id: stall, kind: date | 13: field \"stall\" of list \"stalls\" names the row, so it should be short text",
        "label: The stall} | label: The stall, optional: true} | 13: field \"stall\" of list \"stalls\" names the row, so it cannot be optional",
        "kind: money, | kind: money, unit: kg, | 18: question \"price\" has \"unit\", which goes with number, not with money",
        "most: 2 | most: 3 | 26: \"most\" of question \"goods\" should be from 1 to 2",
        "most: 2 | most: 1.5 | 26: \"most\" of question \"goods\" should be a whole number; *",
        "from: 1, to: 5 | from: 5, to: 1 | 30: question \"order\" should go up by at most 10, from the lower end",
        "from: 1, to: 5 | from: 1, to: 50 | 30: question \"order\" should go up by at most 10, from the lower end",
        "to: 5, low: no, high: yes | to: 5, low: no | 30: question \"order\" has no \"high\"",
        "least: 1, most: 9 | least: 10, most: 9 | 31: \"least\" of question \"crowd\" is above its \"most\"",
        "list: stalls} | list: stools} | 32: question \"stalls\" names list \"stools\", which no flow declares. Did you mean \"stalls\"?",
        "why: A reason., list: stalls} | why: A reason.} | 32: question \"stalls\" has no \"list\"",
        // Conditions
        "{answered: price} | {answered: prise} | 25: question \"goods\" depends on \"prise\", which is not in this flow. Did you mean \"price\"?",
        "{answered: price} | {answered: order} | 25: question \"goods\" can never be asked: it depends on \"order\", which has not been asked by then",
        "{answered: price} | {answered: goods} | 25: question \"goods\" can never be asked: it depends on \"goods\", which has not been asked by then",
        "{answered: price} | {answered: markt.price} | 25: question \"goods\" depends on flow \"markt\", which does not exist. Did you mean \"market\"?",
        "{answered: price} | price | 25: the condition of question \"goods\" should be like {answered: question}",
        "{answered: price} | {answred: price} | 25: the condition of question \"goods\" has an unknown key \"answred\". Did you mean \"answered\"?; 25: the condition of question \"goods\" should have one of \"answered\", \"question\", \"list\", \"all\", \"any\", \"not\"",
        "{answered: price} | {answered: price, is: yes} | 25: the condition of question \"goods\" cannot have \"is\" beside \"answered\"",
        "{answered: price} | {question: price} | 25: the condition of question \"goods\" should ask exactly one thing of question \"price\": \"is\", \"includes\", \"more than\", \"less than\" or \"exactly\"",
        "{answered: price} | {question: price, is: yes} | 25: the condition of question \"goods\" cannot ask \"is\" of question \"price\", which is of another kind",
        "{answered: price} | {question: name, more than: 1} | 25: the condition of question \"goods\" cannot ask \"more than\" of question \"name\", which is of another kind",
        "{answered: price} | {question: price, includes: seed} | 25: the condition of question \"goods\" cannot ask \"includes\" of question \"price\", which is of another kind",
        "{answered: price} | {question: price, more than: much} | 25: \"more than\" in the condition of question \"goods\" should be a number",
        "{answered: price} | {any: price} | 25: \"any\" in the condition of question \"goods\" should list conditions",
        "{question: goods, includes: seed} | {question: goods, includes: seeds} | 36: check \"dear\" depends on choice \"seeds\", which question \"goods\" does not offer. Did you mean \"seed\"?",
        "{question: goods, includes: seed} | {question: goods, is: maybe} | 36: the condition of check \"dear\" has \"is: maybe\", which is none of yes, no and not sure",
        "{question: goods, includes: seed} | {list: stalls} | 36: the condition of check \"dear\" should have exactly one of \"more than\", \"less than\" or \"exactly\" for list \"stalls\"",
        "{question: goods, includes: seed} | {list: stals, exactly: 1} | 36: check \"dear\" names list \"stals\", which no flow declares. Did you mean \"stalls\"?",
        "{question: goods, includes: seed} | {list: stalls, exactly: 1.5} | 36: the condition of check \"dear\" should count rows in whole numbers",
        "{question: goods, includes: seed} | {list: stalls, where: {field: opne, is: yes}, exactly: 1} | 36: check \"dear\" depends on field \"opne\", which list \"stalls\" lacks. Did you mean \"open\"?",
        "{question: goods, includes: seed} | {list: stalls, where: open, exactly: 1} | 36: \"where\" of check \"dear\" should be like {field: name, is: filled}",
        "{question: goods, includes: seed} | {list: stalls, where: {field: open, has: yes}, exactly: 1} | 36: \"where\" of check \"dear\" has an unknown key \"has\"; *",
        "{question: goods, includes: seed} | {list: stalls, where: {field: size, is: yes}, exactly: 1} | 36: the condition of check \"dear\" cannot ask \"is\" of field \"size\", which is of another kind",
        "when: {question: goods, includes: seed} | rule: no-such | 36: check \"dear\" names rule \"no-such\", which does not exist",
        "when: {question: goods, includes: seed} | source: x | 34: check \"dear\" should have either \"when\" or \"rule\"; *",
        // Places
        "And {name}? | And {nam}? | 18: \"ask\" of question \"price\" has a place {nam} that nothing can fill in here. Did you mean \"name\"?",
        "And {name}? | And {goods}? | 18: \"ask\" of question \"price\" has a place {goods} that nothing can fill in here",
        "found: It is dear. | found: \"{nam} is dear.\" | 37: \"found\" of check \"dear\" has a place {nam} that nothing can fill in here. Did you mean \"name\"?",
        "{name} costs {price}. | {name} costs {prise}. | 41: \"text\" of the summary has a place {prise} that nothing can fill in here. Did you mean \"price\"?",
        "row: \"{stall}\" | row: \"{stal}\" | 42: \"row\" of the summary has a place {stal} that nothing can fill in here. Did you mean \"stall\"?",
        "list: stalls, heading | list: stals, heading | 42: the summary names list \"stals\", which no flow declares. Did you mean \"stalls\"?",
        "heading: Stalls, row | row | 42: a summary part should have either \"text\" or \"list\", \"heading\" and \"row\" or \"worked\" and \"heading\" or \"left out\"",
        "{list: stalls, heading: Stalls, row: \"{stall}\"} | {worked: wroth, heading: Its worth} | 42: the summary names worked answer \"wroth\", which does not exist. Did you mean \"worth\"?",
        "{list: stalls, heading: Stalls, row: \"{stall}\"} | {worked: worth} | 42: a summary part should have either \"text\" or \"list\", \"heading\" and \"row\" or \"worked\" and \"heading\" or \"left out\"",
        // Favourable answers
        "kind: money, | kind: money, favourable: yes, | 18: question \"price\" has \"favourable\", which goes with yes or no, not with money",
        "kind: money, | kind: yes or no, favourable: maybe, | 18: \"favourable\" of question \"price\" should be yes or no: maybe",
        // YAML itself
        "title: The market | title: !ruby The market | 3: tags such as \"!ruby\" are not read here",
        "title: The market | title: \"The market | 18: this is not YAML: expected <block end>, but found '<scalar>'"
      })
  void each_problem_is_said_with_its_line(String sound, String faulty, String expected) {
    String changed = SOUND.replace(sound, faulty);
    assertThat(changed).as("nothing was changed").isNotEqualTo(SOUND);
    List<String> found = problems(changed);

    for (String problem : expected.split("; ", -1)) {
      if (problem.startsWith("*: ")) {
        assertThat(found).anyMatch(each -> each.endsWith(problem.substring(1)));
      } else if (!problem.equals("*")) {
        assertThat(found).contains(problem);
      }
    }
    if (!expected.contains("*:") && !expected.endsWith("; *")) {
      assertThat(found).hasSameSizeAs(expected.split("; ", -1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "title: The market, title: , 150, \"title\" of flow \"market\"",
    "about: What the market is., about: , 600, \"about\" of flow \"market\"",
    "title: Stalls, title: , 75, \"title\" of list \"stalls\"",
    "row: stall, row: , 60, \"row\" of list \"stalls\"",
    "label: Open, label: , 75, \"label\" of field \"open\" of list \"stalls\"",
    "label: The goods, label: , 60, \"label\" of question \"goods\"",
    "ask: Which goods?, ask: , 600, \"ask\" of question \"goods\"",
    "label: Seed, label: , 75, \"label\" of choice \"seed\" of question \"goods\"",
    "low: no, low: , 40, \"low\" of question \"order\"",
    "do: Something., do: , 600, \"do\" of check \"dear\"",
    "heading: Stalls, heading: , 150, \"heading\" of summary part \"stalls\""
  })
  void what_is_longer_than_slack_takes_is_a_problem(
      String sound, String key, int longest, String what) {
    String at = key + " ";

    assertThat(problems(SOUND.replace(sound, at + "x".repeat(longest)))).isEmpty();
    assertThat(problems(SOUND.replace(sound, at + "x".repeat(longest + 1))))
        .singleElement()
        .asString()
        .endsWith(
            ": " + what + " has " + (longest + 1) + " characters; at most " + longest + " fit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{stall: One} | should list rows",
        "[] | should list rows",
        "[One] | row 1 of list \"stalls\" should be like {field: what stands there}",
        "[{open: yes}] | row 1 of list \"stalls\" has no \"stall\", which names it",
        "[{stall: One, opne: yes}] | row 1 of list \"stalls\" has an unknown field \"opne\". Did you mean \"open\"?",
        "[{stall: One, open: often}] | \"open\" of row 1 of list \"stalls\" is \"often\", which is none of yes, no and not sure",
        "[{stall: One}, {stall: Two, size: big}] | \"size\" of row 2 of list \"stalls\" should be a number that its field takes: big",
        "[{stall: [One]}] | \"stall\" of row 1 of list \"stalls\" should be text or a number",
        "[{stall: One, wares: sed}] | \"wares\" of row 1 of list \"stalls\" names choice \"sed\", which is not offered. Did you mean \"seed\"?",
        "[{stall: One, wares: [seed, tools]}] | \"wares\" of row 1 of list \"stalls\" has 2 choices; at most 1",
        "[{stall: One, since: May}] | \"since\" of row 1 of list \"stalls\" cannot be filled in from the start",
        "[{stall: One, days before visit: -3}] | \"days before visit\" of row 1 of list \"stalls\" should be a whole number from 0 on",
        "[{stall: One, days after visit: 1, days before visit: 1}] | row 1 of list \"stalls\" should have either \"days before visit\" or \"days after visit\""
      })
  void rows_to_begin_with_are_held_against_the_list(String rows, String expected) {
    assertThat(problems(beginning(rows)))
        .singleElement()
        .asString()
        .startsWith("18: ")
        .endsWith(expected);
  }

  @Test
  void days_from_the_visit_need_a_date_to_fill_in() {
    assertThat(
            problems(
                beginning("[{stall: One, days after visit: 7}]")
                    .replace("kind: date", "kind: money")))
        .containsExactly(
            "18: row 1 of list \"stalls\" has \"days after visit\", but the list has no date to fill in");
  }

  private static String beginning(String rows) {
    return SOUND.replace(
        "      - {id: size, kind: number, label: Its size}\n",
        """
              - {id: size, kind: number, label: Its size}
              - {id: since, kind: date, label: Since}
              - {id: wares, kind: one choice, label: Wares, choices: [{id: seed, label: Seed}, {id: tools, label: Tools}]}
            starts with: ROWS
        """
            .replace("ROWS", rows));
  }

  private static List<String> problems(String flow) {
    String path = "prompts/en/exchange-visit/market.yaml";
    PromptReading reading =
        new PromptReader(Set.of(), Set.of("worth"))
            .read(
                List.of(
                    new PromptFile("prompts/en/language.yaml", "name: English\nlocale: en-GB\n"),
                    new PromptFile("prompts/en/flows.yaml", "order: [market]\n"),
                    new PromptFile(path, flow)));
    return reading.problems().stream()
        .filter(problem -> problem.path().equals(path))
        .map(problem -> problem.line() + ": " + problem.message())
        .toList();
  }
}
