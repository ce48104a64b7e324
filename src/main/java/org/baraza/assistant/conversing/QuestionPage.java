package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/**
 * One page of a conversation filled in as a form: as many questions as fit, with what is known.
 *
 * @param from the place in the flow of the first question that may be on it
 */
record QuestionPage(Setting setting, Flow flow, Conversation conversation, int from) {
  private static final int QUESTIONS_A_PAGE = 8;
  static final String FROM = "from";

  QuestionPage {
    requireNonNull(setting);
    requireNonNull(flow);
    requireNonNull(conversation);
  }

  QuestionPage at(int other) {
    return new QuestionPage(setting, flow, conversation, other);
  }

  Agenda agenda() {
    return new Agenda(flow, conversation, setting.facts(conversation.occasion()));
  }

  /** The page as a form; an answer that is changed on it meanwhile will be noticed. */
  Form form() {
    Words words = setting.words();
    List<Question> questions = questions();
    Memo memo =
        Memo.of(conversation.place().channel())
            .with(Memo.CONVERSATION, conversation.id())
            .with(FROM, Integer.toString(from));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Note(progress()));
    for (Question question : questions) {
      Optional<Answer> known = conversation.answer(question.id());
      memo = memo.with(Memo.SEEN + "." + question.id(), known.map(Answer::id).orElse("-"));
      parts.addAll(drawn(question, known));
    }
    Agenda agenda = agenda();
    boolean last =
        nextAfter(questions, question -> agenda.mayApply(question, questions))
            >= flow.questions().size();
    return new Form(
        Actions.PAGE_FORM,
        memo.code(),
        words.label("form.title"),
        words.label(last ? "form.send" : "form.next"),
        words.label("form.close"),
        parts);
  }

  private Prose progress() {
    Agenda agenda = agenda();
    return setting
        .words()
        .say(
            "form.progress",
            Map.of(
                "title", Prose.plain(flow.title()),
                "answered", Prose.plain(Integer.toString(agenda.answered())),
                "questions", Prose.plain(Integer.toString(agenda.applying().size()))));
  }

  private List<Part> drawn(Question question, Optional<Answer> known) {
    Asking asking = new Asking(setting, agenda());
    if (question.kind() instanceof Kind.ListOf list) {
      String code = new Ticket(conversation.id(), 0, question.id()).code();
      Prose rows = new ListProse(setting, conversation.occasion()).rows(list.list());
      Control open =
          new Control.Button(
              Actions.LIST_OPEN + ":" + question.id(), setting.words().label("list.open"), code);
      return List.of(new Part.Paragraph(asking.words(question).then("\n").then(rows), open));
    }
    return asking.inputs(question.id(), question, true, known);
  }

  /** As many questions as fit, ending before one that depends on or names another of the page. */
  List<Question> questions() {
    Agenda agenda = agenda();
    List<Question> all = flow.questions();
    List<Question> page = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Question question : all.subList(Math.min(from, all.size()), all.size())) {
      boolean depends =
          !Collections.disjoint(names, question.when().questions())
              || !Collections.disjoint(names, question.ask().places());
      if (depends || page.size() == QUESTIONS_A_PAGE) {
        break;
      }
      if (agenda.applies(question)) {
        page.add(question);
        names.add(question.id());
      }
    }
    return page;
  }

  /** The place in the flow of the first question after a page that comes into question. */
  int nextAfter(List<Question> page, Predicate<Question> comes) {
    List<Question> all = flow.questions();
    int next = page.isEmpty() ? all.size() : all.indexOf(page.get(page.size() - 1)) + 1;
    while (next < all.size() && !comes.test(all.get(next))) {
      next++;
    }
    return next;
  }

  /** The page, and which of the page before somebody else answered meanwhile. */
  Form form(List<String> clashes) {
    Form form = form();
    if (clashes.isEmpty()) {
      return form;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(clash(clashes));
    parts.addAll(form.parts());
    return new Form(
        form.callback(), form.memory(), form.title(), form.submit(), form.close(), parts);
  }

  private Part clash(List<String> clashes) {
    Prose labels = Prose.plain(String.join(", ", clashes));
    return new Part.Paragraph(setting.words().say("form.clashes", "questions", labels));
  }

  /** What stands in the place of a page after the last one. */
  Form end(List<String> clashes) {
    Words words = setting.words();
    List<String> missing = agenda().missing().stream().map(Question::label).toList();
    List<Part> parts = new ArrayList<>();
    if (!clashes.isEmpty()) {
      parts.add(clash(clashes));
    }
    Prose labels = Prose.plain(String.join(", ", missing));
    parts.add(
        new Part.Paragraph(
            missing.isEmpty()
                ? words.say("form.complete")
                : words.say("form.missing", "questions", labels)));
    return new Form(
        Actions.PAGE_FORM, "", words.label("form.title"), null, words.label("form.close"), parts);
  }
}
