package org.baraza.assistant.nudging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baraza.assistant.committing.CommitmentProse;
import org.baraza.commitment.Commitment;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Digest;
import org.baraza.plan.Rhythm;

/**
 * Says what a week came to; who is late is named only where the group agreed to it, and those who
 * only help are never named there. People are written by name and not mentioned: a digest calls
 * nobody.
 *
 * @param names by id in Slack
 */
record DigestProse(Words words, Rhythm.Digest agreed, Map<String, String> names) {
  private static final int MOST = 8;

  List<Prose> lines(Digest digest) {
    List<Prose> lines = new ArrayList<>();
    lines.add(words.say("nudge.digest.title"));
    digest.wins().forEach(win -> lines.add(words.say("nudge.digest.win", "win", Prose.plain(win))));
    CommitmentProse prose = new CommitmentProse(words);
    section("nudge.digest.kept", digest.kept(), prose::line, lines);
    section("nudge.digest.due", digest.due(), prose::line, lines);
    boolean named = agreed == Rhythm.Digest.WITH_NAMES;
    section(
        "nudge.digest.overdue",
        digest.overdue(),
        named ? prose::answeredFor : it -> unnamed(prose, it),
        lines);
    if (digest.kept().isEmpty() && digest.due().isEmpty() && digest.overdue().isEmpty()) {
      lines.add(words.say("nudge.digest.nothing"));
    }
    return lines.stream().map(this::byName).toList();
  }

  private Prose byName(Prose line) {
    return new Prose(line.spans().stream().map(this::byName).toList());
  }

  private Span byName(Span span) {
    return span instanceof Span.Person person
        ? new Span.Text(name(person.userId()), Span.Style.BOLD)
        : span;
  }

  private String name(String userId) {
    String known = names.get(userId);
    return known == null ? words.label("nudge.digest.somebody") : known;
  }

  private void section(
      String title,
      List<Commitment> commitments,
      Function<Commitment, Prose> said,
      List<Prose> lines) {
    if (commitments.isEmpty()) {
      return;
    }
    List<Prose> bullets = new ArrayList<>();
    bullets.add(words.say(title, "count", Prose.plain(Integer.toString(commitments.size()))));
    commitments.stream()
        .limit(MOST)
        .map(it -> Prose.plain("• ").then(said.apply(it)))
        .forEach(bullets::add);
    if (commitments.size() > MOST) {
      String more = Integer.toString(commitments.size() - MOST);
      bullets.add(words.say("nudge.digest.more", "count", Prose.plain(more)));
    }
    lines.add(Prose.join("\n", bullets));
  }

  private Prose unnamed(CommitmentProse prose, Commitment commitment) {
    Prose what = prose.what(commitment);
    return commitment
        .due()
        .map(
            day ->
                words.say(
                    "nudge.digest.line", Map.of("what", what, "day", Prose.of(new Span.Day(day)))))
        .orElse(what);
  }
}
