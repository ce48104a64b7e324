package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Finding;
import org.baraza.plan.Summary;

/** Draws a conversation's summary; the words are the plan room's. */
final class SummaryCards {
  private final Setting setting;
  private final Words words;

  SummaryCards(Setting setting) {
    this.setting = setting;
    words = setting.words();
  }

  List<Part> parts(Flow flow, Conversation conversation) {
    Summary summary = summary(flow, conversation);
    FindingParts findings = new FindingParts(setting, conversation);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(summary.title()));
    Prose occasion = new OccasionNames(setting, words).of(flow, conversation.occasion());
    if (!occasion.isEmpty()) {
      parts.add(new Part.Note(occasion));
    }
    summary.items().forEach(item -> parts.addAll(parts(item)));
    if (summary.items().isEmpty()) {
      parts.add(new Part.Paragraph(words.say("summary.nothing-yet")));
    }
    summary.findings().forEach(finding -> parts.addAll(findings.parts(finding)));
    if (!summary.missing().isEmpty()) {
      Prose missing = Prose.plain(String.join(", ", summary.missing()));
      parts.add(new Part.Paragraph(words.say("summary.missing", "questions", missing)));
    }
    return parts;
  }

  /** All of it as one text, for notifications and screen readers. */
  Prose spoken(Flow flow, Conversation conversation) {
    Summary summary = summary(flow, conversation);
    FindingParts findings = new FindingParts(setting, conversation);
    List<Prose> sentences = new ArrayList<>();
    sentences.add(Prose.plain(summary.title()));
    summary.items().forEach(item -> sentences.add(prose(item)));
    for (Finding finding : summary.findings()) {
      if (findings.dismissal(finding).isEmpty()) {
        sentences.add(findings.words(finding));
      }
    }
    return Prose.join("\n", sentences);
  }

  private Summary summary(Flow flow, Conversation conversation) {
    return setting.summaries().of(flow, conversation, setting.facts(conversation.occasion()));
  }

  private static List<Part> parts(Summary.Item item) {
    if (item instanceof Summary.Item.Grid grid) {
      return List.of(
          new Part.Paragraph(Prose.bold(grid.heading())),
          new Part.Table(grid.columns(), grid.rows()));
    }
    return List.of(new Part.Paragraph(prose(item)));
  }

  private static Prose prose(Summary.Item item) {
    if (item instanceof Summary.Item.Bullets bullets) {
      Prose text = Prose.bold(bullets.heading());
      for (Prose bullet : bullets.bullets()) {
        text = text.then("\n• ").then(bullet);
      }
      return text;
    }
    return item instanceof Summary.Item.Grid grid
        ? prose(grid)
        : ((Summary.Item.Sentence) item).text();
  }

  private static Prose prose(Summary.Item.Grid grid) {
    Prose text = Prose.bold(grid.heading()).then("\n" + String.join(" | ", grid.columns()));
    for (List<Prose> row : grid.rows()) {
      text = text.then("\n").then(Prose.join(" | ", row));
    }
    return text;
  }
}
