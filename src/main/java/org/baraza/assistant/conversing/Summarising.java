package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Shows what a channel has come to, privately first; and shares it when asked to. */
public final class Summarising {
  private static final int MOST_PARTS = 46;

  private final Desk desk;

  public Summarising(Desk desk) {
    this.desk = desk;
  }

  /** The summary of a channel; for who may not see it, the channel does not exist. */
  Reaction show(Actor actor, Place here, Place wanted) {
    if (!desk.access().maySee(actor, wanted)) {
      return desk.whisper(actor, "problem.no-such-channel");
    }
    Words words = desk.words(actor);
    Optional<Card> card = desk.work().read(records -> card(records, wanted));
    if (card.isEmpty()) {
      return desk.whisper(actor, "summary.none");
    }
    List<Part> parts = new ArrayList<>(card.get().parts());
    if (wanted.equals(here)) {
      Control share =
          new Control.Button(Actions.SHARE, words.label("button.share"), wanted.channel());
      parts.add(new Part.Controls(List.of(share)));
    }
    return new Reaction.Whisper(new Card(card.get().spoken(), parts));
  }

  private Optional<Card> card(Records records, Place place) {
    Optional<Plan> plan = records.plans().find(place);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    Setting setting = Setting.of(plan.get(), desk.book(), records, desk.clock().instant());
    SummaryCards summaries = new SummaryCards(setting);
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    for (Conversation conversation : setting.conversations()) {
      Optional<Flow> flow = setting.flow(conversation.flow());
      if (flow.isPresent()) {
        List<Part> more = summaries.parts(flow.get(), conversation);
        if (parts.size() + more.size() > MOST_PARTS) {
          parts.add(new Part.Note(setting.words().say("summary.more")));
          break;
        }
        parts.addAll(more);
        parts.add(new Part.Note(new RootCards(setting, flow.get(), conversation).progress()));
        spoken.add(summaries.spoken(flow.get(), conversation));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Card(Prose.join("\n\n", spoken), parts));
  }

  /** "Share in channel": posts the summary where it was asked for. */
  public Reaction share(Click click) {
    Place place = click.place();
    boolean shared =
        desk.work()
            .write(
                records -> {
                  Optional<Card> card = card(records, place);
                  card.ifPresent(
                      it ->
                          records
                              .outbox()
                              .post(
                                  place,
                                  "summary/" + desk.ids().next(),
                                  null,
                                  it,
                                  desk.clock().instant()));
                  return card.isPresent();
                });
    String key = shared ? "summary.shared" : "summary.none";
    return new Reaction.Rewhisper(Card.of(desk.words(click.actor()).say(key)));
  }
}
