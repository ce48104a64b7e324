package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.Points;
import org.baraza.decision.Weights;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** The group says how much each thing counts in its order, and what it calls a similar level. */
final class Weighing {
  private static final List<String> SIDES = List.of("difficulty", "risk", "cost", "passion");
  private static final String TOLERANCE = "tolerance";
  private static final List<Integer> COUNTS = List.of(0, 1, 2, 3);
  private static final List<Integer> PERCENTS = List.of(0, 5, 10, 15, 20, 30);
  private static final int PERCENT = Points.WHOLE / 100;

  private final Means means;

  Weighing(Means means) {
    this.means = means;
  }

  Reaction form(Click click) {
    return means.open(click, Weighing::form);
  }

  private static Form form(Records records, Plan plan, Pointer pointer, Words words) {
    Weights weights = SolutionOrder.wanted(records, plan.place()).weights();
    String choose = words.label("entry.choose-one");
    List<Part> parts = new ArrayList<>();
    for (String side : SIDES) {
      List<Option> counts = new ArrayList<>();
      for (int count : COUNTS) {
        String value = Integer.toString(count);
        counts.add(new Option(words.label("priorities.counts." + value), value));
      }
      String now = Integer.toString(of(weights, side));
      parts.add(
          input(side, words.label("priorities.side." + side), new Entry.One(counts, now, choose)));
    }
    List<Option> percents = new ArrayList<>();
    for (int percent : PERCENTS) {
      String value = Integer.toString(percent);
      percents.add(new Option(value + " %", value));
    }
    String now = Integer.toString(weights.tolerance() / PERCENT);
    parts.add(
        input(
            TOLERANCE, words.label("priorities.tolerance"), new Entry.One(percents, now, choose)));
    return new Form(
        Actions.ORDER_WEIGH_FORM,
        pointer.code(),
        words.label("priorities.weighing"),
        words.label("form.save"),
        words.label("form.cancel"),
        parts);
  }

  private static Part input(String id, String label, Entry entry) {
    return new Part.Input(id, label, null, false, entry);
  }

  private static int of(Weights weights, String side) {
    return switch (side) {
      case "difficulty" -> weights.difficulty();
      case "risk" -> weights.risk();
      case "cost" -> weights.cost();
      default -> weights.passion();
    };
  }

  /** Stores it and says so in the channel. */
  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = means.steering(actor, submission.memory());
    if (pointer.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    SIDES.forEach(side -> counts.put(side, number(submission, side, COUNTS, 1)));
    int percent = number(submission, TOLERANCE, PERCENTS, 10);
    if (counts.getOrDefault("difficulty", 0)
            + counts.getOrDefault("risk", 0)
            + counts.getOrDefault("cost", 0)
        == 0) {
      Prose nothing = means.words(actor).say("priorities.nothing-counts");
      return new Reaction.Problems(Map.of("difficulty", nothing));
    }
    Weights weights =
        new Weights(
            counts.getOrDefault("difficulty", 1),
            counts.getOrDefault("risk", 1),
            counts.getOrDefault("cost", 1),
            counts.getOrDefault("passion", 1),
            percent * PERCENT);
    Place place = pointer.get().place(actor);
    return means
        .work()
        .write(
            records -> {
              records
                  .plans()
                  .find(place)
                  .filter(plan -> means.access().mayLead(actor, plan))
                  .ifPresent(plan -> store(records, plan, weights, actor));
              return new Reaction.Nothing();
            });
  }

  private static int number(Submission submission, String input, List<Integer> known, int usual) {
    if (submission.input(input) instanceof Raw.Picked picked && !picked.ids().isEmpty()) {
      return known.stream()
          .filter(number -> Integer.toString(number).equals(picked.ids().get(0)))
          .findFirst()
          .orElse(usual);
    }
    return usual;
  }

  private void store(Records records, Plan plan, Weights weights, Actor actor) {
    Place place = plan.place();
    GroupOrder before = SolutionOrder.wanted(records, place);
    if (before.weights().equals(weights)) {
      return;
    }
    records.decisions().save(place, new GroupOrder(weights, before.overrules()), false);
    Words words = means.words(plan);
    Prose text =
        words.say(
            "priorities.weighed",
            Map.of(
                "person", Prose.of(new Span.Person(actor.userId())),
                "counts", counts(words, weights),
                "tolerance", VoteCards.number(weights.tolerance() / PERCENT)));
    records
        .outbox()
        .post(place, "priorities/" + means.ids().next(), null, Card.of(text), means.now());
  }

  /** How much each thing counts, in words. */
  static Prose counts(Words words, Weights weights) {
    return Prose.join(
        ", ",
        SIDES.stream()
            .map(
                side ->
                    words.say(
                        "priorities.side-counts",
                        Map.of(
                            "side", words.say("priorities.side." + side),
                            "count",
                                words.say("priorities.counts." + Math.min(3, of(weights, side))))))
            .toList());
  }
}
