package org.baraza.assistant.committing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/** Names in a promise those who help whoever answers for it, and leaves them out again. */
final class Together {
  private static final Prose HOLE = Prose.plain("\u0000");

  private Together() {}

  /** What is promised, as text with mentions as Slack writes them. */
  static String said(Words words, String what, List<Who> others) {
    String names = others.stream().map(Together::name).collect(Collectors.joining(", "));
    return words
        .say("commit.together", Map.of("what", Prose.plain(what), "others", Prose.plain(names)))
        .text();
  }

  /** What is promised, without those who help: whoever helps does not answer for it. */
  static String alone(Words words, String what) {
    String around =
        words.say("commit.together", Map.of("what", Prose.plain(""), "others", HOLE)).text();
    int hole = around.indexOf(HOLE.text());
    String before = around.substring(0, hole);
    String after = around.substring(hole + HOLE.text().length());
    int from = what.lastIndexOf(before);
    return from > 0 && what.endsWith(after) ? what.substring(0, from) : what;
  }

  private static String name(Who who) {
    return who instanceof Who.Member member
        ? "<@" + member.userId() + ">"
        : ((Who.Named) who).name();
  }
}
