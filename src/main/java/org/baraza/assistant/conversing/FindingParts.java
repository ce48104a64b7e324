package org.baraza.assistant.conversing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Level;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Finding;

/** Draws findings: those that hold, and those that somebody set aside with a reason. */
public final class FindingParts {
  private final Conversation conversation;
  private final Words words;
  private final List<Dismissal> dismissals;

  public FindingParts(Setting setting, Conversation conversation) {
    this.conversation = conversation;
    words = setting.words();
    dismissals = setting.dismissals(conversation);
  }

  /** A finding in full, or in a quiet line if it was set aside. */
  public List<Part> parts(Finding finding) {
    return dismissal(finding).map(it -> aside(finding, it)).orElseGet(() -> open(finding));
  }

  /** A finding as somebody sees it first, with a way to set it aside. */
  public List<Part> open(Finding finding) {
    if (finding.level() == Level.GOOD) {
      return List.of(new Part.Paragraph(words(finding)));
    }
    return List.of(
        new Part.Paragraph(words(finding), button(Actions.DISMISS, "check.dismiss", finding)));
  }

  private List<Part> aside(Finding finding, Dismissal dismissal) {
    Prose text =
        words.say(
            "check.aside",
            Map.of(
                "found", finding.found(),
                "person", Prose.of(new Span.Person(dismissal.by())),
                "reason", Prose.plain(dismissal.reason())));
    return List.of(
        new Part.Paragraph(
            text.styled(Span.Style.ITALIC), button(Actions.DISMISS_UNDO, "check.undo", finding)));
  }

  private Control button(String action, String label, Finding finding) {
    String value = conversation.id() + ":" + finding.check();
    return new Control.Button(action + ":" + value, words.label(label), value);
  }

  public Optional<Dismissal> dismissal(Finding finding) {
    return dismissals.stream()
        .filter(dismissal -> dismissal.check().equals(finding.check()))
        .findFirst();
  }

  /** What was found, why it matters and what to do. */
  public Prose words(Finding finding) {
    return words.say(
        key(finding.level()),
        Map.of("found", finding.found(), "matters", finding.matters(), "do", finding.todo()));
  }

  private static String key(Level level) {
    return switch (level) {
      case STOP -> "check.stop";
      case LOOK_AGAIN -> "check.look-again";
      case GOOD -> "check.good";
    };
  }
}
