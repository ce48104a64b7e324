package org.baraza.assistant.committing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/** Names in a promise those who help whoever answers for it. */
final class Together {
  private Together() {}

  /** What is promised, as text with mentions as Slack writes them. */
  static String said(Words words, String what, List<Who> others) {
    String names = others.stream().map(Together::name).collect(Collectors.joining(", "));
    return words
        .say("commit.together", Map.of("what", Prose.plain(what), "others", Prose.plain(names)))
        .text();
  }

  private static String name(Who who) {
    return who instanceof Who.Member member
        ? "<@" + member.userId() + ">"
        : ((Who.Named) who).name();
  }
}
