package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.conversing.FindingParts;
import org.baraza.assistant.conversing.OccasionNames;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.Document.Section;
import org.baraza.assistant.document.Passage;
import org.baraza.commitment.Commitment;
import org.baraza.conversation.Conversation;
import org.baraza.decision.Decision;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Finding;
import org.baraza.plan.Summary;
import org.jspecify.annotations.Nullable;

/** Says in a document what a channel has gathered; what each talk came to are the plan's words. */
final class PlanDocuments {
  private static final String REVIEW = "after-action";
  private static final String ADOPTION = "adoption";
  private static final String MINUTES = "minutes";
  private static final List<String> APART = List.of(REVIEW, ADOPTION, MINUTES);

  private final Setting setting;
  private final List<Commitment> commitments;
  private final List<Decision> taken;
  private final Words words;

  PlanDocuments(Setting setting, List<Commitment> commitments, List<Decision> taken) {
    this.taken = List.copyOf(taken);
    this.setting = requireNonNull(setting);
    this.commitments = List.copyOf(commitments);
    words = setting.words();
  }

  Document document() {
    PlanTables tables = new PlanTables(setting, commitments);
    List<Section> sections = new ArrayList<>();
    part("export.part.plan", talks(null), List.of(), sections);
    part("export.part.review", talks(REVIEW), List.of(), sections);
    part("export.part.adoption", talks(ADOPTION), tables.adoption(), sections);
    part("export.part.minutes", talks(MINUTES), List.of(), sections);
    part(
        "export.part.decisions", new PlanDecisions(setting, taken).sections(), List.of(), sections);
    part("export.part.commitments", List.of(), tables.ledger(), sections);
    Prose channel = Prose.of(new Span.Channel(setting.plan().place().channel()));
    Prose day = Prose.of(new Span.Day(setting.today()));
    return new Document(
        words.label(talks(REVIEW).isEmpty() ? "export.title" : "export.reviewed"),
        List.of(words.say("export.opening", Map.of("channel", channel, "day", day))),
        words.locale(),
        setting.plan().zone(),
        sections,
        tables.lists(),
        words.label("export.rest"));
  }

  /** A part of the document, unless it would be empty. */
  private void part(
      String heading, List<Section> talks, List<Passage> tables, List<Section> sections) {
    if (!talks.isEmpty() || !tables.isEmpty()) {
      sections.add(new Section(1, words.label(heading), List.of()));
      sections.addAll(talks);
      if (!tables.isEmpty()) {
        int last = sections.size() - 1;
        Section before = sections.get(last);
        List<Passage> passages = new ArrayList<>(before.passages());
        passages.addAll(tables);
        sections.set(last, new Section(before.level(), before.heading(), passages));
      }
    }
  }

  /** The talks of one flow, or of all that have no part of their own. */
  private List<Section> talks(@Nullable String only) {
    List<Section> talks = new ArrayList<>();
    for (Conversation conversation : setting.conversations()) {
      String flow = conversation.flow();
      if (only == null ? !APART.contains(flow) : flow.equals(only)) {
        setting.flow(flow).ifPresent(known -> talks.add(talk(known, conversation)));
      }
    }
    return talks;
  }

  private Section talk(Flow flow, Conversation conversation) {
    Summary summary =
        setting.summaries().of(flow, conversation, setting.facts(conversation.occasion()));
    List<Passage> passages = new ArrayList<>();
    Prose occasion = new OccasionNames(setting, words).of(flow, conversation.occasion());
    if (!occasion.isEmpty()) {
      passages.add(new Passage.Paragraph(occasion));
    }
    summary.items().forEach(item -> passages.add(passage(item)));
    if (summary.items().isEmpty()) {
      passages.add(new Passage.Paragraph(words.say("summary.nothing-yet")));
    }
    findings(summary.findings(), conversation).ifPresent(passages::add);
    if (!summary.missing().isEmpty()) {
      Prose missing = Prose.plain(String.join(", ", summary.missing()));
      passages.add(new Passage.Paragraph(words.say("summary.missing", "questions", missing)));
    }
    return new Section(2, summary.title(), passages);
  }

  private static Passage passage(Summary.Item item) {
    if (item instanceof Summary.Item.Bullets bullets) {
      return new Passage.Bullets(bullets.heading(), bullets.bullets());
    }
    if (item instanceof Summary.Item.Grid grid) {
      return new Passage.Table(
          grid.heading(),
          grid.columns(),
          grid.rows().stream().map(row -> row.stream().map(Cell::of).toList()).toList());
    }
    return new Passage.Paragraph(((Summary.Item.Sentence) item).text());
  }

  private Optional<Passage> findings(List<Finding> findings, Conversation conversation) {
    FindingParts parts = new FindingParts(setting, conversation);
    List<Prose> points =
        findings.stream()
            .map(
                finding ->
                    parts
                        .dismissal(finding)
                        .map(
                            aside ->
                                words.say(
                                    "check.aside",
                                    Map.of(
                                        "found", finding.found(),
                                        "person", Prose.of(new Span.Person(aside.by())),
                                        "reason", Prose.plain(aside.reason()))))
                        .orElseGet(() -> parts.words(finding)))
            .toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new Passage.Bullets(words.label("export.checks"), points));
  }
}
