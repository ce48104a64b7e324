package org.baraza.assistant.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.OpenPoints;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;

/** What meetings bring to the routes: the agenda, the turns, and handing over. */
public final class Meeting implements Feature {
  static final String PUT = "meeting.put-on";
  static final String HAND_ON = "meeting.hand";
  static final String HAND_OVER = "meeting.over";
  static final String HAND_ON_FORM = "meeting.hand-form";
  static final String HAND_OVER_FORM = "meeting.over-form";
  static final String EVE = "meeting-eve";

  private final Desk desk;
  private final Listing listing;
  private final HandingOver handing;

  public Meeting(Desk desk) {
    this.desk = desk;
    listing = new Listing(desk);
    handing = new HandingOver(desk);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(
        PUT, this::put,
        HAND_ON, click -> handing.form(click, HAND_ON_FORM, "meeting.hand-on"),
        HAND_OVER, click -> handing.form(click, HAND_OVER_FORM, "meeting.hand-over"));
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(HAND_ON_FORM, handing::handedOn, HAND_OVER_FORM, handing::handedOver);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(EVE, (id, due) -> eve(id));
  }

  private Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(it -> desk.access().mayTakePart(actor, it.place(actor)));
  }

  /** Puts what is open on the agenda: the minutes', or that of the meeting to come. */
  private Reaction put(Click click) {
    Actor actor = click.actor();
    return pointer(actor, click.value())
        .map(pointer -> desk.work().write(records -> put(records, actor, pointer)))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  private Reaction put(Records records, Actor actor, Pointer pointer) {
    Place place = pointer.place(actor);
    Optional<Setting> setting = desk.find(records, place);
    String meeting =
        records
            .conversations()
            .find(place, pointer.decision())
            .map(Conversation::occasion)
            .orElse("");
    if (setting.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    List<OpenPoints.Point> points = new Gathered(records, setting.get(), meeting).points();
    PlanList agenda = records.lists().find(place, meeting, Gathered.LIST);
    List<Row> rows = points.stream().map(point -> row(point, actor)).toList();
    PlanList longer = agenda.with(rows);
    Optional<Listing.Found> found = listing.find(records, new Spot(place, meeting, Gathered.LIST));
    if (rows.isEmpty()) {
      return desk.whisper(actor, "meeting.all-on");
    }
    if (found.isPresent()) {
      listing.save(records, actor, found.get(), longer);
    } else {
      records.lists().save(longer, actor.userId(), desk.clock().instant());
    }
    if (!meeting.isEmpty()) {
      empty(records, place, actor);
    }
    return desk.whisper(actor, "meeting.put-done");
  }

  private Row row(OpenPoints.Point point, Actor actor) {
    Map<String, Value> cells = new LinkedHashMap<>();
    cells.put("point", new Value.Text(point.text()));
    cells.put("state", new Value.Chosen(List.of("open")));
    return new Row(desk.ids().next(), cells, actor.userId(), desk.clock().instant());
  }

  /** What waited for the next meeting is on a meeting's agenda now. */
  private void empty(Records records, Place place, Actor actor) {
    PlanList waiting = records.lists().find(place, "", Gathered.LIST);
    PlanList none = waiting;
    for (Row row : waiting.rows()) {
      none = none.without(row.id());
    }
    if (!waiting.rows().isEmpty()) {
      PlanList next = new PlanList(place, "", Gathered.LIST, waiting.version() + 1, none.rows());
      records.lists().save(next, actor.userId(), desk.clock().instant());
    }
  }

  /** The day before a meeting: what is open, and whose turn it is to write. */
  private void eve(String moment) {
    Pointer.Appointed.read(moment)
        .ifPresent(
            it ->
                desk.work()
                    .write(
                        records -> {
                          desk.find(records, it.place())
                              .ifPresent(setting -> eve(records, setting, it.decision()));
                          return true;
                        }));
  }

  private void eve(Records records, Setting setting, String minutes) {
    Plan plan = setting.plan();
    Place place = plan.place();
    Optional<LocalDate> day =
        records
            .conversations()
            .find(place, minutes)
            .flatMap(MeetingWatch::day)
            .filter(it -> MeetingWatch.eve(it, plan).equals(setting.today()));
    List<OpenPoints.Point> points = new Gathered(records, setting, "").points();
    String key = "meeting/" + minutes + "/eve/" + setting.today();
    if (day.isEmpty()
        || !plan.rhythm().nudged()
        || !(records.posts().standing(place, key) instanceof Standing.Absent)) {
      return;
    }
    Turn turn = new Turn(setting, day.get());
    Prose title = setting.words().say("meeting.soon", "day", Prose.of(new Span.Day(day.get())));
    Card open = new MeetingCards(setting).points(points, "", title);
    List<Part> parts = new ArrayList<>();
    parts.add(open.parts().get(0));
    turn.said().ifPresent(said -> parts.add(new Part.Paragraph(said, turn.handOn().orElse(null))));
    if (!points.isEmpty()) {
      parts.add(open.parts().get(1));
    }
    Prose spoken =
        turn.said().map(said -> open.spoken().then("\n").then(said)).orElse(open.spoken());
    records.outbox().post(place, key, null, new Card(spoken, parts), desk.clock().instant());
  }
}
