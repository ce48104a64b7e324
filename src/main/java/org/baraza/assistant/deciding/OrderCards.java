package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.document.ExportActions;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.Order;
import org.baraza.decision.Points;
import org.baraza.decision.Rating;
import org.baraza.decision.Reason;
import org.baraza.decision.Side;
import org.baraza.decision.Solution;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Values;

/** Draws solutions in their order: each with its reason, who does it and who pays. */
final class OrderCards {
  /** More would not fit one message with what stands below them. */
  private static final int SHOWN = 20;

  private final Words words;
  private final Place place;
  private final Solutions solutions;
  private final GroupOrder wanted;
  private final WhatIf whatIf;

  OrderCards(Words words, Place place, Solutions solutions, GroupOrder wanted, WhatIf whatIf) {
    this.words = words;
    this.place = place;
    this.solutions = solutions;
    this.wanted = wanted;
    this.whatIf = whatIf;
  }

  private Order order() {
    List<Solution> kept =
        solutions.weighed().stream()
            .filter(solution -> !whatIf.without().contains(solution.id()))
            .toList();
    return Order.of(kept, whatIf.over(wanted));
  }

  /** For one person, with everything that they can try out. */
  Card privately() {
    Card shown = forAll();
    List<Part> parts = new ArrayList<>(shown.parts());
    boolean rated = solutions.weighed().stream().anyMatch(Solution::rated);
    Control.Button ask = button(Actions.RATE_OPEN, "rating.open");
    List<Control> more = new ArrayList<>();
    if (rated) {
      parts.add(new Part.Controls(trying()));
      more.add(button(Actions.ORDER_SHARE, "button.share"));
      more.add(
          new Control.Button(
              ExportActions.SOLUTIONS, words.label("priorities.picture"), place.channel()));
      more.add(button(Actions.ORDER_WEIGH, "priorities.weighing"));
      more.add(ask);
    } else {
      more.add(ask.primary());
    }
    more.add(button(Actions.ORDER_OVERRULE, "priorities.overrule"));
    more.add(add(words));
    more.add(Preparing.button(words, place));
    parts.add(new Part.Controls(more));
    return new Card(shown.spoken(), parts);
  }

  private Control.Button button(String action, String label) {
    return new Control.Button(action, words.label(label), Pointer.to(place, "").code());
  }

  /** What somebody sees who asks for an order before there is anything to put in one. */
  static Card nothing(Words words) {
    Prose text = words.say("priorities.none");
    return new Card(
        text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(add(words)))));
  }

  /** Opens the list of solutions; it works in the channel itself. */
  static Control add(Words words) {
    return new Control.Button(
        org.baraza.assistant.conversing.Actions.LIST_AT + ":" + Solutions.LIST,
        words.label("priorities.add"),
        Solutions.LIST + "|");
  }

  Card forAll() {
    Prose title =
        words.say(
            "priorities.title",
            "tolerance",
            VoteCards.number(wanted.weights().tolerance() * 100 / Points.WHOLE));
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    parts.add(new Part.Paragraph(title));
    spoken.add(title);
    if (whatIf.tries()) {
      Prose tried = tried();
      parts.add(new Part.Paragraph(tried));
      spoken.add(tried);
    }
    if (!wanted.weights().even()) {
      Prose counts =
          words.say("priorities.weights", "counts", Weighing.counts(words, wanted.weights()));
      parts.add(new Part.Note(counts));
    }
    List<Order.Placed> places = order().places();
    for (Order.Placed placed : places.subList(0, Math.min(SHOWN, places.size()))) {
      Prose line = line(placed, places.indexOf(placed) + 1);
      parts.add(new Part.Paragraph(line));
      spoken.add(line);
    }
    parts.add(new Part.Note(words.say("priorities.yours")));
    return new Card(Prose.join("\n", spoken), parts);
  }

  private Prose tried() {
    List<Prose> tried = new ArrayList<>();
    for (Side side : whatIf.heavier()) {
      tried.add(words.say("priorities.heavier." + side.id()));
    }
    for (String left : whatIf.without()) {
      tried.add(words.say("priorities.left-out", "name", name(left)));
    }
    return words.say("priorities.what-if", "tried", Prose.join(" ", tried));
  }

  private Prose line(Order.Placed placed, int number) {
    String id = placed.solution().id();
    Prose line =
        words.say(
            "priorities.place",
            Map.of(
                "place", VoteCards.number(number),
                "name", name(id),
                "reason", reason(placed.reason())));
    Optional<Rating> rating = solutions.rating(id).filter(it -> it.raters() > 0);
    if (rating.isPresent()) {
      line = line.then("\n").then(against(rating.get()));
    }
    Optional<Row> row = solutions.row(id);
    return row.isPresent() ? line.then("\n").then(hands(row.get())) : line;
  }

  private Prose name(String solution) {
    return ValueProse.text(solutions.name(solution));
  }

  private Prose reason(Reason reason) {
    Map<String, Prose> filling = new HashMap<>();
    reason
        .filling()
        .forEach(
            (place, what) ->
                filling.put(
                    place,
                    switch (place) {
                      case "before" -> name(what);
                      case "by" -> Prose.of(new Span.Person(what));
                      default -> ValueProse.text(what);
                    }));
    return words.say("priorities.reason." + reason.key(), filling);
  }

  /** How much speaks against it on each side, in figures that need no colour. */
  private Prose against(Rating rating) {
    Map<String, Prose> sides = new HashMap<>();
    for (Side side : Side.values()) {
      Points points = rating.side(side);
      sides.put(
          side.id(),
          points.known() == 0
              ? words.say("priorities.unknown")
              : words.say(
                  "priorities.share",
                  Map.of(
                      "against", VoteCards.number(points.against()),
                      "known", VoteCards.number(points.known()))));
    }
    return words.say("priorities.against", sides);
  }

  private Prose hands(Row row) {
    Prose who =
        Values.people(row.cell("who-does")).stream()
            .map(ValueProse::person)
            .reduce((one, other) -> one.then(", ").then(other))
            .orElseGet(() -> words.say("priorities.nobody-does"));
    String pays = Values.text(row, "who-pays");
    Prose payer = pays.isEmpty() ? words.say("priorities.nobody-pays") : ValueProse.text(pays);
    Prose keen =
        Values.number(row.cell("passion"))
            .map(number -> Prose.plain(number.toPlainString()))
            .orElseGet(() -> words.say("priorities.passion-open"));
    return words.say("priorities.hands", Map.of("who", who, "pays", payer, "keen", keen));
  }

  private List<Control> trying() {
    List<Control> controls = new ArrayList<>();
    for (Side side : Side.values()) {
      boolean heavy = whatIf.heavier().contains(side);
      controls.add(
          new Control.Button(
              Actions.ORDER_TRY + ":" + side.id(),
              words.label((heavy ? "priorities.lighten." : "priorities.weigh.") + side.id()),
              tried(whatIf.toggled(side))));
    }
    List<Option> options =
        order().places().stream()
            .map(placed -> placed.solution().id())
            .map(id -> new Option(solutions.name(id), tried(whatIf.leavingOut(id))))
            .filter(option -> option.value().length() <= 150)
            .limit(100)
            .toList();
    if (options.size() > 1) {
      controls.add(
          new Control.Pick(
              Actions.ORDER_WITHOUT,
              new Entry.One(options, null, words.label("priorities.leave-out"))));
    }
    if (whatIf.tries()) {
      controls.add(
          new Control.Button(
              Actions.ORDER_TRY + ":none",
              words.label("priorities.as-it-is"),
              tried(WhatIf.NOTHING)));
    }
    return controls;
  }

  private String tried(WhatIf next) {
    return Pointer.to(place, "").at(next.code()).code();
  }
}
