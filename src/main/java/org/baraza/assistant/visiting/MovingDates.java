package org.baraza.assistant.visiting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.committing.VisitFollowing;
import org.baraza.assistant.conversing.Change;
import org.baraza.assistant.conversing.LongForms;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.ListShape;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.LeadTime;
import org.baraza.plan.Movements;
import org.baraza.plan.Occasions;
import org.baraza.plan.Values;
import org.baraza.plan.Visit;
import org.baraza.plan.VisitDates.Move;

/** Shows, in the thread in which a visit's day changed, what would move with it, and asks. */
public final class MovingDates implements Witness {
  static final String MOVE = "dates.move";
  static final String LEAVE = "dates.leave";

  private final Scribe scribe;

  public MovingDates(Scribe scribe) {
    this.scribe = requireNonNull(scribe);
  }

  @Override
  public void see(Records records, Change change) {
    String visit = change.after().occasion();
    if (!Occasions.isVisit(visit) || change.before().equals(change.after())) {
      return;
    }
    Optional<Visit> now = Visit.of(change.now().facts(visit));
    if (now.isEmpty() || now.equals(Visit.of(change.earlier().facts(visit)))) {
      return;
    }
    Optional<Visit> old = before(records, change, visit);
    if (now.equals(old)) {
      return;
    }
    List<Move> moves = moves(records, change.now(), visit, old, now.get());
    if (!moves.isEmpty()) {
      Pointer pointer = new Pointer(change.after().id(), asked(change.after()), old, now.get());
      scribe.remark(
          records,
          change.after(),
          pointer.remark(),
          asks(records, change.now(), visit, pointer, moves));
    }
  }

  /** The visit's days before the change; where they were taken back, those that were. */
  private static Optional<Visit> before(Records records, Change change, String visit) {
    return Visit.of(change.earlier().facts(visit))
        .or(
            () ->
                change
                    .earlier()
                    .conversation(Visit.FLOW, visit)
                    .flatMap(
                        logistics ->
                            Visit.of(
                                said(records, logistics, Visit.FIRST_DAY),
                                said(records, logistics, Visit.LAST_DAY))));
  }

  private static Optional<Value> said(Records records, Conversation logistics, String question) {
    return logistics
        .answer(question)
        .or(() -> records.conversations().withdrawn(logistics.place(), logistics.id(), question))
        .map(Answer::value);
  }

  private static String asked(Conversation conversation) {
    return Long.toString(conversation.latest().at().toEpochMilli());
  }

  /** What moves; what somebody promised for a day of its own stays. */
  static List<Move> moves(
      Records records, Setting setting, String visit, Optional<Visit> old, Visit now) {
    Place place = setting.plan().place();
    return Movements.of(
            setting.lists().stream().filter(list -> list.occasion().equals(visit)).toList(),
            setting::shape,
            LeadTime.of(setting.facts(visit)).resting(setting.plan().rhythm().working().restDays()),
            old,
            now,
            setting.today())
        .stream()
        .filter(
            move ->
                VisitFollowing.follows(
                    records, new Spot(place, visit, move.list()), move.row().id()))
        .toList();
  }

  private static Card asks(
      Records records, Setting setting, String visit, Pointer pointer, List<Move> moves) {
    Words words = setting.words();
    Prose text =
        words.say(
            pointer.old().isPresent() ? "dates.asks" : "dates.asks-first",
            "day",
            Prose.of(new Span.Day(pointer.now().first())));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    List<Part> lines = new ArrayList<>();
    moves.forEach(move -> lines.add(new Part.Note(line(records, setting, visit, move))));
    parts.addAll(LongForms.beginning(lines));
    if (!LongForms.fitsMessage(lines)) {
      int more = lines.size() - LongForms.beginning(lines).size();
      parts.add(
          new Part.Note(words.say("dates.more", "rows", Prose.plain(Integer.toString(more)))));
    }
    String value = pointer.code();
    parts.add(
        new Part.Controls(
            List.of(
                new Control.Button(MOVE, words.label("dates.move"), value).primary(),
                new Control.Button(LEAVE, words.label("dates.leave"), value))));
    return new Card(text, parts);
  }

  private static Prose line(Records records, Setting setting, String visit, Move move) {
    Spot spot = new Spot(setting.plan().place(), visit, move.list());
    Prose line = line(setting, move);
    return VisitFollowing.promised(records, spot, move.row().id())
        .map(promise -> ValueProse.person(promise.owner()))
        .map(owner -> setting.words().say("dates.promised", "owner", owner))
        .map(promised -> line.then(" ").then(promised))
        .orElse(line);
  }

  private static Prose line(Setting setting, Move move) {
    Words words = setting.words();
    String name =
        setting
            .shape(move.list())
            .map(ListShape::naming)
            .map(field -> Values.text(move.row(), field.id()))
            .orElse("");
    Prose to = Prose.of(new Span.Day(move.to()));
    return move.from()
        .map(
            from ->
                words.say(
                    "dates.line",
                    Map.of(
                        "row", Prose.plain(name), "from", Prose.of(new Span.Day(from)), "to", to)))
        .orElseGet(() -> words.say("dates.line-first", Map.of("row", Prose.plain(name), "to", to)));
  }
}
