package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
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
import org.baraza.conversation.Filling;
import org.baraza.conversation.Input;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.TypedText;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** One question in a form: behind "Answer" and behind "Edit". */
public final class AnswerForms {
  private static final String ANSWER = "answer";

  private final Desk desk;
  private final Listing listing;

  public AnswerForms(Desk desk, Listing listing) {
    this.desk = desk;
    this.listing = listing;
  }

  /** Opens the form; what was answered is filled in. */
  public Reaction open(Click click) {
    Optional<Ticket> ticket = Ticket.read(click.value());
    if (ticket.filter(it -> asksForList(click, it)).isPresent()) {
      return listing.open(click);
    }
    return ticket
        .flatMap(it -> desk.work().read(records -> open(records, click, it)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private boolean asksForList(Click click, Ticket ticket) {
    return desk.work()
        .read(
            records ->
                records
                    .conversations()
                    .find(click.place(), ticket.conversation())
                    .flatMap(
                        conversation ->
                            desk.find(records, click.place())
                                .flatMap(
                                    setting ->
                                        Listing.list(setting, conversation, ticket.question()))))
        .isPresent();
  }

  private Optional<Reaction> open(Records records, Click click, Ticket ticket) {
    Optional<Conversation> found =
        records.conversations().find(click.place(), ticket.conversation());
    Optional<Setting> setting = desk.find(records, click.place());
    if (found.isEmpty() || setting.isEmpty()) {
      return Optional.empty();
    }
    return setting
        .get()
        .flow(found.get().flow())
        .flatMap(
            flow ->
                flow.question(ticket.question())
                    .map(
                        question ->
                            new Reaction.Open(form(setting.get(), flow, found.get(), question))));
  }

  private Form form(Setting setting, Flow flow, Conversation conversation, Question question) {
    Agenda agenda = new Agenda(flow, conversation, setting.facts(conversation.occasion()));
    Words words = setting.words();
    Optional<Answer> known = conversation.answer(question.id());
    Memo memo =
        Memo.of(conversation.place().channel())
            .with(Memo.CONVERSATION, conversation.id())
            .with(Memo.QUESTION, question.id())
            .with(Memo.SEEN, known.map(Answer::id).orElse(""));
    return new Form(
        Actions.ANSWER_FORM,
        memo.code(),
        words.label("form.answer"),
        words.label("form.send"),
        words.label("form.cancel"),
        new Asking(setting, agenda).inputs(ANSWER, question, false, known));
  }

  /** What was filled in is stored, or the form says what is wrong with it. */
  public Reaction submit(Submission submission) {
    Memo memo = Memo.read(submission.memory());
    Place place = new Place(submission.actor().workspace(), memo.value(Memo.CHANNEL));
    if (!desk.access().mayTakePart(submission.actor(), place)) {
      return new Reaction.Problems(
          Map.of(ANSWER, desk.words(submission.actor()).say("problem.gone")));
    }
    Optional<Taken> taken =
        desk.work()
            .write(
                records ->
                    desk.turns()
                        .take(
                            records,
                            place,
                            memo.value(Memo.CONVERSATION),
                            conversation -> amend(records, submission, memo, conversation)));
    return taken
        .map(it -> react(submission, it))
        .orElseGet(
            () ->
                new Reaction.Problems(
                    Map.of(ANSWER, desk.words(submission.actor()).say("problem.gone"))));
  }

  private Input amend(
      Records records, Submission submission, Memo memo, Conversation conversation) {
    String question = memo.value(Memo.QUESTION);
    Raw raw =
        records
            .plans()
            .find(conversation.place())
            .flatMap(plan -> desk.book().flow(conversation.flow(), plan.language()))
            .flatMap(flow -> flow.question(question))
            .map(it -> Entries.entered(ANSWER, it.kind(), submission.inputs()))
            .map(it -> withMentions(conversation, question, it))
            .orElseGet(Raw.Nothing::new);
    return new Filling.Amend(
        question, memo.present(Memo.SEEN).orElse(null), desk.given(submission.actor(), raw));
  }

  static Raw withMentions(Conversation conversation, String question, Raw typed) {
    return conversation
        .answer(question)
        .map(known -> TypedText.keptMentions(known.value(), typed))
        .orElse(typed);
  }

  private Reaction react(Submission submission, Taken taken) {
    Words words = desk.words(submission.actor());
    Optional<Event.Refused> refused = taken.outcome().first(Event.Refused.class);
    if (refused.isPresent()) {
      Prose reason = words.say(refused.get().reason().reason(), refused.get().reason().filling());
      return new Reaction.Problems(Map.of(ANSWER, reason));
    }
    if (taken.outcome().has(Event.Stale.class)) {
      return new Reaction.Problems(Map.of(ANSWER, words.say("problem.ended")));
    }
    return taken
        .outcome()
        .first(Event.Offered.class)
        .<Reaction>map(offered -> new Reaction.Redraw(offered(taken, offered)))
        .orElseGet(Reaction.Nothing::new);
  }

  /** Somebody was faster: shows both answers, and where to choose. */
  private static Form offered(Taken taken, Event.Offered offered) {
    Words words = taken.setting().words();
    Card card = new QuestionCards(taken.setting(), taken.flow(), taken.after()).offered(offered);
    List<Part> parts = new ArrayList<>(card.parts());
    parts.add(new Part.Note(words.say("offer.in-thread")));
    Memo memo =
        Memo.of(taken.after().place().channel()).with(Memo.CONVERSATION, taken.after().id());
    return new Form(
        Actions.ANSWER_FORM,
        memo.code(),
        words.label("form.two-answers"),
        null,
        words.label("form.close"),
        parts);
  }
}
