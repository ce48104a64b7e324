package org.baraza.assistant.delivery;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Tells a channel's facilitators, privately, that Baraza cannot speak there any more. */
public final class Closures {
  private final UnitOfWork work;
  private final FlowBook book;
  private final Ids ids;
  private final InstantSource clock;

  /**
   * Prepares to tell.
   *
   * @param clock people's time
   */
  public Closures(UnitOfWork work, FlowBook book, Ids ids, InstantSource clock) {
    this.work = requireNonNull(work);
    this.book = requireNonNull(book);
    this.ids = requireNonNull(ids);
    this.clock = requireNonNull(clock);
  }

  /**
   * A lane was closed.
   *
   * @param error what Slack said; its words are below {@code closure.}
   */
  public void closed(Place lane, String error) {
    work.write(
        records -> {
          records
              .plans()
              .find(lane)
              .ifPresent(
                  plan ->
                      plan.facilitators()
                          .forEach(
                              person ->
                                  records
                                      .outbox()
                                      .post(
                                          new Place(lane.workspace(), person),
                                          "closure/" + ids.next(),
                                          null,
                                          card(plan, error),
                                          clock.instant())));
          return lane;
        });
  }

  private Card card(Plan plan, String error) {
    Prose channel = Prose.of(new Span.Channel(plan.place().channel()));
    String key = error.equals("not_in_channel") ? "closure.not-in-channel" : "closure.other";
    return Card.of(book.words(plan.language()).say(key, Map.of("channel", channel)));
  }
}
