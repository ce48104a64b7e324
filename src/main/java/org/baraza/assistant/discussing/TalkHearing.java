package org.baraza.assistant.discussing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Attachment;
import org.baraza.decision.TalkRound;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Contributions;
import org.baraza.plan.PlanList;

/** Keeps what is said in a round's thread as it comes, is reworded or is deleted. */
final class TalkHearing implements Hearing.Listener {
  private static final String CONTRIBUTION = "contribution";
  private static final String WORDS = "words";

  private final Talks talks;
  private final Desk desk;
  private final Listing listing;

  TalkHearing(Talks talks) {
    this.talks = talks;
    desk = talks.desk();
    listing = new Listing(desk);
  }

  @Override
  public void hear(Records records, Happening happening) {
    if (happening instanceof Happening.Said said && !said.toBaraza()) {
      said.threadRoot()
          .flatMap(root -> records.posts().keyAt(said.place(), root))
          .flatMap(Talks::id)
          .flatMap(id -> talks.find(records, said.place(), id))
          .filter(round -> round.stage() == TalkRound.Stage.OPEN)
          .ifPresent(round -> said(records, said, round));
    } else if (happening instanceof Happening.Reworded reworded) {
      rounds(records, reworded.place(), reworded.ts())
          .forEach(
              round -> reworded(records, reworded.place(), round, reworded.ts(), reworded.text()));
    } else if (happening instanceof Happening.Unsaid unsaid) {
      rounds(records, unsaid.place(), unsaid.ts())
          .forEach(round -> unsaid(records, unsaid.place(), round, unsaid.ts()));
    }
  }

  private static String row(String ts) {
    return "said-" + ts;
  }

  /** The rounds that hold what was said in a message. */
  private List<TalkRound> rounds(Records records, Place place, String ts) {
    return records.decisions().all(place).stream()
        .filter(TalkRound.class::isInstance)
        .map(TalkRound.class::cast)
        .filter(
            round ->
                talks
                    .contributions(records, place, round)
                    .filter(found -> found.list().row(row(ts)).isPresent())
                    .isPresent())
        .toList();
  }

  private void said(Records records, Happening.Said said, TalkRound round) {
    Optional<Listing.Found> found = talks.contributions(records, said.place(), round);
    String text =
        said.text().isBlank()
            ? String.join("\n", said.attachments().stream().map(Attachment::name).toList())
            : said.text();
    if (found.isEmpty() || text.isBlank()) {
      return;
    }
    if (found.get().list().isFull()) {
      full(records, found.get(), round);
      return;
    }
    Map<String, Value> cells = cells(text);
    cells.put("from", new Value.People(List.of(said.actor().who())));
    keep(records, found.get(), new Row(row(said.ts()), cells, said.actor().userId(), talks.now()));
    TalkRound heard = round.hearing(said.actor().userId());
    talks.save(records, said.place(), heard);
    talks.redraw(records, said.place(), heard);
  }

  private static Map<String, Value> cells(String text) {
    Map<String, Value> cells = new LinkedHashMap<>();
    String line = Contributions.inOneLine(text);
    cells.put(CONTRIBUTION, new Value.Text(line));
    if (!line.equals(text.strip())) {
      cells.put(WORDS, new Value.Text(text.strip()));
    }
    return cells;
  }

  private void keep(Records records, Listing.Found found, Row row) {
    PlanList list = found.list().with(row);
    Actor by = new Actor(found.spot().place().workspace(), row.by());
    listing.save(records, by, found, list);
  }

  /** Said once: more than the list holds is not kept. */
  private void full(Records records, Listing.Found found, TalkRound round) {
    Place place = found.spot().place();
    String key = Talks.key(round) + "/full";
    if (records.posts().standing(place, key) instanceof Standing.Absent) {
      Card card = Card.of(found.setting().words().say("list.full"));
      records.outbox().post(place, key, Talks.key(round), card, talks.now());
    }
  }

  private void reworded(Records records, Place place, TalkRound round, String ts, String text) {
    Optional<Listing.Found> found = talks.contributions(records, place, round);
    Optional<Row> before = found.flatMap(it -> it.list().row(row(ts)));
    if (found.isEmpty() || before.isEmpty() || text.isBlank()) {
      return;
    }
    Map<String, Value> cells = new LinkedHashMap<>(before.get().cells());
    cells.remove(WORDS);
    cells.putAll(cells(text));
    keep(records, found.get(), new Row(row(ts), cells, before.get().by(), talks.now()));
  }

  private void unsaid(Records records, Place place, TalkRound round, String ts) {
    Optional<Listing.Found> found = talks.contributions(records, place, round);
    Optional<Row> before = found.flatMap(it -> it.list().row(row(ts)));
    if (found.isPresent() && before.isPresent()) {
      Actor by = new Actor(place.workspace(), before.get().by());
      listing.save(records, by, found.get(), found.get().list().without(row(ts)));
      talks.redraw(records, place, round);
    }
  }
}
