package org.baraza.assistant.listing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.WorkedContext;
import org.baraza.plan.worked.WorkedAnswers;

/** Candidates side by side with verdict and reasons, and the group's own choice among them. */
public final class Comparing {
  private static final String LIST = "candidates";
  private static final String NAME = "candidate";
  private static final String STANDING = "standing";
  private static final String CHOSEN = "chosen";
  private static final String CONSIDERING = "considering";
  private static final int MOST_BUTTONS = 25;

  private final Desk desk;
  private final Listing listing;

  public Comparing(Desk desk, Listing listing) {
    this.desk = requireNonNull(desk);
    this.listing = requireNonNull(listing);
  }

  /** The button "Compare". */
  public Reaction show(Click click) {
    return desk.work()
        .read(records -> listing.find(records, spot(click.place())))
        .<Reaction>map(found -> new Reaction.Whisper(card(found.setting())))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private static Spot spot(Place place) {
    return new Spot(place, "", LIST);
  }

  private static Card card(Setting setting) {
    Words words = setting.words();
    List<Row> candidates = setting.facts("").rows(LIST);
    if (candidates.isEmpty()) {
      return Card.of(words.say("compare.none"));
    }
    Prose intro = words.say("compare.about");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(intro));
    parts.addAll(table(setting, candidates));
    List<Control> buttons = new ArrayList<>();
    for (Row row : candidates.subList(0, Math.min(MOST_BUTTONS, candidates.size()))) {
      boolean chosen = Values.chose(row, STANDING, CHOSEN);
      Prose name = Prose.plain(Values.text(row, NAME));
      String label = words.say(chosen ? "compare.unchoose" : "compare.choose", NAME, name).text();
      buttons.add(new Control.Button(Actions.CHOOSE + ":" + row.id(), label, row.id()));
    }
    parts.add(new Part.Controls(buttons));
    return new Card(intro, parts);
  }

  private static List<Part> table(Setting setting, List<Row> candidates) {
    WorkedContext context = new WorkedContext("", setting.edition(), setting.today());
    List<Part> parts = new ArrayList<>();
    List<Summary.Item> items =
        WorkedAnswers.of("candidates-compared")
            .map(it -> it.from(setting.facts(""), context))
            .orElse(List.of());
    for (Summary.Item item : items) {
      if (item instanceof Summary.Item.Grid grid) {
        List<List<Prose>> rows = new ArrayList<>(grid.rows());
        rows.add(standings(context, candidates));
        parts.add(new Part.Table(grid.columns(), rows));
      }
    }
    return parts;
  }

  private static List<Prose> standings(WorkedContext context, List<Row> candidates) {
    List<Prose> line = new ArrayList<>();
    line.add(Prose.plain(context.column(LIST, STANDING)));
    candidates.forEach(row -> line.add(context.cell(LIST, row, STANDING)));
    return line;
  }

  /** Records the choice, or takes it back; the value is the row's id. */
  public Reaction choose(Click click) {
    return desk.work()
        .write(
            records ->
                listing
                    .find(records, spot(click.place()))
                    .flatMap(found -> choose(records, click, found)))
        .<Reaction>map(Reaction.Rewhisper::new)
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Card> choose(Records records, Click click, Found found) {
    return found
        .list()
        .row(click.value())
        .map(
            row -> {
              String standing = Values.chose(row, STANDING, CHOSEN) ? CONSIDERING : CHOSEN;
              Map<String, Value> cells = new LinkedHashMap<>(row.cells());
              cells.put(STANDING, new Value.Chosen(List.of(standing)));
              String by = click.actor().userId();
              Row changed = new Row(row.id(), cells, by, desk.clock().instant());
              Found after = listing.save(records, click.actor(), found, found.list().with(changed));
              return card(after.setting());
            });
  }
}
