package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Additions;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Attachment;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Event;
import org.baraza.conversation.Settlement;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.PromisedAnswers;

/** The messages of a conversation's thread. */
final class QuestionCards {

  private final Setting setting;
  private final Conversation conversation;
  private final Words words;
  private final Agenda agenda;

  QuestionCards(Setting setting, Flow flow, Conversation conversation) {
    this.setting = setting;
    this.conversation = conversation;
    words = setting.words();
    agenda = new Agenda(flow, conversation, setting.facts(conversation.occasion()));
  }

  /** A question waiting for its answer. */
  Card open(Question question) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Note(place(question)));
    parts.add(new Part.Paragraph(ask(question).styled(Span.Style.BOLD)));
    conversation
        .answer(question.id())
        .ifPresent(
            answer ->
                parts.add(
                    new Part.Note(
                        words.say("question.so-far", "answer", shown(question, answer)))));
    parts.addAll(sameAgain(question));
    parts.addAll(
        new NativeControls(setting, ticket(question), conversation.occasion()).parts(question));
    parts.add(new Part.Controls(controls(question)));
    return new Card(place(question).then(" ").then(ask(question)), parts);
  }

  /** At a further visit: what was answered for the one before, to be taken as it is. */
  private List<Part> sameAgain(Question question) {
    Optional<Answer> before =
        setting
            .occasions()
            .visitBefore(conversation.occasion())
            .flatMap(visit -> setting.conversation(conversation.flow(), visit))
            .flatMap(earlier -> earlier.answer(question.id()))
            .filter(answer -> !(answer.value() instanceof Value.Listed))
            .filter(answer -> conversation.answer(question.id()).isEmpty());
    return before.<List<Part>>map(answer -> List.of(lastTime(question, answer))).orElse(List.of());
  }

  /** A day that has passed is not offered again. */
  private Part lastTime(Question question, Answer answer) {
    Prose said = words.say("question.last-time", "answer", value(question, answer));
    boolean passed =
        answer.value() instanceof Value.Day day && day.date().isBefore(setting.today());
    return passed
        ? new Part.Paragraph(said)
        : new Part.Paragraph(
            said, button(Actions.SAME_AGAIN, "question.same-again", ticket(question).code()));
  }

  /** A question as it stands now, in the place where it was asked last. */
  Card asItStands(Question question) {
    Optional<Answer> answer = conversation.answer(question.id());
    if (conversation.openQuestion().equals(Optional.of(question.id()))) {
      return open(question);
    }
    return answer.map(it -> answered(question, it)).orElseGet(() -> unanswered(question));
  }

  private Card answered(Question question, Answer answer) {
    Prose shown = shown(question, answer);
    Prose text = ask(question).then("\n").then(shown.styled(Span.Style.BOLD));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    parts.add(new Part.Note(byWhom(answer)));
    List<Control> controls = new ArrayList<>();
    controls.add(button(Actions.EDIT, "button.edit", ticket(question).code()));
    if (answer.typedReply().isPresent()) {
      String value = conversation.id() + ":" + answer.id();
      controls.add(button(Actions.NOT_AN_ANSWER, "button.not-an-answer", value));
    }
    if (PromisedAnswers.includes(conversation.flow(), question.id())) {
      String value = conversation.id() + ":" + question.id();
      controls.add(button(Actions.PROMISE, "list.promise", value));
    }
    parts.add(new Part.Controls(controls));
    return new Card(text, parts);
  }

  private Card unanswered(Question question) {
    boolean skipped = conversation.skipped().contains(question.id());
    Prose text =
        words.say(skipped ? "question.skipped" : "question.set-aside", "question", ask(question));
    Control.Button answer = button(Actions.ANSWER, "button.answer", ticket(question).code());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    if (skipped) {
      parts.add(new Part.Controls(List.of(answer)));
    }
    return new Card(text, parts);
  }

  /** What is left of a question that is asked again further down. */
  Card askedAgain(String question) {
    Prose ask = agenda.question(question).map(this::ask).orElse(Prose.empty());
    return Card.of(words.say("question.asked-again", "question", ask));
  }

  /** The conversation's last remark. */
  Card finished() {
    boolean complete = agenda.missing().isEmpty();
    return Card.of(words.say(complete ? "conversation.finished" : "conversation.finished-missing"));
  }

  /** Two answers to one question: somebody should say which counts. */
  Card offered(Event.Offered offered) {
    Answer second = offered.offer().answer();
    Question question = agenda.question(second.question()).orElseThrow();
    Prose text =
        words.say(
            "offer.asks",
            Map.of(
                "question", Prose.plain(question.label()),
                "second", value(question, second),
                "second-person", person(second.by()),
                "first", value(question, offered.standing()),
                "first-person", person(offered.standing().by())));
    String value = conversation.id() + ":" + second.id();
    List<Control> controls = new ArrayList<>();
    if (Additions.possible(question.kind())) {
      controls.add(settle(Settlement.ADD, "offer.add", value));
    }
    controls.add(settle(Settlement.REPLACE, "offer.replace", value));
    controls.add(settle(Settlement.KEEP, "offer.keep", value));
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(controls)));
  }

  private Control settle(Settlement settlement, String label, String value) {
    return button(Actions.SETTLE + ":" + settlement.name(), label, value);
  }

  /** What became of a second answer. */
  Card settled(Event.Settled settled) {
    Answer second = settled.offer().answer();
    Question question = agenda.question(second.question()).orElseThrow();
    String key =
        switch (settled.settlement()) {
          case ADD -> "offer.added";
          case REPLACE -> "offer.replaced";
          case KEEP -> "offer.kept";
        };
    return Card.of(
        words.say(
            key,
            Map.of(
                "question", Prose.plain(question.label()),
                "second", value(question, second),
                "second-person", person(second.by()),
                "person", person(conversation.latest().by()))));
  }

  private List<Control> controls(Question question) {
    String code = ticket(question).code();
    boolean list = question.kind() instanceof Kind.ListOf;
    List<Control> controls = new ArrayList<>();
    if (list) {
      controls.add(button(Actions.LIST_OPEN, "button.answer", code).primary());
      controls.add(button(Actions.LIST_DONE, "list.done", code));
    } else {
      controls.add(button(Actions.ANSWER, "button.answer", code).primary());
    }
    if (canCompare(question)) {
      controls.add(button(Actions.COMPARE, "compare.button", code));
    }
    controls.add(button(Actions.SKIP, "button.skip", code));
    if (question.tip().isPresent()) {
      controls.add(button(Actions.TIP, "button.tip", code));
    }
    controls.add(menu(question, code));
    return controls;
  }

  /** Where there are rows that the question lets people see side by side. */
  private boolean canCompare(Question question) {
    return question
        .comparing()
        .filter(list -> !setting.facts(conversation.occasion()).rows(list).isEmpty())
        .isPresent();
  }

  private Control menu(Question question, String code) {
    List<Option> options = new ArrayList<>();
    options.add(option("button.back", Actions.BACK, code));
    options.add(option("button.pause", Actions.PAUSE, code));
    options.add(option("button.form", Actions.FORM, code));
    if (question.example().isPresent()) {
      options.add(option("button.example", Actions.EXAMPLE, code));
    }
    options.add(option("button.why", Actions.WHY, code));
    return new Control.Menu(Actions.MENU, options);
  }

  private Option option(String label, String what, String code) {
    return new Option(words.label(label), what + "|" + code);
  }

  private Ticket ticket(Question question) {
    int turn = conversation.asked().getOrDefault(question.id(), conversation.turn());
    return new Ticket(conversation.id(), turn, question.id());
  }

  private Control.Button button(String action, String label, String value) {
    return new Control.Button(action, words.label(label), value);
  }

  /** Which question this is, of how many. */
  private Prose place(Question question) {
    int number = agenda.applying().indexOf(question) + 1;
    return words.say(
        question.required() ? "question.place" : "question.place-optional",
        Map.of(
            "number", Prose.plain(Integer.toString(number)),
            "questions", Prose.plain(Integer.toString(agenda.applying().size())),
            "label", Prose.plain(question.label())));
  }

  private Prose ask(Question question) {
    return new Asking(setting, agenda).words(question);
  }

  private Prose shown(Question question, Answer answer) {
    Prose shown = value(question, answer);
    if (question.kind() instanceof Kind.ListOf list) {
      shown = new ListProse(setting, conversation.occasion()).rows(list.list());
    }
    for (Attachment attachment : answer.attachments()) {
      shown = shown.then("\n").then(Prose.of(new Span.Link(attachment.url(), attachment.name())));
    }
    return shown;
  }

  private Prose value(Question question, Answer answer) {
    return setting.values().show(question.kind(), answer.value());
  }

  private Prose byWhom(Answer answer) {
    return words.say(
        "question.by",
        Map.of("person", person(answer.by()), "when", Prose.of(new Span.Moment(answer.at()))));
  }

  private static Prose person(String userId) {
    return Prose.of(new Span.Person(userId));
  }
}
