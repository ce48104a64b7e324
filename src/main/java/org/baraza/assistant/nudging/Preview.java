package org.baraza.assistant.nudging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Bulletin;
import org.baraza.nudge.Circle;
import org.baraza.nudge.Due;
import org.baraza.nudge.Letter;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.jspecify.annotations.Nullable;

/** {@code /baraza nudges}: what is coming in the next 30 days, whether or not it is switched on. */
final class Preview {
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final int MOST = 30;

  private final Desk desk;

  Preview(Desk desk) {
    this.desk = desk;
  }

  /** One thing to come. */
  private record Coming(Instant at, Prose line) {}

  /** In a channel, what it and its people will hear about it; in a direct message, one's own. */
  Reaction show(Actor actor, Place place) {
    Words words = desk.tongues().words(actor);
    if (place.channel().startsWith("D")) {
      Map<String, ZoneId> own = zones(actor.workspace(), Set.of(actor.userId()));
      Place anywhere = new Place(actor.workspace(), "");
      return whisper(
          words, desk.work().read(records -> letters(records, words, own, anywhere)), null);
    }
    if (!desk.access().maySee(actor, place)) {
      return new Reaction.Whisper(Card.of(words.say("problem.invite-me")));
    }
    Map<String, ZoneId> zones =
        zones(
            place.workspace(),
            desk.work().read(records -> new Truth(records, desk.book()).speakers(place)));
    Optional<Plan> plan = desk.work().read(records -> records.plans().find(place));
    List<Coming> coming =
        desk.work()
            .read(
                records -> {
                  List<Coming> all = new ArrayList<>();
                  plan.ifPresent(it -> all.addAll(bulletins(records, words, it)));
                  all.addAll(letters(records, words, zones, place));
                  return all;
                });
    return whisper(words, coming, plan.orElse(null));
  }

  private Map<String, ZoneId> zones(String workspace, Set<String> members) {
    Map<String, ZoneId> zones = new TreeMap<>();
    for (String member : members) {
      zones.put(
          member,
          desk.directory()
              .person(new Actor(workspace, member))
              .map(Directory.Person::zone)
              .orElse(ZoneOffset.UTC));
    }
    return zones;
  }

  /** As if nudges were switched on, so that one can look before. */
  private List<Coming> bulletins(Records records, Words words, Plan plan) {
    Instant now = desk.clock().instant();
    Plan on = plan.with(plan.rhythm().nudged(true));
    Circle circle = new Truth(records, desk.book()).circle(on, now);
    List<Coming> coming = new ArrayList<>();
    for (Bulletin bulletin : Due.ahead(circle, now, now.plus(AHEAD))) {
      List<Prose> what =
          bulletin.calls().stream()
              .map(call -> words.say("nudge.coming." + call.subject().key()))
              .toList();
      Prose line =
          words.say(
              "nudge.coming.channel",
              Map.of(
                  "when", Prose.plain(local(words, bulletin.at(), plan.zone())),
                  "what", Prose.join(", ", what)));
      coming.add(new Coming(bulletin.at(), line));
    }
    return coming;
  }

  private List<Coming> letters(
      Records records, Words words, Map<String, ZoneId> zones, Place only) {
    List<Coming> coming = new ArrayList<>();
    zones.forEach(
        (member, zone) -> {
          Actor person = new Actor(only.workspace(), member);
          coming.addAll(letters(records, words, person, zone, only.channel()));
        });
    return coming;
  }

  private List<Coming> letters(
      Records records, Words words, Actor person, ZoneId zone, String only) {
    Instant now = desk.clock().instant();
    Truth truth = new Truth(records, desk.book());
    List<Coming> coming = new ArrayList<>();
    for (Letter letter : Due.ahead(truth.addressee(person, zone), now, now.plus(AHEAD))) {
      List<Prose> mentions =
          letter.mentions().stream()
              .filter(it -> only.isEmpty() || it.pending().place().channel().equals(only))
              .map(it -> mention(records, words, it))
              .toList();
      if (!mentions.isEmpty()) {
        Prose line =
            words.say(
                "nudge.coming.person",
                Map.of(
                    "when", Prose.plain(local(words, letter.at(), zone)),
                    "person", Prose.of(new Span.Person(person.userId())),
                    "what", Prose.join("; ", mentions)));
        coming.add(new Coming(letter.at(), line));
      }
    }
    return coming;
  }

  private static Prose mention(Records records, Words words, Letter.Mention mention) {
    String what =
        records
            .commitments()
            .find(mention.pending().place(), mention.pending().commitment())
            .map(Commitment::what)
            .orElse("");
    String stage = mention.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say("nudge.coming.stage." + stage, "what", ValueProse.text(what));
  }

  private static String local(Words words, Instant at, ZoneId zone) {
    String pattern = words.label("nudge.coming.pattern");
    return DateTimeFormatter.ofPattern(pattern, words.locale()).format(at.atZone(zone));
  }

  private static Reaction whisper(Words words, List<Coming> coming, @Nullable Plan plan) {
    Prose title = words.say(coming.isEmpty() ? "nudge.coming.nothing" : "nudge.coming.title");
    List<Prose> lines = new ArrayList<>();
    lines.add(title);
    coming.stream()
        .sorted(Comparator.comparing(Coming::at))
        .limit(MOST)
        .map(Coming::line)
        .forEach(lines::add);
    if (coming.size() > MOST) {
      String more = Integer.toString(coming.size() - MOST);
      lines.add(words.say("nudge.coming.more", "count", Prose.plain(more)));
    }
    if (plan != null && !plan.rhythm().nudged()) {
      lines.add(words.say("nudge.coming.off"));
    }
    Prose text = Prose.join("\n", lines);
    List<Control> controls = new ArrayList<>();
    controls.add(Wishes.ask(words));
    if (plan != null) {
      controls.add(ChannelHours.ask(words, plan.place()));
    }
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(controls))));
  }
}
