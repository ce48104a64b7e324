package org.baraza.assistant.ending;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Edition;
import org.baraza.plan.Values;

/** What was learnt, shared edition by edition: privately, with the sector, or with members. */
public final class Ending implements Feature {
  static final String EDITION = "ending.edition";
  private static final String EDITION_FORM = "ending.edition-form";
  private static final String TEXT = "text";
  private static final String WHERE = "where";
  private static final String AGREED = "agreed";
  private static final int LONGEST = 2_900;

  private final Desk desk;

  public Ending(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(EDITION, this::form);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(EDITION_FORM, this::share);
  }

  private static Optional<Edition> edition(Pointer pointer) {
    return List.of(Edition.values()).stream()
        .filter(edition -> edition.id().equals(pointer.item()))
        .findFirst();
  }

  private Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code)
        .filter(it -> desk.access().mayTakePart(actor, it.place(actor)))
        .filter(it -> desk.access().maySteer(actor));
  }

  /** What a closing says, as one edition tells it. */
  private record Told(Words words, String text) {}

  /** An edition to look through, change and share. */
  private Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    Optional<Pointer> pointer = pointer(actor, click.value());
    Optional<Edition> edition = pointer.flatMap(Ending::edition);
    if (edition.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    Place place = pointer.get().place(actor);
    Optional<Told> told =
        desk.work().read(records -> told(records, place, pointer.get(), edition.get()));
    if (told.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    String text = told.get().text();
    if (edition.get() == Edition.SECTOR) {
      String somebody = told.get().words().label("ending.somebody");
      text = Edition.withoutNames(text, names(place), somebody);
    }
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return new Reaction.Open(form(pointer.get(), edition.get(), shown, words));
  }

  private Optional<Told> told(Records records, Place place, Pointer pointer, Edition edition) {
    Optional<Setting> setting = desk.find(records, place);
    Optional<Flow> flow = setting.flatMap(it -> it.flow(EndingWatch.CLOSING));
    return records
        .conversations()
        .find(place, pointer.decision())
        .filter(it -> it.flow().equals(EndingWatch.CLOSING))
        .filter(any -> flow.isPresent())
        .map(
            it ->
                new Told(
                    setting.orElseThrow().words(), text(setting.get(), flow.get(), it, edition)));
  }

  private static String text(
      Setting setting, Flow flow, Conversation conversation, Edition edition) {
    List<String> paragraphs = new ArrayList<>();
    for (String question : edition.questions()) {
      String said = Values.text(conversation.answer(question).map(Answer::value));
      if (!said.isEmpty()) {
        String label = flow.question(question).map(Question::label).orElse(question);
        paragraphs.add(edition == Edition.MEMBERS ? said : label + ": " + said);
      }
    }
    if (edition != Edition.TEAM) {
      for (Row row : setting.facts("").rows("carried-on")) {
        paragraphs.add("• " + Values.text(row, "thing"));
      }
    }
    return String.join("\n", paragraphs);
  }

  /** What the people of a channel are called; Slack is asked before anything is written. */
  private Set<String> names(Place place) {
    Set<String> names = new LinkedHashSet<>();
    for (String id : desk.directory().members(place).orElse(Set.of())) {
      desk.directory()
          .person(new Actor(place.workspace(), id))
          .filter(person -> !person.bot())
          .map(Directory.Person::name)
          .filter(name -> !name.isBlank())
          .ifPresent(names::add);
    }
    return names;
  }

  private static Form form(Pointer pointer, Edition edition, String text, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(words.say("ending.about." + edition.id())));
    parts.add(
        new Part.Input(
            TEXT, words.label("ending.text"), null, false, new Entry.Words(true, text, null)));
    if (edition == Edition.SECTOR) {
      parts.add(
          new Part.Input(
              WHERE,
              words.label("ending.where"),
              words.label("ending.where-advice"),
              false,
              new Entry.Channel(null, words.label("ending.choose-channel"))));
      parts.add(
          new Part.Input(
              AGREED,
              words.label("ending.names"),
              null,
              true,
              new Entry.Several(
                  List.of(new Option(words.label("ending.agreed"), AGREED)),
                  List.of(),
                  words.label("entry.choose-several"))));
    }
    return new Form(
        EDITION_FORM,
        pointer.code(),
        words.label("ending.for." + edition.id()),
        words.label("ending.share"),
        words.label("form.cancel"),
        parts);
  }

  private Reaction share(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = pointer(actor, submission.memory());
    Optional<Edition> edition = pointer.flatMap(Ending::edition);
    if (edition.isEmpty() || !(submission.input(TEXT) instanceof Raw.Typed typed)) {
      return new Reaction.CloseAll();
    }
    Place home = pointer.get().place(actor);
    boolean agreed =
        submission.input(AGREED) instanceof Raw.Picked picked && !picked.ids().isEmpty();
    if (edition.get() == Edition.SECTOR && !agreed && Edition.names(typed.text(), names(home))) {
      return new Reaction.Problems(Map.of(TEXT, desk.words(actor).say("ending.has-names")));
    }
    List<Place> places = places(submission, actor, home, edition.get());
    if (places.isEmpty()) {
      String input = edition.get() == Edition.SECTOR ? WHERE : TEXT;
      return new Reaction.Problems(Map.of(input, desk.words(actor).say("ending.not-there")));
    }
    String id = desk.ids().next();
    desk.work()
        .write(
            records -> {
              Words words =
                  desk.find(records, home).map(Setting::words).orElseGet(() -> desk.words(actor));
              Prose said =
                  words
                      .say("ending.title." + edition.get().id())
                      .then("\n")
                      .then(ValueProse.text(typed.text().strip()));
              places.forEach(
                  place ->
                      records
                          .outbox()
                          .post(
                              place, "edition/" + id, null, Card.of(said), desk.clock().instant()));
              return true;
            });
    return new Reaction.CloseAll();
  }

  /** Where an edition goes: to those who facilitate alone, to a channel, or to this one. */
  private List<Place> places(Submission submission, Actor actor, Place home, Edition edition) {
    return switch (edition) {
      case MEMBERS -> List.of(home);
      case SECTOR ->
          submission.input(WHERE) instanceof Raw.Picked picked
              ? picked.ids().stream()
                  .map(channel -> new Place(actor.workspace(), channel))
                  .filter(place -> desk.access().mayTakePart(actor, place))
                  .filter(desk::canSpeak)
                  .toList()
              : List.of();
      case TEAM ->
          facilitators(home, actor).stream()
              .flatMap(id -> desk.directory().direct(new Actor(actor.workspace(), id)).stream())
              .toList();
    };
  }

  private Set<String> facilitators(Place home, Actor actor) {
    Set<String> facilitators =
        desk.work()
            .<Set<String>>read(
                records ->
                    records.plans().find(home).map(plan -> plan.facilitators()).orElse(Set.of()));
    return facilitators.isEmpty() ? Set.of(actor.userId()) : facilitators;
  }
}
