package org.baraza.assistant.running;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.Purpose;
import org.baraza.flow.Raw;
import org.baraza.plan.Plan;

/** What the form of settings asks for; what it does not say stays as it was. */
record Wanted(
    Set<Purpose> purposes,
    String language,
    ZoneId zone,
    Set<String> facilitators,
    boolean shared,
    int months) {
  Wanted {
    purposes = Set.copyOf(purposes);
    requireNonNull(language);
    requireNonNull(zone);
    facilitators = Set.copyOf(facilitators);
  }

  static Wanted read(Submission submission, Plan before) {
    List<String> purposes = picked(submission, SettingsForm.PURPOSES);
    Set<Purpose> chosen = new LinkedHashSet<>();
    Arrays.stream(Purpose.values())
        .filter(purpose -> purposes.contains(purpose.folder()))
        .forEach(chosen::add);
    Raw people = submission.input(SettingsForm.FACILITATORS);
    return new Wanted(
        chosen,
        first(submission, SettingsForm.LANGUAGE, before.language()),
        Zones.read(first(submission, SettingsForm.ZONE, "")).orElse(before.zone()),
        people instanceof Raw.PickedPeople named ? new LinkedHashSet<>(named.userIds()) : Set.of(),
        submission.inputs().containsKey(SettingsForm.SHARED)
            ? first(submission, SettingsForm.SHARED, "").equals(SettingsForm.YES)
            : before.reach().sharedWithManagers(),
        months(submission, before));
  }

  private static int months(Submission submission, Plan before) {
    String chosen = first(submission, SettingsForm.KEPT, "");
    return chosen.matches("[0-9]{1,2}") ? Integer.parseInt(chosen) : before.reach().months();
  }

  private static String first(Submission submission, String input, String otherwise) {
    return picked(submission, input).stream().findFirst().orElse(otherwise);
  }

  private static List<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked ? picked.ids() : List.of();
  }
}
