package org.baraza.bench.micro;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.baraza.PromptFolder;
import org.baraza.conversation.Contribution;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Engine;
import org.baraza.conversation.Filling;
import org.baraza.conversation.Input;
import org.baraza.conversation.Step;
import org.baraza.flow.AnswerReader;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.reading.PromptReader;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanFacts;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;

/** A real flow, half answered. */
final class Given {
  static final String FLOW = "target-group";
  static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final Place PLACE = new Place("T1", "C1");

  final FlowBook.Edition edition;
  final Flow flow;
  final Plan plan;
  final Conversation half;

  Given() {
    edition =
        new PromptReader(Rules.known(), WorkedAnswers.known())
            .read(PromptFolder.read(Path.of("prompts")))
            .book()
            .in(FlowBook.ENGLISH);
    flow = edition.flows().get(FLOW);
    plan =
        new Plan(
            PLACE,
            Set.of(),
            FlowBook.ENGLISH,
            ZoneId.of("Africa/Kampala"),
            "UGX",
            Set.of("U1"),
            true,
            NOW);
    Conversation talk = Conversation.begun(PLACE, "talk", FLOW, "", "U1", NOW);
    talk = engine(talk).take(talk, new Step.Begin()).conversation();
    for (int turn = 0; turn < flow.questions().size() / 2; turn++) {
      talk = engine(talk).take(talk, reply(talk)).conversation();
    }
    half = talk;
  }

  PlanFacts facts(Conversation talk) {
    return new PlanFacts(edition.flows(), List.of(talk), List.of(), List.of(""));
  }

  Engine engine(Conversation talk) {
    AnswerReader reader = new AnswerReader(edition.words(), "UGX", TODAY);
    return new Engine(flow, facts(talk), reader::read);
  }

  /** An answer that fits the open question. */
  Input reply(Conversation talk) {
    Question open = talk.openQuestion().flatMap(flow::question).orElseThrow();
    Raw raw = new Raw.Typed("Stockists in Lamwo who opened only lately");
    if (open.kind() instanceof Kind.SeveralChoices several) {
      raw = new Raw.Picked(List.of(several.choices().get(0).id()));
    } else if (open.kind() instanceof Kind.OneChoice one) {
      raw = new Raw.Picked(List.of(one.choices().get(0).id()));
    } else if (open.kind() instanceof Kind.YesNo) {
      raw = new Raw.Picked(List.of("yes"));
    }
    return new Filling.Tap(
        open.id(), talk.turn(), Contribution.given("answer-" + talk.turn(), raw, "U1", NOW));
  }
}
