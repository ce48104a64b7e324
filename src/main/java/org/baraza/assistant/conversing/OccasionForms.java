package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.Flow;
import org.baraza.flow.ListShape;
import org.baraza.flow.Raw;
import org.baraza.flow.Repeats;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Occasions;

/** For which visit, meeting or row a repeated flow is held: what is obvious, else a form asks. */
final class OccasionForms {
  private static final String INPUT = "occasion";
  private static final String NEW = "new";
  private static final String BETWEEN = "|";
  private static final int MOST = 99;

  private final Setting setting;
  private final Flow flow;

  OccasionForms(Setting setting, Flow flow) {
    this.setting = setting;
    this.flow = flow;
  }

  static String code(String flow, String occasion) {
    return flow + BETWEEN + occasion;
  }

  static String flow(String code) {
    return code.split("\\|", 2)[0];
  }

  static Optional<String> occasion(String code) {
    int at = code.indexOf(BETWEEN);
    return at < 0 ? Optional.empty() : Optional.of(code.substring(at + 1));
  }

  static String picked(Submission submission) {
    return submission.input(INPUT) instanceof Raw.Picked picked && !picked.ids().isEmpty()
        ? picked.ids().get(0)
        : NEW;
  }

  /** The occasion that is meant when nobody says: there is no other, and it was not held yet. */
  Optional<String> obvious() {
    Occasions occasions = setting.occasions();
    if (flow.repeats() instanceof Repeats.EachVisit) {
      boolean only = occasions.visits().size() < 2;
      String visit = occasions.currentVisit();
      return only && setting.conversation(flow.id(), visit).isEmpty()
          ? Optional.of(visit)
          : Optional.empty();
    }
    if (flow.repeats() instanceof Repeats.EachMeeting) {
      return occasions.meetings().isEmpty()
          ? Optional.of(occasions.nextMeeting())
          : Optional.empty();
    }
    return flow.repeats() instanceof Repeats.Once ? Optional.of("") : Optional.empty();
  }

  /** An occasion as it came back from a client, if there is such a one; a new one gets its name. */
  Optional<String> known(String occasion) {
    Occasions occasions = setting.occasions();
    boolean isNew = occasion.equals(NEW) || occasion.isEmpty();
    if (flow.repeats() instanceof Repeats.EachVisit) {
      boolean first = occasion.equals(occasions.currentVisit());
      return isNew
          ? Optional.of(occasions.nextVisit())
          : Optional.of(occasion).filter(it -> first || occasions.visits().contains(it));
    }
    if (flow.repeats() instanceof Repeats.EachMeeting) {
      boolean first = occasion.equals(occasions.currentMeeting());
      return isNew
          ? Optional.of(occasions.nextMeeting())
          : Optional.of(occasion).filter(it -> first || occasions.meetings().contains(it));
    }
    if (flow.repeats() instanceof Repeats.EachRow each) {
      return Optional.of(occasion)
          .filter(it -> rows(each).stream().map(Row::id).anyMatch(it::equals));
    }
    return Optional.of("");
  }

  private List<Row> rows(Repeats.EachRow each) {
    return setting.facts("").rows(each.list());
  }

  /** Asks in a form; where there is no row yet, says what to do first. */
  Reaction ask(Words words) {
    if (flow.repeats() instanceof Repeats.EachRow each && rows(each).isEmpty()) {
      return new Reaction.Whisper(noRows(words, each.list()));
    }
    List<Option> options = options(words);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(Prose.bold(flow.title())));
    if (options.size() > MOST) {
      parts.add(new Part.Note(words.say("start.latest-only")));
    }
    Entry entry =
        new Entry.One(
            options.subList(0, Math.min(MOST, options.size())),
            options.get(0).value(),
            words.label("entry.choose-one"));
    parts.add(new Part.Input(INPUT, words.label("start.for-which"), null, false, entry));
    Memo memo = Memo.of(setting.plan().place().channel()).with(Memo.FLOW, flow.id());
    return new Reaction.Open(
        new Form(
            Actions.OCCASION_FORM,
            memo.code(),
            words.label("start.form"),
            words.label("button.start"),
            words.label("form.cancel"),
            parts));
  }

  private Card noRows(Words words, String list) {
    Prose title = Prose.plain(setting.shape(list).map(ListShape::title).orElse(list));
    Prose text = words.say("start.no-rows", "list", title);
    Control open =
        new Control.Button(Actions.LIST_AT, words.label("list.open"), code(list, "")).primary();
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(open))));
  }

  private List<Option> options(Words words) {
    if (flow.repeats() instanceof Repeats.EachRow each) {
      return rowOptions(words, each);
    }
    boolean visits = flow.repeats() instanceof Repeats.EachVisit;
    List<String> latestFirst =
        new ArrayList<>(visits ? setting.occasions().visits() : setting.occasions().meetings());
    Collections.reverse(latestFirst);
    List<Option> options = new ArrayList<>();
    latestFirst.forEach(occasion -> options.add(option(words, occasion, name(words, occasion))));
    Option another = new Option(words.label(visits ? "start.new-visit" : "start.new-meeting"), NEW);
    boolean held =
        latestFirst.isEmpty() || setting.conversation(flow.id(), latestFirst.get(0)).isPresent();
    options.add(held ? 0 : options.size(), another);
    return options;
  }

  private List<Option> rowOptions(Words words, Repeats.EachRow each) {
    List<Option> open = new ArrayList<>();
    List<Option> held = new ArrayList<>();
    for (Row row : rows(each)) {
      boolean before = setting.conversation(flow.id(), row.id()).isPresent();
      (before ? held : open).add(option(words, row.id(), name(words, row.id())));
    }
    open.addAll(held);
    return open;
  }

  private Option option(Words words, String occasion, String name) {
    boolean held = setting.conversation(flow.id(), occasion).isPresent();
    return new Option(name, occasion, held ? words.label("start.held") : null);
  }

  private String name(Words words, String occasion) {
    return new OccasionNames(setting, words).label(flow, occasion);
  }
}
