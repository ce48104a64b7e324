package org.baraza.assistant.reflecting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Change;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Counting;
import org.baraza.plan.Names;
import org.baraza.plan.Values;

/** Asks why, up to twice, where an answer only counts; and offers a cause to the plan. */
public final class ReflectionWatch implements Witness {
  static final String FLOW = "reflection";
  static final String CAUSES = "root-causes";
  static final String STEPS = "work-plan";
  private static final List<String> TOLD = List.of("happened", "because");

  private final Scribe scribe;

  public ReflectionWatch(Scribe scribe) {
    this.scribe = requireNonNull(scribe);
  }

  @Override
  public void see(Records records, Change change) {
    if (!change.flow().id().equals(FLOW)) {
      return;
    }
    TOLD.forEach(question -> why(records, change, question));
    List<Row> before = change.earlier().facts("").rows(CAUSES);
    for (Row row : change.now().facts("").rows(CAUSES)) {
      if (!before.contains(row) && !Values.text(row, "root").isEmpty()) {
        scribe.remark(
            records, change.after(), "cause-" + row.id(), cause(change.now(), change.after(), row));
      }
    }
  }

  private static Optional<String> text(Conversation conversation, String question) {
    return conversation.answer(question).map(Answer::value).map(it -> Values.text(Optional.of(it)));
  }

  /** The first why when an answer only counts; the second when the one given to it does as well. */
  private void why(Records records, Change change, String question) {
    Words words = change.now().words();
    Optional<String> before = text(change.before(), question);
    Optional<String> after = text(change.after(), question);
    if (after.isEmpty() || after.equals(before) || !Counting.onlyCounts(after.get(), words)) {
      return;
    }
    boolean again = before.filter(it -> Counting.onlyCounts(it, words)).isPresent();
    Prose said =
        again
            ? words.say("why.second")
            : words.say("why.first", "text", ValueProse.text(after.get()));
    Control say =
        new Control.Button(
            Reflecting.WHY,
            words.label("why.say"),
            Pointer.to(change.after().place(), change.after().id()).at(question).code());
    scribe.remark(
        records,
        change.after(),
        "why-" + question + (again ? "-2" : "-1"),
        new Card(said, List.of(new Part.Paragraph(said), new Part.Controls(List.of(say)))));
  }

  /** The step of the work-plan that a cause names. */
  static Optional<Row> explained(Setting setting, Row cause) {
    return Names.meant(Values.text(cause, "step"), setting.facts("").rows(STEPS), "step").stream()
        .findFirst();
  }

  private static Card cause(Setting setting, Conversation conversation, Row cause) {
    Words words = setting.words();
    Optional<Row> step = explained(setting, cause);
    Prose root = ValueProse.text(Values.text(cause, "root"));
    Prose said =
        step.map(
                row ->
                    words.say(
                        "why.explains",
                        Map.of("root", root, "step", ValueProse.text(Values.text(row, "step")))))
            .orElseGet(() -> words.say("why.explains-which", "root", root));
    Control revise =
        new Control.Button(
            Reflecting.REVISE,
            words.label("why.revise"),
            Pointer.to(conversation.place(), conversation.id()).at(cause.id()).code());
    return new Card(said, List.of(new Part.Paragraph(said), new Part.Controls(List.of(revise))));
  }
}
