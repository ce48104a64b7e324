package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Search;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** "More": every flow, searched as one types, to start any of them. */
public final class MoreFlows {
  private static final String FLOW = "flow";

  private final Desk desk;
  private final Starting starting;

  public MoreFlows(Desk desk, Starting starting) {
    this.desk = desk;
    this.starting = starting;
  }

  /** The button. */
  public Reaction open(Click click) {
    return open(click.actor(), click.place());
  }

  Reaction open(Actor actor, Place place) {
    if (!desk.canSpeak(place)) {
      return desk.whisper(actor, "problem.invite-me");
    }
    Words words = desk.words(actor);
    Entry search = new Entry.Searched(Actions.FLOWS, null, words.label("start.search"));
    Control change =
        new Control.Button(Actions.PURPOSES_ASK, words.label("purpose.change"), place.channel());
    return new Reaction.Open(
        new Form(
            Actions.MORE_FORM,
            Memo.of(place.channel()).code(),
            words.label("start.form"),
            words.label("button.start"),
            words.label("form.cancel"),
            List.of(
                new Part.Paragraph(words.say("start.menu")),
                new Part.Input(FLOW, words.label("start.which"), null, false, search),
                new Part.Divider(),
                new Part.Controls(List.of(change)))));
  }

  /**
   * The flows that hold every word that was typed: first those whose title, description or id does,
   * then those that ask about it; each in their usual order.
   */
  public List<Option> search(Search search) {
    List<String> typed = List.of(plain(search.query()).split(" "));
    List<Option> titled = new ArrayList<>();
    List<Option> asking = new ArrayList<>();
    for (Flow flow : desk.book().flows(desk.tongues().of(search.actor()))) {
      Option option = new Option(flow.title(), flow.id(), flow.about().label());
      String own = plain(flow.id() + " " + flow.title() + " " + flow.about().label());
      if (typed.stream().allMatch(own::contains)) {
        titled.add(option);
      } else if (typed.stream().allMatch((own + " " + asked(flow))::contains)) {
        asking.add(option);
      }
    }
    titled.addAll(asking);
    return titled;
  }

  private static String asked(Flow flow) {
    return plain(flow.questions().stream().map(Question::label).collect(Collectors.joining(" ")));
  }

  /** In lower case, and without the hyphens that nobody types twice alike. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[-\\s]+", " ").strip();
  }

  /** The form, sent. */
  public Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Place place = new Place(actor.workspace(), Memo.read(submission.memory()).value(Memo.CHANNEL));
    if (!desk.access().mayTakePart(actor, place)) {
      return new Reaction.CloseAll();
    }
    if (submission.input(FLOW) instanceof Raw.Picked picked && !picked.ids().isEmpty()) {
      Reaction started = starting.start(actor, place, picked.ids().get(0));
      return started instanceof Reaction.Open open ? new Reaction.Redraw(open.form()) : started;
    }
    return new Reaction.Nothing();
  }
}
