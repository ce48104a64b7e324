package org.baraza.assistant.conversing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** What a channel should do next, with one button for it. */
final class NextStep {
  private final Setting setting;
  private final Words words;

  NextStep(Setting setting) {
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

  /** The first flow, in the usual order, that this channel has not held and could. */
  Optional<Flow> toStart() {
    Set<String> held =
        setting.conversations().stream().map(Conversation::flow).collect(Collectors.toSet());
    return setting.flows().stream()
        .filter(flow -> !held.contains(flow.id()))
        .filter(
            flow ->
                setting.plan().purposes().isEmpty()
                    || setting.plan().purposes().contains(flow.purpose()))
        .findFirst();
  }

  /** The next step in words and a button; {@code loud} makes the button the primary one. */
  List<Part> parts(boolean loud) {
    Optional<Conversation> open = underWay();
    if (open.isPresent()) {
      return goOn(open.get(), loud);
    }
    return toStart().map(flow -> start(flow, loud)).orElseGet(this::nothingLeft);
  }

  private List<Part> goOn(Conversation conversation, boolean loud) {
    Flow flow = setting.flow(conversation.flow()).orElseThrow();
    Agenda agenda = new Agenda(flow, conversation, setting.facts(conversation.occasion()));
    Prose text =
        words.say(
            "next.continue",
            Map.of(
                "title", Prose.plain(flow.title()),
                "answered", Prose.plain(Integer.toString(agenda.answered())),
                "questions", Prose.plain(Integer.toString(agenda.applying().size()))));
    return step(text, Actions.CONTINUE, "button.continue", conversation.id(), loud);
  }

  private List<Part> start(Flow flow, boolean loud) {
    Prose text =
        words.say(
            "next.start",
            Map.of(
                "title", Prose.plain(flow.title()),
                "about", flow.about().prose(),
                "minutes", Prose.plain(Integer.toString(flow.minutes()))));
    return step(text, Actions.START, "button.start", flow.id(), loud);
  }

  private List<Part> nothingLeft() {
    return List.of(new Part.Paragraph(words.say("next.nothing")));
  }

  private List<Part> step(Prose text, String action, String label, String value, boolean loud) {
    Control.Button button = new Control.Button(action, words.label(label), value);
    return List.of(
        new Part.Paragraph(text), new Part.Controls(List.of(loud ? button.primary() : button)));
  }
}
