package org.baraza;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.wording.Words;
import org.baraza.practice.PracticeWorkspace;
import org.baraza.practice.person.PracticePerson;

/** Plays the practice workspace's sample plans as people would, so that nothing is made up. */
final class SamplePlans {
  private static final String FACILITATOR = "U01";
  private static final String STOCKISTS = "C02";

  private final PracticeWorkspace workspace;
  private final Runnable rest;
  private final Words words;

  /**
   * Prepares to play.
   *
   * @param rest waits until all is said
   */
  SamplePlans(PracticeWorkspace workspace, Runnable rest, Words words) {
    this.workspace = workspace;
    this.rest = rest;
    this.words = words;
  }

  /** The stockists' channel is half-way through its gap; nobody has begun in the others. */
  void play() {
    PracticePerson facilitator = workspace.as(FACILITATOR);
    facilitator.types(STOCKISTS, "/baraza start gap");
    rest.run();
    Optional<String> thread = card(facilitator);
    for (String answer : List.of("group", "current")) {
      thread.ifPresent(
          ts -> {
            facilitator.types(STOCKISTS, words.label("sample.stockists." + answer), ts);
            rest.run();
          });
    }
  }

  private static Optional<String> card(PracticePerson facilitator) {
    return facilitator.messages(STOCKISTS).stream()
        .filter(message -> message.has("blocks") && message.has("metadata"))
        .map(message -> message.path("ts"))
        .map(JsonNode::asText)
        .reduce((earlier, later) -> later);
  }
}
