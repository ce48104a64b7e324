package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.conversing.Keys;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Origin;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.ListShape;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.RowPromise;

/** Says where a commitment came from, with a link that leads there. */
record Sources(FlowBook book) {
  Sources {
    requireNonNull(book);
  }

  /** Nothing for what was typed, and for what its list has lost since. */
  Optional<Prose> of(Records records, Plan plan, Commitment commitment) {
    Origin origin = commitment.origin();
    if (origin instanceof Origin.Message message) {
      return Optional.of(message(plan, commitment.place(), message));
    }
    if (origin instanceof Origin.ListRow row) {
      return row(records, plan, row);
    }
    return origin instanceof Origin.Answered answered
        ? answer(records, plan, answered)
        : Optional.empty();
  }

  private Prose message(Plan plan, Place place, Origin.Message message) {
    String known =
        "https://slack.com/archives/%s/p%s"
            .formatted(place.channel(), message.ts().replace(".", ""));
    String label = book.words(plan.language()).label("commit.source-link");
    return book.words(plan.language())
        .say(
            "commit.source",
            Map.of(
                "author", Prose.of(new Span.Person(message.author())),
                "link", Prose.of(new Span.Link(message.address().orElse(known), label))));
  }

  private Optional<Prose> row(Records records, Plan plan, Origin.ListRow row) {
    Optional<Flow> flow =
        book.in(plan.language()).flows().values().stream()
            .filter(it -> it.list(row.list()).isPresent())
            .findFirst();
    Optional<ListShape> shape = flow.flatMap(it -> it.list(row.list()));
    Optional<String> said =
        shape
            .flatMap(RowPromise::of)
            .flatMap(
                promise ->
                    records
                        .lists()
                        .find(plan.place(), row.occasion(), row.list())
                        .row(row.row())
                        .map(promise::what));
    if (flow.isEmpty() || shape.isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    Prose list =
        records
            .conversations()
            .latest(plan.place(), flow.get().id(), row.occasion())
            .map(it -> link(it, shape.get().title()))
            .orElseGet(() -> Prose.plain(shape.get().title()));
    return Optional.of(
        book.words(plan.language())
            .say("commit.source-row", Map.of("list", list, "row", ValueProse.text(said.get()))));
  }

  private Optional<Prose> answer(Records records, Plan plan, Origin.Answered answered) {
    return records
        .conversations()
        .find(plan.place(), answered.conversation())
        .flatMap(
            conversation ->
                Optional.ofNullable(book.in(plan.language()).flows().get(conversation.flow()))
                    .flatMap(flow -> flow.question(answered.question()))
                    .map(question -> link(conversation, question.label())))
        .map(link -> book.words(plan.language()).say("commit.source-answer", "question", link));
  }

  private static Prose link(Conversation conversation, String label) {
    return Prose.of(new Span.Post(Keys.root(conversation), label));
  }
}
