package org.baraza.assistant.ending;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Change;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.flow.Choice;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Edition;
import org.baraza.plan.Roads;

/** Shows reasons for each road before members choose, and offers editions once all is written. */
public final class EndingWatch implements Witness {
  static final String CLOSING = "closing";
  private static final String LIFECYCLE = "lifecycle";
  private static final String ROAD = "road";

  private final Scribe scribe;

  public EndingWatch(Scribe scribe) {
    this.scribe = requireNonNull(scribe);
  }

  @Override
  public void see(Records records, Change change) {
    Conversation after = change.after();
    boolean choosing =
        after.flow().equals(LIFECYCLE)
            && after.openQuestion().filter(ROAD::equals).isPresent()
            && change.before().openQuestion().filter(ROAD::equals).isEmpty();
    if (choosing) {
      Roads.Known known = new GroupFacts(records, change.now(), after).known();
      Card card = roads(change.now().words(), change.flow(), Roads.reasons(known));
      scribe.remark(records, after, "roads", card);
    }
    boolean written =
        after.status() == Status.FINISHED && change.before().status() != Status.FINISHED;
    if (written && after.flow().equals(CLOSING)) {
      scribe.remark(records, after, "editions", editions(change.now(), after));
    }
  }

  private static Card roads(Words words, Flow flow, Map<String, List<Roads.Reason>> reasons) {
    List<Prose> lines = new ArrayList<>();
    lines.add(words.say("ending.roads"));
    List<String> unsaid = new ArrayList<>();
    reasons.forEach(
        (road, because) -> {
          if (because.isEmpty()) {
            unsaid.add(label(flow, road));
          } else {
            lines.add(road(words, label(flow, road), because));
          }
        });
    if (!unsaid.isEmpty()) {
      Prose roads = Prose.plain(String.join("; ", unsaid));
      lines.add(words.say("ending.nothing", "roads", roads));
    }
    lines.add(words.say("ending.yours"));
    return Card.of(Prose.join("\n", lines));
  }

  private static Prose road(Words words, String road, List<Roads.Reason> because) {
    Prose why = Prose.join(" ", because.stream().map(it -> words.say(key(it))).toList());
    return words.say("ending.road", Map.of("road", Prose.plain(road), "why", why));
  }

  private static String key(Roads.Reason reason) {
    return "ending.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String label(Flow flow, String road) {
    return flow.question(ROAD)
        .flatMap(question -> question.kind().choice(road))
        .map(Choice::label)
        .orElse(road);
  }

  private static Card editions(Setting setting, Conversation conversation) {
    Words words = setting.words();
    Prose said = words.say("ending.editions");
    List<Control> controls = new ArrayList<>();
    for (Edition edition : Edition.values()) {
      controls.add(
          new Control.Button(
              Ending.EDITION + ":" + edition.id(),
              words.label("ending.for." + edition.id()),
              Pointer.to(conversation.place(), conversation.id()).at(edition.id()).code()));
    }
    return new Card(said, List.of(new Part.Paragraph(said), new Part.Controls(controls)));
  }
}
