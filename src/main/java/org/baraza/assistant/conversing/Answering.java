package org.baraza.assistant.conversing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Turns.Taken;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes.InDoubt;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Attachment;
import org.baraza.conversation.Contribution;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Event;
import org.baraza.conversation.Input;
import org.baraza.conversation.Saying;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.people.Place;

/** Replies typed in a conversation's thread, reworded or deleted there. */
public final class Answering implements Hearing.Listener {
  private final Desk desk;
  private final Listing listing;

  public Answering(Desk desk, Listing listing) {
    this.desk = desk;
    this.listing = listing;
  }

  @Override
  public void hear(Records records, Happening happening) {
    if (happening instanceof Happening.Said said && !said.toBaraza()) {
      said.threadRoot().ifPresent(root -> said(records, said, root));
    } else if (happening instanceof Happening.Reworded reworded) {
      reworded(records, reworded);
    } else if (happening instanceof Happening.Unsaid unsaid) {
      unsaid(records, unsaid);
    }
  }

  private void said(Records records, Happening.Said said, String root) {
    Place place = said.place();
    // Looked for again: it may have been settled between the first look and the question of doubt.
    Optional<String> key =
        records
            .posts()
            .keyAt(place, root)
            .or(
                () -> {
                  if (records.posts().anyInDoubt(place)) {
                    throw new InDoubt("a message of this channel is still in doubt", place);
                  }
                  return records.posts().keyAt(place, root);
                });
    Optional<Conversation> conversation =
        key.flatMap(Keys::conversation)
            .flatMap(id -> records.conversations().find(place, id))
            .filter(it -> it.status() == Status.ACTIVE)
            .filter(it -> key.get().equals(Keys.root(it)));
    conversation.ifPresent(it -> reply(records, said, it));
  }

  private void reply(Records records, Happening.Said said, Conversation conversation) {
    Optional<Question> open = question(records, conversation);
    if (open.isEmpty()) {
      // its question is gone from the flow's file: the turn asks the next one
      Input toNothing = new Saying.Reply(contribution(said));
      desk.turns().take(records, said.place(), conversation.id(), any -> toNothing);
      return;
    }
    boolean early = writtenBefore(records, said, conversation);
    boolean wordless = said.text().isBlank();
    if (open.get().kind() instanceof Kind.ListOf list && !early && !wordless) {
      new TypedRows(desk, listing)
          .add(records, said.actor(), conversation, list.list(), said.text());
      return;
    }
    boolean holdsFiles =
        open.get().kind() instanceof Kind.ShortText || open.get().kind() instanceof Kind.LongText;
    Contribution contribution = contribution(said);
    Input input;
    if (wordless && (early || !holdsFiles)) {
      input = new Saying.Attach(contribution);
    } else {
      input = early ? new Saying.EarlyReply(contribution) : new Saying.Reply(contribution);
    }
    desk.turns()
        .take(records, said.place(), conversation.id(), any -> input)
        .ifPresent(taken -> explain(records, taken));
  }

  private Contribution contribution(Happening.Said said) {
    String text =
        said.text().isBlank()
            ? String.join("\n", said.attachments().stream().map(Attachment::name).toList())
            : said.text();
    return new Contribution(
        desk.ids().next(),
        new Raw.Typed(text),
        said.actor().userId(),
        desk.clock().instant(),
        said.ts(),
        said.attachments());
  }

  private Optional<Question> question(Records records, Conversation conversation) {
    String language =
        records
            .plans()
            .find(conversation.place())
            .map(plan -> plan.language())
            .orElse(FlowBook.ENGLISH);
    return desk.book()
        .flow(conversation.flow(), language)
        .flatMap(flow -> conversation.openQuestion().flatMap(flow::question));
  }

  /** Whether the reply was written before the open question stood in the channel. */
  private static boolean writtenBefore(
      Records records, Happening.Said said, Conversation conversation) {
    Standing standing =
        records.posts().standing(said.place(), Keys.turn(conversation, conversation.turn()));
    if (standing instanceof Standing.InDoubt) {
      throw new InDoubt("the open question is still in doubt", said.place());
    }
    if (standing instanceof Standing.Posted posted) {
      return new BigDecimal(said.ts()).compareTo(new BigDecimal(posted.ts())) < 0;
    }
    return standing instanceof Standing.Waiting;
  }

  /** Says why a typed answer does not fit; what may be talk is remarked on only once. */
  private void explain(Records records, Taken taken) {
    Optional<Event.Refused> refused = taken.outcome().first(Event.Refused.class);
    if (refused.isEmpty()) {
      return;
    }
    Question question = taken.flow().question(refused.get().question()).orElseThrow();
    boolean meant =
        question.kind() instanceof Kind.Numeric
            || question.kind() instanceof Kind.Money
            || question.kind() instanceof Kind.ShortText
            || question.kind() instanceof Kind.LongText;
    String reason = refused.get().reason().reason();
    Card card =
        Card.of(
            taken
                .setting()
                .words()
                .say(meant ? reason : "question.taken-for-talk", refused.get().reason().filling()));
    String id = meant ? desk.ids().next() : "talk-" + taken.after().turn();
    desk.scribe().remark(records, taken.after(), id, card);
  }

  private void reworded(Records records, Happening.Reworded reworded) {
    Optional<Conversation> conversation =
        records.conversations().withReply(reworded.place(), reworded.ts());
    conversation.ifPresent(
        it -> {
          Instant now = desk.clock().instant();
          List<Attachment> kept =
              it.answerFromReply(reworded.ts())
                  .map(answer -> answer.attachments())
                  .orElse(List.of());
          Contribution contribution =
              new Contribution(
                  desk.ids().next(),
                  new Raw.Typed(reworded.text()),
                  reworded.actor().userId(),
                  now,
                  reworded.ts(),
                  kept);
          desk.turns()
              .take(
                  records,
                  reworded.place(),
                  it.id(),
                  any -> new Saying.Reword(reworded.ts(), contribution))
              .ifPresent(taken -> explain(records, taken));
        });
  }

  /** An answer whose reply was deleted is taken back; a second answer is settled as not meant. */
  private void unsaid(Records records, Happening.Unsaid unsaid) {
    records
        .conversations()
        .withReply(unsaid.place(), unsaid.ts())
        .ifPresent(
            conversation ->
                desk.turns()
                    .take(
                        records,
                        unsaid.place(),
                        conversation.id(),
                        found -> new Saying.Unsay(unsaid.ts(), desk.clock().instant())));
  }
}
