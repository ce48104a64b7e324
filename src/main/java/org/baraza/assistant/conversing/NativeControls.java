package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.flow.Choice;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** What a question offers to tap in the thread, by its kind. */
final class NativeControls {
  private final Setting setting;
  private final Words words;
  private final Ticket ticket;
  private final String occasion;

  NativeControls(Setting setting, Ticket ticket, String occasion) {
    this.setting = setting;
    this.ticket = ticket;
    this.occasion = occasion;
    words = setting.words();
  }

  List<Part> parts(Question question) {
    Kind kind = question.kind();
    if (kind instanceof Kind.YesNo) {
      return controls(
          List.of(
              tap(Value.Ternary.YES.id(), words.label("reading.shown.yes")),
              tap(Value.Ternary.NO.id(), words.label("reading.shown.no")),
              tap(Value.Ternary.NOT_SURE.id(), words.label("reading.shown.not-sure"))));
    }
    if (kind instanceof Kind.Scale scale) {
      return scale(scale);
    }
    if (kind instanceof Kind.OneChoice one) {
      String hint = words.label("entry.choose-one");
      return picks(new Entry.One(options(one.choices()), null, hint));
    }
    if (kind instanceof Kind.Date) {
      return picks(new Entry.Date(null, words.label("entry.choose-day")));
    }
    if (kind instanceof Kind.Person) {
      return picks(new Entry.Person(null, words.label("entry.choose-person")));
    }
    if (kind instanceof Kind.SeveralChoices several) {
      String hint = words.label("entry.choose-several");
      return marks(new Entry.Several(options(several.choices()), List.of(), hint));
    }
    if (kind instanceof Kind.People) {
      return marks(new Entry.People(List.of(), words.label("entry.choose-people")));
    }
    if (kind instanceof Kind.ListOf list) {
      return rows(list.list());
    }
    return List.of(new Part.Note(words.say("question.type")));
  }

  private List<Part> scale(Kind.Scale scale) {
    List<Control> steps = new ArrayList<>();
    for (int step = scale.from(); step <= scale.to(); step++) {
      steps.add(tap(Integer.toString(step), Integer.toString(step)));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Note(
            words.say(
                "question.scale",
                Map.of(
                    "from", Prose.plain(Integer.toString(scale.from())),
                    "low", Prose.plain(scale.low()),
                    "to", Prose.plain(Integer.toString(scale.to())),
                    "high", Prose.plain(scale.high())))));
    parts.addAll(controls(steps));
    return parts;
  }

  private List<Part> rows(String list) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(new ListProse(setting, occasion).rows(list)));
    parts.add(new Part.Note(words.say(hasMore(list) ? "list.type-more" : "list.type")));
    return parts;
  }

  private boolean hasMore(String list) {
    return setting.shape(list).filter(shape -> shape.fields().size() > 1).isPresent();
  }

  /** An entry that answers as soon as it is filled in. */
  private List<Part> picks(Entry entry) {
    return controls(List.of(new Control.Pick(Actions.PICK + ":" + ticket.code(), entry)));
  }

  /** An entry with several marks, which are sent together. */
  private List<Part> marks(Entry entry) {
    Control.Button send =
        new Control.Button(Actions.MARKED, words.label("entry.send-marks"), ticket.code());
    return controls(List.of(new Control.Pick(Actions.MARK + ":" + ticket.code(), entry), send));
  }

  private Control tap(String id, String label) {
    return new Control.Button(Actions.TAP + ":" + id, label, ticket.code());
  }

  private static List<Part> controls(List<? extends Control> controls) {
    return List.of(new Part.Controls(new ArrayList<>(controls)));
  }

  static List<Option> options(List<Choice> choices) {
    return choices.stream()
        .map(choice -> new Option(choice.label(), choice.id(), choice.description()))
        .toList();
  }
}
