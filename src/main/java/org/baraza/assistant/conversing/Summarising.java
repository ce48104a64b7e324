package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.document.ExportActions;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Shows what a channel has come to, privately first; and shares it when asked to. */
public final class Summarising {
  private final Desk desk;

  public Summarising(Desk desk) {
    this.desk = desk;
  }

  /** The summary of a channel; for who may not see it, the channel does not exist. */
  Reaction show(Actor actor, Place here, Place wanted) {
    if (!desk.access().maySee(actor, wanted)) {
      return desk.whisper(actor, "problem.no-such-channel");
    }
    Optional<Whole> whole = desk.work().read(records -> whole(records, wanted));
    if (whole.isEmpty()) {
      return desk.whisper(actor, "summary.none");
    }
    return new Reaction.Whisper(whole.get().card(desk.words(actor), wanted, wanted.equals(here)));
  }

  /** All that a channel has come to. */
  private record Whole(Setting setting, Prose spoken, List<Part> parts) {

    Card card(Words words, Place place, boolean canShare) {
      List<Part> shown = new ArrayList<>(LongForms.beginning(parts));
      List<Control> controls = new ArrayList<>();
      if (canShare) {
        controls.add(
            new Control.Button(Actions.SHARE, words.label("button.share"), place.channel()));
      }
      if (!LongForms.fitsMessage(parts)) {
        shown.add(new Part.Note(words.say("summary.goes-on")));
        controls.add(
            new Control.Button(
                Actions.SHOW_ALL, words.label("summary.show-all"), "#" + place.channel()));
      }
      controls.add(
          new Control.Button(
              ExportActions.EXPORT, words.label("summary.export"), "docx " + place.channel()));
      shown.add(new Part.Controls(controls));
      return new Card(spoken, shown);
    }

    LongForms pages(String memory) {
      Words words = setting.words();
      return new LongForms(words, words.label("summary.form"), Actions.SHOW_PAGE, memory, parts);
    }
  }

  private Optional<Whole> whole(Records records, Place place) {
    return desk.find(records, place).flatMap(setting -> whole(setting, setting.conversations()));
  }

  private static Optional<Whole> whole(Setting setting, List<Conversation> conversations) {
    SummaryCards summaries = new SummaryCards(setting);
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    for (Conversation conversation : conversations) {
      Optional<Flow> flow = setting.flow(conversation.flow());
      if (flow.isPresent()) {
        parts.addAll(summaries.parts(flow.get(), conversation));
        parts.add(new Part.Note(new RootCards(setting, flow.get(), conversation).progress()));
        spoken.add(summaries.spoken(flow.get(), conversation));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Whole(setting, Prose.join("\n\n", spoken), parts));
  }

  /** "Show all": pages; the value is a conversation's id, or a channel behind a "#". */
  public Reaction showAll(Click click) {
    String value = click.value();
    String memory = value.startsWith("#") ? value : click.place().channel() + "/" + value;
    return pages(click, memory)
        .<Reaction>map(pages -> new Reaction.Open(pages.page(0)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** Another page of the same. */
  public Reaction page(Click click) {
    return pages(click, LongForms.remembered(click))
        .<Reaction>map(pages -> new Reaction.Redraw(pages.page(LongForms.wanted(click))))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<LongForms> pages(Click click, String memory) {
    boolean all = memory.startsWith("#");
    String[] parts = memory.split("/", 2);
    String channel = all ? memory.substring(1) : parts[0];
    Place place = new Place(click.actor().workspace(), channel);
    if (!desk.access().maySee(click.actor(), place)) {
      return Optional.empty();
    }
    return desk.work()
        .read(records -> desk.find(records, place))
        .flatMap(
            setting ->
                whole(
                    setting,
                    setting.conversations().stream()
                        .filter(it -> all || it.id().equals(parts[parts.length - 1]))
                        .toList()))
        .map(whole -> whole.pages(memory));
  }

  /** "Share in channel": posts the summary where it was asked for. */
  public Reaction share(Click click) {
    if (!desk.access().maySteer(click.actor())) {
      return desk.whisper(click.actor(), "problem.guest");
    }
    Place place = click.place();
    boolean shared =
        desk.work()
            .write(
                records -> {
                  Optional<Card> card =
                      whole(records, place).map(it -> it.card(it.setting().words(), place, false));
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
