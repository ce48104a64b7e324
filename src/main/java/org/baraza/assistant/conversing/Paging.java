package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Turns.Taken;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Event;
import org.baraza.conversation.Input;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** "Fill in as a form": a conversation's questions page by page, with what is known filled in. */
public final class Paging {
  private static final int QUESTIONS_A_PAGE = 8;
  private static final String FROM = "from";

  private final Desk desk;

  public Paging(Desk desk) {
    this.desk = desk;
  }

  /** The card's button; its value is the conversation's id. */
  public Reaction open(Click click) {
    return open(click.actor(), click.place(), click.value());
  }

  Reaction open(Actor actor, Place place, String id) {
    return desk.work()
        .read(records -> find(records, place, id))
        .<Reaction>map(found -> new Reaction.Open(page(found, 0)))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  private record Found(Setting setting, Flow flow, Conversation conversation) {
    Agenda agenda() {
      return new Agenda(flow, conversation, setting.facts(conversation.occasion()));
    }
  }

  private Optional<Found> find(Records records, Place place, String id) {
    Optional<Setting> setting = desk.find(records, place);
    Optional<Conversation> conversation =
        records.conversations().find(place, id).filter(Conversation::current);
    if (setting.isEmpty() || conversation.isEmpty()) {
      return Optional.empty();
    }
    return setting
        .get()
        .flow(conversation.get().flow())
        .map(flow -> new Found(setting.get(), flow, conversation.get()));
  }

  private Form page(Found found, int from) {
    Words words = found.setting().words();
    Conversation conversation = found.conversation();
    List<Question> questions = onPage(found, from);
    Memo memo =
        Memo.of(conversation.place().channel())
            .with(Memo.CONVERSATION, conversation.id())
            .with(FROM, Integer.toString(from));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Note(progress(found)));
    for (Question question : questions) {
      Optional<Answer> known = conversation.answer(question.id());
      memo = memo.with(Memo.SEEN + "." + question.id(), known.map(Answer::id).orElse("-"));
      parts.addAll(drawn(found, question, known));
    }
    Agenda agenda = found.agenda();
    int next = next(found.flow(), questions, question -> agenda.mayApply(question, questions));
    boolean last = next >= found.flow().questions().size();
    return new Form(
        Actions.PAGE_FORM,
        memo.code(),
        words.label("form.title"),
        words.label(last ? "form.send" : "form.next"),
        words.label("form.close"),
        parts);
  }

  private static Prose progress(Found found) {
    Agenda agenda = found.agenda();
    return found
        .setting()
        .words()
        .say(
            "form.progress",
            Map.of(
                "title", Prose.plain(found.flow().title()),
                "answered", Prose.plain(Integer.toString(agenda.answered())),
                "questions", Prose.plain(Integer.toString(agenda.applying().size()))));
  }

  private static List<Part> drawn(Found found, Question question, Optional<Answer> known) {
    Asking asking = new Asking(found.setting(), found.agenda());
    if (question.kind() instanceof Kind.ListOf list) {
      String code = new Ticket(found.conversation().id(), 0, question.id()).code();
      Prose rows =
          new ListProse(found.setting(), found.conversation().occasion()).rows(list.list());
      Control open =
          new Control.Button(
              Actions.LIST_OPEN + ":" + question.id(),
              found.setting().words().label("list.open"),
              code);
      return List.of(new Part.Paragraph(asking.words(question).then("\n").then(rows), open));
    }
    return asking.inputs(question.id(), question, true, known);
  }

  /** As many questions as fit, ending before one that depends on or names another of the page. */
  private static List<Question> onPage(Found found, int from) {
    Agenda agenda = found.agenda();
    List<Question> all = found.flow().questions();
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
  private static int next(Flow flow, List<Question> page, Predicate<Question> comes) {
    List<Question> all = flow.questions();
    int next = page.isEmpty() ? all.size() : all.indexOf(page.get(page.size() - 1)) + 1;
    while (next < all.size() && !comes.test(all.get(next))) {
      next++;
    }
    return next;
  }

  /** Stores a page all at once, or says what is wrong where, and shows the next page. */
  public Reaction submit(Submission submission) {
    Memo memo = Memo.read(submission.memory());
    Place place = new Place(submission.actor().workspace(), memo.value(Memo.CHANNEL));
    if (!desk.access().mayTakePart(submission.actor(), place)) {
      return new Reaction.CloseAll();
    }
    return desk.work().write(records -> submit(records, submission, memo, place));
  }

  private Reaction submit(Records records, Submission submission, Memo memo, Place place) {
    Optional<Found> found = find(records, place, memo.value(Memo.CONVERSATION));
    if (found.isEmpty()) {
      return new Reaction.CloseAll();
    }
    int from = number(memo.value(FROM));
    List<Question> page = onPage(found.get(), from);
    List<Input.Amend> amendments = amendments(submission, memo, page);
    Map<String, Prose> problems = problems(submission.actor(), found.get(), amendments);
    if (!problems.isEmpty()) {
      return new Reaction.Problems(problems);
    }
    List<String> clashes = new ArrayList<>();
    for (Input.Amend amendment : amendments) {
      desk.turns()
          .take(records, place, found.get().conversation().id(), any -> amendment)
          .filter(taken -> taken.outcome().has(Event.Offered.class))
          .ifPresent(taken -> clashes.add(label(taken, amendment.question())));
    }
    page.forEach(question -> fillList(records, submission.actor(), found.get(), question));
    Found after = find(records, place, found.get().conversation().id()).orElseThrow();
    int next = next(after.flow(), page, after.agenda()::applies);
    return next >= after.flow().questions().size()
        ? end(after, clashes)
        : new Reaction.Redraw(withClashes(after, page(after, next), clashes));
  }

  /** A list that stood complete on the page needs no further word from anybody. */
  private void fillList(Records records, Actor actor, Found found, Question question) {
    if (!(question.kind() instanceof Kind.ListOf list)) {
      return;
    }
    Conversation conversation = found.conversation();
    List<Row> rows = found.setting().facts(conversation.occasion()).rows(list.list());
    boolean complete =
        found
            .setting()
            .shape(list.list())
            .filter(shape -> rows.stream().allMatch(row -> shape.missing(row).isEmpty()))
            .isPresent();
    if (complete && !rows.isEmpty()) {
      Input filled =
          new Input.ListFilled(question.id(), rows.size(), desk.ids().next(), desk.touch(actor));
      desk.turns().take(records, conversation.place(), conversation.id(), any -> filled);
    }
  }

  private List<Input.Amend> amendments(Submission submission, Memo memo, List<Question> page) {
    List<Input.Amend> amendments = new ArrayList<>();
    for (Question question : page) {
      Optional<String> seen = memo.present(Memo.SEEN + "." + question.id());
      Raw raw = Entries.entered(question.id(), question.kind(), submission.inputs());
      boolean given = !(raw instanceof Raw.Nothing) && !blank(raw);
      if (seen.isPresent() && given && !(question.kind() instanceof Kind.ListOf)) {
        amendments.add(
            new Input.Amend(
                question.id(),
                seen.filter(id -> !id.equals("-")).orElse(null),
                desk.given(submission.actor(), raw)));
      }
    }
    return amendments;
  }

  private static boolean blank(Raw raw) {
    return raw instanceof Raw.Typed typed && typed.text().isBlank();
  }

  private Map<String, Prose> problems(Actor actor, Found found, List<Input.Amend> amendments) {
    Words words = desk.words(actor);
    Map<String, Prose> problems = new LinkedHashMap<>();
    for (Input.Amend amendment : amendments) {
      desk.turns()
          .rehearse(found.setting(), found.conversation(), any -> amendment)
          .flatMap(taken -> taken.outcome().first(Event.Refused.class))
          .ifPresent(
              refused ->
                  problems.put(
                      amendment.question(),
                      words.say(refused.reason().reason(), refused.reason().filling())));
    }
    return problems;
  }

  private static String label(Taken taken, String question) {
    return taken.flow().question(question).map(Question::label).orElse(question);
  }

  private static Form withClashes(Found found, Form form, List<String> clashes) {
    if (clashes.isEmpty()) {
      return form;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(clash(found, clashes));
    parts.addAll(form.parts());
    return new Form(
        form.callback(), form.memory(), form.title(), form.submit(), form.close(), parts);
  }

  private static Part clash(Found found, List<String> clashes) {
    Prose labels = Prose.plain(String.join(", ", clashes));
    return new Part.Paragraph(found.setting().words().say("form.clashes", "questions", labels));
  }

  private Reaction end(Found found, List<String> clashes) {
    Words words = found.setting().words();
    List<String> missing = found.agenda().missing().stream().map(Question::label).toList();
    List<Part> parts = new ArrayList<>();
    if (!clashes.isEmpty()) {
      parts.add(clash(found, clashes));
    }
    Prose labels = Prose.plain(String.join(", ", missing));
    parts.add(
        new Part.Paragraph(
            missing.isEmpty()
                ? words.say("form.complete")
                : words.say("form.missing", "questions", labels)));
    return new Reaction.Redraw(
        new Form(
            Actions.PAGE_FORM,
            "",
            words.label("form.title"),
            null,
            words.label("form.close"),
            parts));
  }

  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException changed) {
      return 0;
    }
  }
}
