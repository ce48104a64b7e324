package org.baraza.assistant.visiting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.committing.VisitFollowing;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Touch;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Actor;
import org.baraza.plan.PlanList;
import org.baraza.plan.Visit;
import org.baraza.plan.VisitDates.Move;

/** Moves the dates that follow a visit, or leaves them, as somebody decided. */
public final class DecidingDates implements Feature {
  private final Desk desk;
  private final Listing listing;

  private final VisitFollowing promises;

  public DecidingDates(Desk desk, VisitFollowing promises) {
    this.desk = requireNonNull(desk);
    this.promises = requireNonNull(promises);
    listing = new Listing(desk);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(MovingDates.MOVE, this::move, MovingDates.LEAVE, this::leave);
  }

  private Reaction move(Click click) {
    return decide(click, true);
  }

  private Reaction leave(Click click) {
    return decide(click, false);
  }

  private Reaction decide(Click click, boolean moving) {
    return Pointer.read(click.value())
        .flatMap(pointer -> desk.work().write(records -> decide(records, click, pointer, moving)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Reaction> decide(Records records, Click click, Pointer pointer, boolean moving) {
    Optional<Conversation> conversation =
        records.conversations().find(click.place(), pointer.conversation());
    Optional<Setting> setting = desk.find(records, click.place());
    if (conversation.isEmpty() || setting.isEmpty()) {
      return Optional.empty();
    }
    String visit = conversation.get().occasion();
    Optional<Visit> days = Visit.of(setting.get().facts(visit));
    if (days.filter(pointer.now()::equals).isEmpty()) {
      return Optional.of(desk.whisper(click.actor(), "dates.moved-on"));
    }
    String question = pointer.conversation() + "/" + pointer.remark();
    if (!records.claims().claim(click.place().workspace(), question, desk.clock().instant())) {
      return Optional.of(new Reaction.Nothing());
    }
    List<Move> moves =
        moving
            ? MovingDates.moves(records, setting.get(), visit, pointer.old(), pointer.now())
            : List.of();
    for (Move move : moves) {
      Spot spot = new Spot(click.place(), visit, move.list());
      Touch touch =
          new Touch(click.actor().userId(), desk.clock().instant(), setting.get().today());
      promises.move(records, setting.get().plan(), spot, move, pointer.now().last(), touch);
      carryOut(records, click.actor(), spot, move);
    }
    Prose said =
        setting
            .get()
            .words()
            .say(
                moving ? "dates.moved" : "dates.left",
                Map.of(
                    "person", Prose.of(new Span.Person(click.actor().userId())),
                    "rows", Prose.plain(Integer.toString(moves.size()))));
    desk.scribe().remarkAnew(records, conversation.get(), pointer.remark(), Card.of(said));
    return Optional.of(new Reaction.Nothing());
  }

  private void carryOut(Records records, Actor actor, Spot spot, Move move) {
    listing
        .find(records, spot)
        .ifPresent(
            found -> {
              Row row =
                  new Row(move.row().id(), move.cells(), actor.userId(), desk.clock().instant());
              PlanList moved = found.list().with(row);
              listing.save(records, actor, found, moved);
            });
  }
}
