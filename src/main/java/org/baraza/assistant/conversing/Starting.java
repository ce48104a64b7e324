package org.baraza.assistant.conversing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Step;
import org.baraza.flow.Flow;
import org.baraza.flow.Repeats;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Starts a flow in a channel, for the occasion that is meant, or again in the place of another. */
public final class Starting {
  private final Desk desk;

  public Starting(Desk desk) {
    this.desk = desk;
  }

  /**
   * What is to be started.
   *
   * @param occasion nothing while nobody has said for which
   */
  private record Wish(Flow flow, Optional<String> occasion, boolean anew) {}

  /** What the button "Start" carries for a flow of a visit, a meeting or a row. */
  public static String code(String flow, String occasion) {
    return OccasionForms.code(flow, occasion);
  }

  /** The button "Start"; its value is the flow's id, or a flow's id and an occasion. */
  public Reaction start(Click click) {
    return start(click.actor(), click.place(), click.value(), false);
  }

  /** The button "Start anew"; its value is the same. */
  public Reaction startAnew(Click click) {
    return start(click.actor(), click.place(), click.value(), true);
  }

  Reaction start(Actor actor, Place place, String flow) {
    return start(actor, place, flow, false);
  }

  /** The form that asks for which visit, meeting or row. */
  public Reaction chosen(Submission submission) {
    Memo memo = Memo.read(submission.memory());
    Place place = new Place(submission.actor().workspace(), memo.value(Memo.CHANNEL));
    if (!desk.access().mayTakePart(submission.actor(), place)) {
      return new Reaction.CloseAll();
    }
    String code = OccasionForms.code(memo.value(Memo.FLOW), OccasionForms.picked(submission));
    return start(submission.actor(), place, code, false);
  }

  private Reaction start(Actor actor, Place place, String code, boolean anew) {
    if (!desk.access().maySteer(actor)) {
      return desk.whisper(actor, "problem.guest");
    }
    if (!desk.canSpeak(place)) {
      return desk.whisper(actor, "problem.invite-me");
    }
    ZoneId zone = desk.zone(actor);
    Words words = desk.words(actor);
    return desk.work()
        .write(
            records -> {
              Setting setting = desk.open(records, place, zone);
              String id = OccasionForms.flow(code);
              return setting
                  .flow(id)
                  .map(flow -> new Wish(flow, OccasionForms.occasion(code), anew))
                  .map(wish -> start(records, actor, setting, words, wish))
                  .orElseGet(() -> noSuchFlow(words, id));
            });
  }

  private static Reaction noSuchFlow(Words words, String flow) {
    return new Reaction.Whisper(
        Card.of(words.say("problem.no-such-flow", "flow", Prose.plain(flow))));
  }

  private Reaction start(Records records, Actor actor, Setting setting, Words words, Wish wish) {
    OccasionForms forms = new OccasionForms(setting, wish.flow());
    Optional<String> occasion = wish.occasion().or(forms::obvious);
    if (occasion.isEmpty()) {
      return forms.ask(words);
    }
    Optional<String> known = forms.known(occasion.get());
    if (known.isEmpty()) {
      return new Reaction.Whisper(Card.of(words.say("problem.gone")));
    }
    Optional<Conversation> earlier =
        records.conversations().latest(setting.plan().place(), wish.flow().id(), known.get());
    if (earlier.isPresent() && !wish.anew()) {
      return new Reaction.Whisper(alreadyHeld(words, wish.flow(), earlier.get()));
    }
    begin(records, actor, setting, wish.flow(), known.get(), earlier);
    return new Reaction.Nothing();
  }

  private void begin(
      Records records,
      Actor actor,
      Setting setting,
      Flow flow,
      String occasion,
      Optional<Conversation> earlier) {
    Setting now = setting;
    if (earlier.isPresent()) {
      now =
          desk.turns()
              .take(records, now, earlier.get(), any -> new Step.Replace(desk.touch(actor)))
              .map(Turns.Taken::setting)
              .orElse(now);
    }
    if (now.occasions().isFurtherVisit(occasion)) {
      now = desk.turns().startingRows().putAll(records, now, occasion, actor.userId());
    }
    Conversation begun =
        Conversation.begun(
            setting.plan().place(),
            desk.ids().next(),
            flow.id(),
            occasion,
            actor.userId(),
            desk.clock().instant());
    desk.turns().take(records, now, begun, any -> new Step.Begin());
  }

  private static Card alreadyHeld(Words words, Flow flow, Conversation earlier) {
    boolean repeats = !(flow.repeats() instanceof Repeats.Once);
    Prose text = words.say("start.already", "title", Prose.plain(flow.title()));
    String code = repeats ? OccasionForms.code(flow.id(), earlier.occasion()) : flow.id();
    Control again = new Control.Button(Actions.START_ANEW, words.label("start.anew"), code);
    Control goOn =
        new Control.Button(Actions.CONTINUE, words.label("button.continue"), earlier.id())
            .primary();
    return new Card(
        text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(goOn, again))));
  }
}
