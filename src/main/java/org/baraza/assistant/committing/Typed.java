package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.Optional;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.Raw;
import org.baraza.people.Who;

/** What was filled into a form's inputs, as the values that commitments are made of. */
record Typed(Submission submission) {
  private static final int LONGEST = 1_000;

  String words(String id) {
    if (submission.input(id) instanceof Raw.Typed typed) {
      String text = typed.text().strip();
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
    return "";
  }

  Optional<LocalDate> day(String id) {
    return submission.input(id) instanceof Raw.PickedDay picked
        ? Optional.of(picked.date())
        : Optional.empty();
  }

  String choice(String id) {
    return submission.input(id) instanceof Raw.Picked picked && !picked.ids().isEmpty()
        ? picked.ids().get(0)
        : "";
  }

  Optional<String> member(String id) {
    return submission.input(id) instanceof Raw.PickedPeople picked && !picked.userIds().isEmpty()
        ? Optional.of(picked.userIds().get(0))
        : Optional.empty();
  }

  /** A name that was written counts before a member who was chosen: it was typed on purpose. */
  Optional<Who> person(String member, String name) {
    String written = words(name);
    return written.isEmpty()
        ? member(member).map(Who.Member::new)
        : Optional.of(new Who.Named(written));
  }
}
