package org.baraza.assistant.conversing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Next;
import org.baraza.plan.NextSteps;

/** What a channel should do next and why, with one button for it. */
public final class NextStep {
  private final Setting setting;
  private final Words words;

  public NextStep(Setting setting) {
    this.setting = setting;
    words = setting.words();
  }

  /** The conversation that is under way and was touched last. */
  Optional<Conversation> underWay() {
    return setting.conversations().stream()
        .filter(
            conversation ->
                conversation.status() == Status.ACTIVE || conversation.status() == Status.PAUSED)
        .filter(conversation -> setting.flow(conversation.flow()).isPresent())
        .reduce((one, other) -> one.latest().at().isAfter(other.latest().at()) ? one : other);
  }

  Optional<Next> next() {
    String visit = setting.occasions().currentVisit();
    return new NextSteps(
            setting.plan().purposes(),
            setting.flows(),
            setting.conversations(),
            setting.facts(visit),
            visit,
            setting.today())
        .next();
  }

  /** The next step in words and a button; {@code loud} makes the button the primary one. */
  public List<Part> parts(boolean loud) {
    Optional<Next> next = next().filter(step -> setting.flow(step.flow()).isPresent());
    if (next.isEmpty()) {
      return List.of(
          new Part.Paragraph(words.say("next.nothing")), new Part.Controls(List.of(more())));
    }
    Flow flow = setting.flow(next.get().flow()).orElseThrow();
    return setting
        .conversation(flow.id(), next.get().occasion())
        .map(conversation -> goOn(flow, conversation, next.get(), loud))
        .orElseGet(() -> start(flow, next.get(), loud));
  }

  private List<Part> goOn(Flow flow, Conversation conversation, Next next, boolean loud) {
    Agenda agenda = new Agenda(flow, conversation, setting.facts(conversation.occasion()));
    String key = conversation.status() == Status.FINISHED ? "next.take-up-again" : "next.continue";
    Prose text =
        words.say(
            key,
            Map.of(
                "title", title(flow, conversation.occasion()),
                "answered", Prose.plain(Integer.toString(agenda.answered())),
                "questions", Prose.plain(Integer.toString(agenda.applying().size()))));
    String id = conversation.id();
    return step(text, next, button(Actions.CONTINUE, "button.continue", id, loud));
  }

  private List<Part> start(Flow flow, Next next, boolean loud) {
    Prose text =
        words.say(
            "next.start",
            Map.of(
                "title", title(flow, next.occasion()),
                "about", flow.about().prose(),
                "minutes", Prose.plain(Integer.toString(flow.minutes()))));
    String code = OccasionForms.code(flow.id(), next.occasion());
    return step(text, next, button(Actions.START, "button.start", code, loud));
  }

  /** The flow's title, with the occasion where there is more than one. */
  private Prose title(Flow flow, String occasion) {
    Prose name = new OccasionNames(setting, words).of(flow, occasion);
    boolean firstVisit = setting.occasions().visits().size() < 2 && occasion.startsWith("visit:");
    return name.isEmpty() || firstVisit
        ? Prose.plain(flow.title())
        : words.say("next.title", Map.of("title", Prose.plain(flow.title()), "occasion", name));
  }

  private List<Part> step(Prose text, Next next, Control button) {
    Prose why = words.say("next.why", "because", words.say(next.key(), next.filling()));
    return List.of(
        new Part.Paragraph(text), new Part.Note(why), new Part.Controls(List.of(button, more())));
  }

  private Control button(String action, String label, String value, boolean loud) {
    Control.Button button = new Control.Button(action, words.label(label), value);
    return loud ? button.primary() : button;
  }

  private Control more() {
    return new Control.Button(Actions.MORE, words.label("next.more"), "");
  }
}
