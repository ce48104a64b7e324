package org.baraza.assistant.conversing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Says once, in a channel to which Baraza was invited, who added it and what it will do there. */
public final class Welcoming implements Hearing.Listener {
  private final Desk desk;

  public Welcoming(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void hear(Records records, Happening happening) {
    if (happening instanceof Happening.Invited invited) {
      welcome(records, invited);
    }
  }

  private void welcome(Records records, Happening.Invited invited) {
    Place place = invited.place();
    Setting setting = desk.open(records, place, ZoneOffset.UTC);
    Plan plan = setting.plan();
    if (plan.welcomed()) {
      return;
    }
    Set<String> facilitators = new LinkedHashSet<>(plan.facilitators());
    if (invited.inviter() != null) {
      facilitators.add(invited.inviter());
    }
    records.plans().save(plan.welcomedBy(facilitators));
    StandMoments.changed(records, place, desk.clock().instant());
    records.outbox().post(place, "welcome", null, card(setting, invited), desk.clock().instant());
  }

  private static Card card(Setting setting, Happening.Invited invited) {
    Prose text =
        invited.inviter() == null
            ? setting.words().say("welcome.channel")
            : setting
                .words()
                .say("welcome.channel-by", "person", Prose.of(new Span.Person(invited.inviter())));
    List<Part> next = new StandingCards(setting).next();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    parts.addAll(next);
    return new Card(text, parts);
  }
}
