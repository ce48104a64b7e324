package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Facts;
import org.baraza.flow.Value.Ternary;

/** What a visit's plan still lacks; it is ready when nothing is missing. */
public record Readiness(List<Missing> missing) {
  public Readiness {
    missing = List.copyOf(missing);
  }

  /**
   * Something that is missing.
   *
   * @param key the end of its words' key: a gap of the trace, or one of {@code no-goals}, {@code
   *     no-activities}, {@code no-text}, {@code hosts-not-agreed}, {@code hosts-agreed-to-another},
   *     {@code visitors-not-agreed}, {@code visitors-agreed-to-another}, {@code no-follow-up-plan}
   * @param names of the rows that it is about
   */
  public record Missing(String key, List<String> names) {
    public Missing {
      requireNonNull(key);
      names = List.copyOf(names);
    }
  }

  public boolean ready() {
    return missing.isEmpty();
  }

  /** Looks at a visit's plan without its history. */
  public static Readiness of(Facts facts) {
    return of(facts, List.of());
  }

  /**
   * Looks at a visit's plan.
   *
   * @param conversations of this visit; they tell whether both sides agreed to the text as it is
   *     now
   */
  public static Readiness of(Facts facts, List<Conversation> conversations) {
    List<Missing> missing = new ArrayList<>(gaps(facts));
    if (facts.answer("structure.shown-to-both").isEmpty()) {
      missing.add(new Missing("no-text", List.of()));
    }
    Optional<Conversation> structure =
        conversations.stream()
            .filter(conversation -> conversation.current())
            .filter(conversation -> conversation.flow().equals("structure"))
            .max(Comparator.comparing(Conversation::startedAt));
    for (String side : List.of("hosts", "visitors")) {
      String question = side + "-agree";
      if (!Values.says(facts, "structure." + question, Ternary.YES)) {
        missing.add(new Missing(side + "-not-agreed", List.of()));
      } else if (structure.filter(it -> textChangedSince(it, question)).isPresent()) {
        missing.add(new Missing(side + "-agreed-to-another", List.of()));
      }
    }
    if (!hasFollowUpPlan(facts)) {
      missing.add(new Missing("no-follow-up-plan", List.of()));
    }
    return new Readiness(missing);
  }

  /** Whether some follow-up has somebody who does it and a day. */
  public static boolean hasFollowUpPlan(Facts facts) {
    return facts.rows("follow-up-actions").stream()
        .filter(row -> !Values.chose(row, "status", "not-needed"))
        .anyMatch(row -> row.cell("owner").isPresent() && row.cell("due").isPresent());
  }

  private static List<Missing> gaps(Facts facts) {
    List<Missing> missing = new ArrayList<>();
    if (facts.rows("goals").isEmpty()) {
      missing.add(new Missing("no-goals", List.of()));
    }
    if (facts.rows("activities").isEmpty()) {
      missing.add(new Missing("no-activities", List.of()));
    }
    List<Trace.LooseEnd> loose = Trace.of(facts).loose();
    for (Trace.Gap gap : Trace.Gap.values()) {
      List<String> names =
          loose.stream().filter(end -> end.gap() == gap).map(Trace.LooseEnd::name).toList();
      if (!names.isEmpty()) {
        missing.add(new Missing(gap.key(), names));
      }
    }
    return missing;
  }

  private static boolean textChangedSince(Conversation structure, String question) {
    Optional<Instant> agreed = structure.answer(question).map(Answer::at);
    return structure
        .answer("shown-to-both")
        .map(Answer::at)
        .filter(written -> agreed.filter(written::isAfter).isPresent())
        .isPresent();
  }
}
