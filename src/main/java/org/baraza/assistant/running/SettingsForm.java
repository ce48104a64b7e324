package org.baraza.assistant.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.flow.Purpose;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Plan;

/** The form of a channel's settings. */
record SettingsForm(Words words, Plan plan, boolean isPrivate, List<String> languages) {
  static final String PURPOSES = "purposes";
  static final String LANGUAGE = "language";
  static final String ZONE = "zone";
  static final String FACILITATORS = "facilitators";
  static final String SHARED = "shared";
  static final String KEPT = "kept";
  static final String YES = "yes";
  private static final String NO = "no";

  /** After how many quiet months a plan can go; 0 stands for never. */
  private static final List<Integer> MONTHS = List.of(0, 3, 6, 12, 24, 36);

  List<Part> parts(List<Control> further) {
    List<Part> parts = new ArrayList<>();
    parts.add(input(PURPOSES, true, purposes()));
    parts.add(
        new Part.Input(
            FACILITATORS,
            words.label("settings.facilitators"),
            words.label("settings.facilitators-advice"),
            true,
            new Entry.People(
                List.copyOf(plan.facilitators()), words.label("entry.choose-people"))));
    parts.add(input(LANGUAGE, false, language()));
    parts.add(
        input(
            ZONE,
            false,
            new Entry.Searched(
                Zones.SOURCE,
                Zones.option(plan.zone().getId()),
                words.label("settings.search-zone"))));
    if (isPrivate) {
      parts.add(input(SHARED, false, shared()));
    } else {
      parts.add(new Part.Note(words.say("settings.public")));
    }
    parts.add(
        new Part.Input(
            KEPT,
            words.label("settings.kept"),
            words.label("settings.kept-advice"),
            false,
            kept()));
    if (!further.isEmpty()) {
      parts.add(new Part.Note(words.say("settings.further")));
      parts.add(new Part.Controls(further));
    }
    return parts;
  }

  private Part input(String id, boolean optional, Entry entry) {
    return new Part.Input(id, words.label("settings." + id), null, optional, entry);
  }

  private Entry purposes() {
    List<Option> options =
        Arrays.stream(Purpose.values())
            .map(
                it ->
                    new Option(
                        words.label("purpose." + it.folder() + ".label"),
                        it.folder(),
                        words.label("purpose." + it.folder() + ".about")))
            .toList();
    List<String> chosen = plan.purposes().stream().map(Purpose::folder).toList();
    return new Entry.Several(options, chosen, words.label("entry.choose-several"));
  }

  private Entry language() {
    List<Option> options =
        languages.stream()
            .map(it -> new Option(Locale.forLanguageTag(it).getDisplayLanguage(words.locale()), it))
            .toList();
    return new Entry.One(options, plan.language(), words.label("entry.choose-one"));
  }

  private Entry kept() {
    Set<Integer> choices = new TreeSet<>(MONTHS);
    choices.add(plan.reach().months());
    List<Option> options =
        choices.stream().map(months -> new Option(kept(months), Integer.toString(months))).toList();
    String now = Integer.toString(plan.reach().months());
    return new Entry.One(options, now, words.label("entry.choose-one"));
  }

  private String kept(int months) {
    return months == 0
        ? words.label("settings.kept-always")
        : words.say("settings.kept-months", "months", Prose.plain(Integer.toString(months))).text();
  }

  private Entry shared() {
    List<Option> options =
        List.of(
            new Option(words.label("settings.private"), NO),
            new Option(words.label("settings.with-managers"), YES));
    String now = plan.reach().sharedWithManagers() ? YES : NO;
    return new Entry.One(options, now, words.label("entry.choose-one"));
  }
}
