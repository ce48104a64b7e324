package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.document.ExportActions;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** The card in the channel from which a conversation's thread hangs. */
final class RootCards {
  private final Setting setting;
  private final Flow flow;
  private final Conversation conversation;
  private final Words words;
  private final Agenda agenda;

  RootCards(Setting setting, Flow flow, Conversation conversation) {
    this.setting = setting;
    this.flow = flow;
    this.conversation = conversation;
    words = setting.words();
    agenda = new Agenda(flow, conversation, setting.facts(conversation.occasion()));
  }

  /** The card as things stand: progress while it goes on, the summary when it has ended. */
  Card standing() {
    return conversation.status() == Status.FINISHED ? finished() : underWay();
  }

  private Card underWay() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(flow.title()));
    Prose occasion = new OccasionNames(setting, words).of(flow, conversation.occasion());
    if (!occasion.isEmpty()) {
      parts.add(new Part.Note(occasion));
    }
    parts.add(new Part.Paragraph(flow.about().prose()));
    parts.add(new Part.Note(progress()));
    List<Control> controls = new ArrayList<>();
    String id = conversation.id();
    if (conversation.status() == Status.PAUSED) {
      controls.add(button(Actions.CONTINUE, "button.continue", id).primary());
    } else if (conversation.status() == Status.ACTIVE) {
      controls.add(button(Actions.PAUSE, "button.pause", id));
    }
    if (conversation.current()) {
      controls.add(button(Actions.FORM, "button.form", id));
      parts.add(new Part.Controls(controls));
    }
    Prose spoken = words.say("card.spoken", "title", Prose.plain(flow.title()));
    return new Card(spoken.then(" ").then(progress()), parts);
  }

  /** How far it is and who did something last. */
  Prose progress() {
    Map<String, Prose> filling =
        Map.of(
            "answered", Prose.plain(Integer.toString(agenda.answered())),
            "questions", Prose.plain(Integer.toString(agenda.applying().size())),
            "person", Prose.of(new Span.Person(conversation.latest().by())),
            "when", Prose.of(new Span.Moment(conversation.latest().at())));
    return words.say(
        switch (conversation.status()) {
          case ACTIVE -> agenda.answered() == 0 ? "card.begun" : "card.active";
          case PAUSED -> "card.paused";
          case FINISHED -> "card.finished";
          case REPLACED -> "card.replaced";
        },
        filling);
  }

  private Card finished() {
    SummaryCards summary = new SummaryCards(setting);
    List<Part> all = summary.parts(flow, conversation);
    boolean fits = LongForms.fitsMessage(all);
    List<Part> parts = new ArrayList<>(LongForms.beginning(all));
    if (!fits) {
      parts.add(new Part.Note(words.say("summary.goes-on")));
    }
    parts.add(new Part.Note(progress()));
    List<Control> controls = new ArrayList<>();
    if (!agenda.missing().isEmpty()) {
      controls.add(button(Actions.CONTINUE, "button.continue", conversation.id()).primary());
    }
    if (!fits) {
      controls.add(button(Actions.SHOW_ALL, "summary.show-all", conversation.id()));
    }
    controls.add(button(Actions.FORM, "button.form", conversation.id()));
    String document = "docx " + setting.plan().place().channel();
    controls.add(button(ExportActions.EXPORT, "summary.export", document));
    parts.add(new Part.Controls(controls));
    parts.addAll(new NextStep(setting).parts(agenda.missing().isEmpty()));
    return new Card(summary.spoken(flow, conversation), parts);
  }

  /** What is left of a card that was posted anew at the channel's end. */
  Card movedOn() {
    Prose further = Prose.of(new Span.Post(Keys.root(conversation), words.label("card.further")));
    return Card.of(
        words.say("card.moved", Map.of("title", Prose.plain(flow.title()), "further", further)));
  }

  private Control.Button button(String action, String label, String value) {
    return new Control.Button(action, words.label(label), value);
  }
}
