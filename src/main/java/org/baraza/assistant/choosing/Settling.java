package org.baraza.assistant.choosing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Recording;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Election;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** The group settles on who leads, after a vote or because all agree; it stands in its roles. */
final class Settling {
  private static final String ROLES = "roles";
  private static final String WHO = "who";

  private final Elections elections;
  private final Desk desk;
  private final Recording recording;

  Settling(Elections elections) {
    this.elections = elections;
    desk = elections.desk();
    recording = new Recording(desk);
  }

  /** "Record as leader": who is ahead. */
  Reaction settle(Click click) {
    return elections.leading(
        click.actor(),
        click.value(),
        (records, election) -> {
          Pointer pointer = Pointer.read(click.value()).orElseThrow();
          return settled(records, click.actor(), pointer, election, pointer.item(), "vote");
        });
  }

  /** Shows those who stand, for the group to agree on one. */
  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    List<Option> standing = standing(actor, click.value());
    return elections.leading(
        actor,
        click.value(),
        (records, election) ->
            standing.isEmpty()
                ? desk.whisper(actor, "leader.next-nobody")
                : new Reaction.Open(form(click.value(), standing, words)));
  }

  /** Those who stand, by name; asked before the transaction, since Slack has to say the names. */
  private List<Option> standing(Actor actor, String code) {
    return elections
        .pointer(actor, code)
        .flatMap(
            pointer ->
                desk.work()
                    .<Optional<Election>>read(
                        records ->
                            elections.find(records, pointer.place(actor), pointer.decision())))
        .map(Election::standing)
        .orElse(List.of())
        .stream()
        .map(id -> new Option(name(new Actor(actor.workspace(), id)), id))
        .toList();
  }

  private static Form form(String memory, List<Option> standing, Words words) {
    return new Form(
        Choosing.LEADER_AGREE_FORM,
        memory,
        words.label("leader.agree-title"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Input(
                WHO,
                words.label("leader.agree-who"),
                words.label("leader.agree-advice"),
                false,
                new Entry.One(standing, null, words.label("entry.choose-one")))));
  }

  private String name(Actor person) {
    return desk.directory().person(person).map(Directory.Person::name).orElse(person.userId());
  }

  Reaction agreed(Submission submission) {
    return elections.leading(
        submission.actor(),
        submission.memory(),
        (records, election) -> {
          if (submission.input(WHO) instanceof Raw.Picked picked && !picked.ids().isEmpty()) {
            Pointer pointer = Pointer.read(submission.memory()).orElseThrow();
            settled(records, submission.actor(), pointer, election, picked.ids().get(0), "agreed");
          }
          return new Reaction.CloseAll();
        });
  }

  private Reaction settled(
      Records records, Actor actor, Pointer pointer, Election election, String person, String how) {
    Election settled = election.settled(person);
    if (settled.equals(election)) {
      return desk.whisper(actor, "leader.too-late");
    }
    Place place = pointer.place(actor);
    elections.advance(records, place, election, settled);
    Map<String, Raw> answers = new LinkedHashMap<>();
    answers.put("leader", new Raw.PickedPeople(List.of(person), ""));
    answers.put("leader-how", new Raw.Picked(List.of(how)));
    answers.put("leader-willing", new Raw.Picked(List.of("yes")));
    desk.find(records, place)
        .ifPresent(setting -> recording.record(records, setting, ROLES, "", actor, answers));
    return new Reaction.Nothing();
  }
}
