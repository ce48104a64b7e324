package org.baraza.assistant.committing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.commitment.Commitment;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Words;
import org.jspecify.annotations.Nullable;

/** The forms behind "I can't" and "Need more time": the ways out, and each of them. */
final class WaysOut {
  static final String DAY = "day";
  static final String HEIR = "heir";
  static final String HEIR_NAME = "heir-name";
  static final String RELAY = "relay";
  static final String HELP = "help";
  static final String REASON = "reason";
  private static final List<String> HELPS =
      List.of("hands", "advice", "transport", "money", "contact", "other");

  /** The honourable ways out of a promise. */
  enum Way {
    /** Another day, where a reason is welcome: "Need more time". */
    MORE_TIME,
    NEW_DATE,
    HAND_OVER,
    HELP,
    RELEASE;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Way> of(String id) {
      return List.of(values()).stream().filter(way -> way.id().equals(id)).findFirst();
    }
  }

  private final Words words;

  WaysOut(Words words) {
    this.words = words;
  }

  /** Asks which way out it shall be. */
  Form choice(Commitment commitment) {
    List<Part> parts = new ArrayList<>();
    parts.add(about(commitment));
    parts.add(new Part.Paragraph(words.say("commit.cannot.ask")));
    for (Way way : List.of(Way.NEW_DATE, Way.HAND_OVER, Way.HELP, Way.RELEASE)) {
      String key = "commit.cannot." + way.id();
      Control choose =
          new Control.Button(
              CommitmentActions.WAY_OUT + ":" + way.id(),
              words.label(key + ".button"),
              Pointer.to(commitment).code());
      parts.add(new Part.Paragraph(words.say(key + ".about"), choose));
    }
    return new Form(
        CommitmentActions.WAYS_FORM,
        Pointer.to(commitment).code(),
        words.label("commit.cannot.title"),
        null,
        words.label("form.close"),
        parts);
  }

  private Part about(Commitment commitment) {
    return new Part.Paragraph(new CommitmentProse(words).own(commitment));
  }

  /** Asks for what one way out needs, and for a reason in one's own words. */
  Form form(Commitment commitment, Way way) {
    List<Part> parts = new ArrayList<>();
    parts.add(about(commitment));
    switch (way) {
      case MORE_TIME, NEW_DATE -> parts.add(day());
      case HAND_OVER -> parts.addAll(heir());
      case HELP -> parts.add(help());
      case RELEASE -> {}
    }
    parts.add(reason(way == Way.MORE_TIME));
    return new Form(
        CommitmentActions.WAYS_FORM,
        Pointer.to(commitment).code() + " " + way.id(),
        words.label("commit.cannot." + way.id() + ".title"),
        words.label("form.send"),
        words.label("form.cancel"),
        parts);
  }

  private Part day() {
    return new Part.Input(
        DAY,
        words.label("commit.cannot.day"),
        null,
        false,
        new Entry.Date(null, words.label("entry.choose-day")));
  }

  private List<Part> heir() {
    return List.of(
        person(HEIR, "commit.cannot.heir", "commit.cannot.heir-advice"),
        new Part.Input(
            HEIR_NAME, words.label("entry.other"), null, true, new Entry.Words(false, "", null)),
        person(RELAY, "commit.form.relay", "commit.form.relay-advice"));
  }

  private Part person(String id, String label, String advice) {
    return new Part.Input(
        id,
        words.label(label),
        words.label(advice),
        true,
        new Entry.Person(null, words.label("entry.choose-person")));
  }

  private Part help() {
    List<Option> options =
        HELPS.stream()
            .map(kind -> new Option(words.label("commit.cannot.helps." + kind), kind))
            .toList();
    return new Part.Input(
        HELP,
        words.label("commit.cannot.help-kind"),
        words.label("commit.cannot.help-advice"),
        false,
        new Entry.One(options, null, words.label("entry.choose-one")));
  }

  private Part reason(boolean optional) {
    return new Part.Input(
        REASON,
        words.label("commit.cannot.reason"),
        null,
        optional,
        new Entry.Words(true, "", null));
  }

  /** The kind of help that was chosen, in the channel's words. */
  static Optional<String> helpKey(@Nullable String kind) {
    return HELPS.contains(kind) ? Optional.of("commit.cannot.helps." + kind) : Optional.empty();
  }

  /** Asks why somebody says no; they need not say. */
  Form decline(Commitment commitment) {
    return new Form(
        CommitmentActions.DECLINE_FORM,
        Pointer.to(commitment).code(),
        words.label("commit.decline-title"),
        words.label("form.send"),
        words.label("form.cancel"),
        List.of(
            new Part.Paragraph(
                words.say("commit.decline-about", "what", ValueProse.text(commitment.what()))),
            reason(true)));
  }
}
