package org.baraza.assistant.checking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.FindingParts;
import org.baraza.assistant.conversing.Memo;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Finding;

/** Sets a finding aside with a reason that stays on record, and takes that back. */
public final class Dismissing {
  private static final String CHECK = "check";
  private static final String REASON = "reason";

  private final Desk desk;

  public Dismissing(Desk desk) {
    this.desk = requireNonNull(desk);
  }

  /** A finding of a conversation as it stands. */
  private record Found(Setting setting, Conversation conversation, Finding finding) {}

  private Optional<Found> find(Records records, Place place, String id, String check) {
    Optional<Conversation> conversation = records.conversations().find(place, id);
    Optional<Setting> setting = desk.find(records, place);
    if (conversation.isEmpty() || setting.isEmpty()) {
      return Optional.empty();
    }
    return setting
        .get()
        .flow(conversation.get().flow())
        .flatMap(
            flow ->
                setting
                    .get()
                    .summaries()
                    .findings(
                        flow,
                        conversation.get(),
                        setting.get().facts(conversation.get().occasion()))
                    .stream()
                    .filter(finding -> finding.check().equals(check))
                    .findFirst())
        .map(finding -> new Found(setting.get(), conversation.get(), finding));
  }

  /** The button "Dismiss"; its value is the conversation's id and the check's. */
  public Reaction ask(Click click) {
    String[] ids = click.value().split(":", 2);
    Words words = desk.words(click.actor());
    if (ids.length < 2) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return desk.work()
        .read(records -> find(records, click.place(), ids[0], ids[1]))
        .<Reaction>map(found -> new Reaction.Open(form(words, click.place(), found)))
        .orElseGet(() -> desk.whisper(click.actor(), "check.solved"));
  }

  private static Form form(Words words, Place place, Found found) {
    Memo memo =
        Memo.of(place.channel())
            .with(Memo.CONVERSATION, found.conversation().id())
            .with(CHECK, found.finding().check());
    return new Form(
        Actions.DISMISS_FORM,
        memo.code(),
        words.label("check.form"),
        words.label("check.dismiss"),
        words.label("form.cancel"),
        List.of(
            new Part.Paragraph(found.finding().found()),
            new Part.Input(
                REASON,
                words.label("check.reason"),
                words.label("check.reason-advice"),
                false,
                new Entry.Words(true, "", null))));
  }

  /** The form, sent. */
  public Reaction submit(Submission submission) {
    Memo memo = Memo.read(submission.memory());
    Actor actor = submission.actor();
    Place place = new Place(actor.workspace(), memo.value(Memo.CHANNEL));
    String reason = submission.input(REASON) instanceof Raw.Typed it ? it.text().strip() : "";
    if (reason.isEmpty() || !desk.access().mayTakePart(actor, place)) {
      String key = reason.isEmpty() ? "check.needs-reason" : "problem.gone";
      return new Reaction.Problems(Map.of(REASON, desk.words(actor).say(key)));
    }
    return desk.work()
        .write(
            records ->
                find(records, place, memo.value(Memo.CONVERSATION), memo.value(CHECK))
                    .map(found -> dismiss(records, actor, found, reason)))
        .orElseGet(Reaction.Nothing::new);
  }

  private Reaction dismiss(Records records, Actor actor, Found found, String reason) {
    Place place = found.conversation().place();
    records
        .dismissals()
        .save(
            place,
            new Dismissal(
                desk.ids().next(),
                found.conversation().id(),
                found.finding().check(),
                reason,
                actor.userId(),
                desk.clock().instant()));
    show(records, found);
    return new Reaction.Nothing();
  }

  /** Takes it back; the value is the conversation's id and the check's. */
  public Reaction undo(Click click) {
    String[] ids = click.value().split(":", 2);
    if (ids.length < 2) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return desk.work()
        .write(
            records ->
                find(records, click.place(), ids[0], ids[1])
                    .map(found -> undo(records, click.actor(), found)))
        .orElseGet(() -> desk.whisper(click.actor(), "check.solved"));
  }

  private Reaction undo(Records records, Actor actor, Found found) {
    new FindingParts(found.setting(), found.conversation())
        .dismissal(found.finding())
        .ifPresent(
            it ->
                records
                    .dismissals()
                    .undo(
                        found.conversation().place(),
                        it.id(),
                        actor.userId(),
                        desk.clock().instant()));
    show(records, found);
    return new Reaction.Nothing();
  }

  /** Draws anew what shows the finding: the conversation's card and the remark in its thread. */
  private void show(Records records, Found found) {
    Setting setting = desk.find(records, found.conversation().place()).orElseThrow();
    Conversation conversation = found.conversation();
    desk.scribe().redraw(records, setting, conversation);
    FindingParts parts = new FindingParts(setting, conversation);
    Prose said = parts.words(found.finding());
    desk.scribe()
        .remarkAnew(
            records,
            conversation,
            "check-" + found.finding().check(),
            new Card(said, parts.parts(found.finding())));
  }
}
