package org.baraza.assistant.nudging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.committing.CommitmentProse;
import org.baraza.commitment.Commitment;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Digest;
import org.baraza.plan.Rhythm;

/** Says what a week came to; who is late is named only where the group agreed to it. */
record DigestProse(Words words, Rhythm.Digest agreed) {
  private static final int MOST = 8;

  List<Prose> lines(Digest digest) {
    List<Prose> lines = new ArrayList<>();
    lines.add(words.say("nudge.digest.title"));
    digest.wins().forEach(win -> lines.add(words.say("nudge.digest.win", "win", Prose.plain(win))));
    section("nudge.digest.kept", digest.kept(), true, lines);
    section("nudge.digest.due", digest.due(), true, lines);
    boolean names = agreed == Rhythm.Digest.WITH_NAMES;
    section("nudge.digest.overdue", digest.overdue(), names, lines);
    if (digest.kept().isEmpty() && digest.due().isEmpty() && digest.overdue().isEmpty()) {
      lines.add(words.say("nudge.digest.nothing"));
    }
    return lines;
  }

  private void section(
      String title, List<Commitment> commitments, boolean names, List<Prose> lines) {
    if (commitments.isEmpty()) {
      return;
    }
    List<Prose> bullets = new ArrayList<>();
    bullets.add(words.say(title, "count", Prose.plain(Integer.toString(commitments.size()))));
    commitments.stream()
        .limit(MOST)
        .map(it -> Prose.plain("• ").then(names ? named(it) : unnamed(it)))
        .forEach(bullets::add);
    if (commitments.size() > MOST) {
      String more = Integer.toString(commitments.size() - MOST);
      bullets.add(words.say("nudge.digest.more", "count", Prose.plain(more)));
    }
    lines.add(Prose.join("\n", bullets));
  }

  private Prose named(Commitment commitment) {
    return new CommitmentProse(words).line(commitment);
  }

  private Prose unnamed(Commitment commitment) {
    Prose what = ValueProse.text(commitment.what());
    return commitment
        .due()
        .map(
            day ->
                words.say(
                    "nudge.digest.line", Map.of("what", what, "day", Prose.of(new Span.Day(day)))))
        .orElse(what);
  }
}
