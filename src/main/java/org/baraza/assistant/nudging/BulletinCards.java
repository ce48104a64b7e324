package org.baraza.assistant.nudging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.BarazaCommand;
import org.baraza.assistant.conversing.NextStep;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Starting;
import org.baraza.flow.Flow;
import org.baraza.flow.Repeats;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Bulletin;
import org.baraza.nudge.Call;
import org.baraza.nudge.Digest;
import org.baraza.nudge.Subject;
import org.baraza.plan.Occasions;
import org.baraza.plan.Plan;
import org.baraza.plan.Values;
import org.baraza.plan.VisitDates;

/**
 * Draws what is said in a channel because a moment has come; everything due in one message.
 *
 * @param names of people whom it names, by id in Slack
 */
record BulletinCards(Setting setting, Truth truth, Map<String, String> names) {
  private Words words() {
    return setting.words();
  }

  private Plan plan() {
    return setting.plan();
  }

  Card card(Bulletin bulletin) {
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    boolean primary = true;
    for (Call call : bulletin.calls()) {
      if (!parts.isEmpty()) {
        parts.add(new Part.Divider());
      }
      List<Prose> lines = lines(call, bulletin.day());
      lines.forEach(line -> parts.add(new Part.Paragraph(line)));
      spoken.addAll(lines);
      List<Part> below = below(call, primary);
      parts.addAll(below);
      primary = primary && below.isEmpty();
    }
    return new Card(Prose.join("\n", spoken), parts);
  }

  private List<Prose> lines(Call call, LocalDate day) {
    if (call.subject() == Subject.DIGEST) {
      Digest digest =
          Digest.of(
              truth.records().commitments().inChannel(plan().place()),
              truth.facts(plan(), ""),
              day,
              plan().zone());
      return new DigestProse(words(), plan().rhythm().digest(), names).lines(digest);
    }
    List<Prose> lines = new ArrayList<>();
    lines.add(
        words()
            .say(
                "nudge.call." + call.subject().key(),
                Map.of("about", about(call), "day", Prose.of(new Span.Day(eventDay(call))))));
    if (call.subject() == Subject.ROLE_CARD) {
      lines.addAll(roleCard(call));
    }
    return lines;
  }

  /** What ends on a day is announced before it. */
  private static LocalDate eventDay(Call call) {
    boolean ahead = call.last().isBefore(call.day().plusDays(Call.AFTERWARDS));
    return switch (call.subject()) {
      case ROLE_ENDS, SUBSIDY_ENDS -> ahead ? call.last().plusDays(1) : call.day();
      case PLAN_BEFORE_TRIP, EVE -> call.last().plusDays(1);
      default -> call.day();
    };
  }

  private static Prose about(Call call) {
    return Prose.join(", ", call.about().stream().map(Prose::plain).toList());
  }

  /** What the group wrote on its card; before it looked at it, what the card begins with. */
  private List<Prose> roleCard(Call call) {
    List<Row> written = truth.facts(plan(), call.occasion()).rows("role-card");
    List<Map<String, Value>> rows =
        written.isEmpty()
            ? setting.shape("role-card").map(VisitDates::undated).orElse(List.of())
            : written.stream().map(Row::cells).toList();
    List<Prose> sides = new ArrayList<>();
    for (String side : List.of("do", "leave")) {
      List<Prose> reminders =
          rows.stream()
              .filter(row -> Values.choice(Optional.ofNullable(row.get("side"))).equals(side))
              .map(row -> Values.text(Optional.ofNullable(row.get("reminder"))))
              .map(reminder -> Prose.plain("• " + reminder))
              .toList();
      if (!reminders.isEmpty()) {
        sides.add(words().say("nudge.role." + side).then("\n").then(Prose.join("\n", reminders)));
      }
    }
    return sides;
  }

  /** Below the digest comes the plan's next step, as everywhere. */
  private List<Part> below(Call call, boolean primary) {
    List<Part> parts = new ArrayList<>();
    List<Control> controls = controls(call, primary);
    if (!controls.isEmpty()) {
      parts.add(new Part.Controls(controls));
    }
    if (call.subject() == Subject.DIGEST) {
      parts.add(new Part.Divider());
      parts.addAll(new NextStep(setting).parts(primary));
    }
    return parts;
  }

  private List<Control> controls(Call call, boolean primary) {
    if (call.subject() == Subject.QUIET) {
      return List.of(
          button(NudgeActions.GO_ON, "nudge.go-on", "").primary(),
          button(BarazaCommand.VERB + ":change", "nudge.change", ""),
          button(NudgeActions.CLOSE, "nudge.close", ""));
    }
    if (call.subject() == Subject.DIGEST) {
      return List.of(
          button(BarazaCommand.VERB + ":commitments", "nudge.digest.all", "commitments"));
    }
    return call.subject()
        .flow()
        .flatMap(setting::flow)
        .map(flow -> opens(call, flow))
        .map(button -> List.<Control>of(primary ? button.primary() : button))
        .orElse(List.of());
  }

  /** Goes on where the visit's talk was left, or starts it for that visit. */
  private Control.Button opens(Call call, Flow flow) {
    String label = "nudge.open." + call.subject().key();
    boolean known =
        flow.repeats() instanceof Repeats.EachVisit && Occasions.isVisit(call.occasion());
    if (!known && !(flow.repeats() instanceof Repeats.Once)) {
      return button(Actions.START + ":" + call.subject().key(), label, flow.id());
    }
    String occasion = known ? call.occasion() : "";
    return setting
        .conversation(flow.id(), occasion)
        .map(held -> button(Actions.CONTINUE + ":" + call.subject().key(), label, held.id()))
        .orElseGet(
            () ->
                button(
                    Actions.START + ":" + call.subject().key(),
                    label,
                    known ? Starting.code(flow.id(), occasion) : flow.id()));
  }

  private Control.Button button(String action, String label, String value) {
    return new Control.Button(action, words().label(label), value);
  }
}
