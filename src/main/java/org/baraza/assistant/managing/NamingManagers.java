package org.baraza.assistant.managing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.home.HomeSection;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Office;

/** An admin's part of the Home: who looks across the workspace's plans. */
final class NamingManagers implements HomeSection {
  /** The people who were chosen are the managers from then on. */
  static final String CHOOSE = "home.managers";

  private final Desk desk;

  NamingManagers(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Part> of(Actor actor) {
    if (!desk.access().isAdmin(actor)) {
      return List.of();
    }
    Words words = desk.words(actor);
    Office office = desk.work().read(records -> records.offices().find(actor.workspace()));
    return List.of(
        new Part.Heading(words.label("home.admin")),
        new Part.Paragraph(words.say("home.managers")),
        new Part.Controls(
            List.of(
                new Control.Pick(
                    CHOOSE,
                    new Entry.People(
                        List.copyOf(office.managers()), words.label("entry.choose-people"))))));
  }

  Reaction choose(Click click) {
    Actor actor = click.actor();
    if (!desk.access().isAdmin(actor)) {
      return desk.whisper(actor, "problem.gone");
    }
    Set<String> chosen =
        click.picked() instanceof Raw.PickedPeople people
            ? new LinkedHashSet<>(people.userIds())
            : Set.of();
    desk.work().write(records -> name(records, actor, chosen));
    return new Reaction.Nothing();
  }

  private boolean name(Records records, Actor actor, Set<String> chosen) {
    Office before = records.offices().find(actor.workspace());
    Instant now = desk.clock().instant();
    records.offices().save(actor.workspace(), before.managedBy(chosen));
    Place nowhere = new Place(actor.workspace(), "");
    Set<String> changed = new LinkedHashSet<>(before.managers());
    changed.addAll(chosen);
    for (String member : changed) {
      if (before.managers().contains(member) != chosen.contains(member)) {
        String kind = chosen.contains(member) ? "manager-named" : "manager-unnamed";
        records.trail().note(nowhere, actor.userId(), kind, member, now);
        StandMoments.show(records, new Actor(actor.workspace(), member), now, now.plusMillis(1));
      }
    }
    return true;
  }
}
