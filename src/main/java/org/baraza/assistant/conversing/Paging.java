package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.conversing.Turns.Taken;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Event;
import org.baraza.conversation.Filling;
import org.baraza.conversation.Input;
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
        .read(records -> find(records, place, id, 0))
        .<Reaction>map(page -> new Reaction.Open(page.form()))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  private Optional<QuestionPage> find(Records records, Place place, String id, int from) {
    Optional<Setting> setting = desk.find(records, place);
    Optional<Conversation> conversation =
        records.conversations().find(place, id).filter(Conversation::current);
    if (setting.isEmpty() || conversation.isEmpty()) {
      return Optional.empty();
    }
    return setting
        .get()
        .flow(conversation.get().flow())
        .map(flow -> new QuestionPage(setting.get(), flow, conversation.get(), from));
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
    int from = number(memo.value(QuestionPage.FROM));
    Optional<QuestionPage> found = find(records, place, memo.value(Memo.CONVERSATION), from);
    if (found.isEmpty()) {
      return new Reaction.CloseAll();
    }
    QuestionPage page = found.get();
    List<Filling.Amend> amendments = amendments(submission, memo, page);
    Map<String, Prose> problems = problems(submission.actor(), page, amendments);
    if (!problems.isEmpty()) {
      return new Reaction.Problems(problems);
    }
    String id = page.conversation().id();
    List<String> clashes = new ArrayList<>();
    for (Filling.Amend amendment : amendments) {
      desk.turns()
          .take(records, place, id, any -> amendment)
          .filter(taken -> taken.outcome().has(Event.Offered.class))
          .ifPresent(taken -> clashes.add(label(taken, amendment.question())));
    }
    page.questions().forEach(question -> fillList(records, submission.actor(), page, question));
    QuestionPage after = find(records, place, id, from).orElseThrow();
    int next = after.nextAfter(page.questions(), after.agenda()::applies);
    return new Reaction.Redraw(
        next >= after.flow().questions().size()
            ? after.end(clashes)
            : after.at(next).form(clashes));
  }

  /** A list that stood complete on the page needs no further word from anybody. */
  private void fillList(Records records, Actor actor, QuestionPage found, Question question) {
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
          new Filling.ListFilled(question.id(), rows.size(), desk.ids().next(), desk.touch(actor));
      desk.turns().take(records, conversation.place(), conversation.id(), any -> filled);
    }
  }

  private List<Filling.Amend> amendments(Submission submission, Memo memo, QuestionPage page) {
    List<Filling.Amend> amendments = new ArrayList<>();
    for (Question question : page.questions()) {
      Optional<String> seen = memo.present(Memo.SEEN + "." + question.id());
      Raw raw =
          AnswerForms.withMentions(
              page.conversation(),
              question.id(),
              Entries.entered(question.id(), question.kind(), submission.inputs()));
      boolean given = !(raw instanceof Raw.Nothing) && !blank(raw);
      if (seen.isPresent() && given && !(question.kind() instanceof Kind.ListOf)) {
        amendments.add(
            new Filling.Amend(
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

  private Map<String, Prose> problems(
      Actor actor, QuestionPage found, List<Filling.Amend> amendments) {
    Words words = desk.words(actor);
    Map<String, Prose> problems = new LinkedHashMap<>();
    for (Filling.Amend amendment : amendments) {
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

  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException changed) {
      return 0;
    }
  }
}
