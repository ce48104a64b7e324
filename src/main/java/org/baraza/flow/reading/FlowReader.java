package org.baraza.flow.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Check;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.Level;
import org.baraza.flow.ListShape;
import org.baraza.flow.Purpose;
import org.baraza.flow.Question;
import org.baraza.flow.Repeats;
import org.baraza.flow.Source;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.wording.Phrase;
import org.jspecify.annotations.Nullable;

/** Reads one flow whose tree has the right shape, and reports what it refers to in vain. */
final class FlowReader {
  static final Map<String, Level> LEVELS =
      Map.of("stop", Level.STOP, "look again", Level.LOOK_AGAIN, "good", Level.GOOD);
  static final Map<String, Ternary> FAVOURABLE = Map.of("yes", Ternary.YES, "no", Ternary.NO);
  static final List<String> REPEATS = List.of("once", "each visit", "each meeting");

  /** The key by which a flow says for which list's rows it is held. */
  static final String EACH_ROW = "each row of";

  private static final Phrase MISSING = Phrase.of("");

  private final Outline outline;
  private final Set<String> rules;
  private final SummaryReader summaries;
  private final Problems problems;
  private final KindReader kinds;
  private final ListReader lists;
  private final ConditionReader conditions;
  private final References references;

  FlowReader(Outline outline, Set<String> rules, Set<String> worked, Problems problems) {
    this.outline = outline;
    this.rules = rules;
    this.problems = problems;
    this.kinds = new KindReader(problems);
    this.lists = new ListReader(problems);
    this.conditions = new ConditionReader(outline, problems);
    this.references = new References(outline, problems);
    this.summaries = new SummaryReader(outline, worked, problems);
  }

  Flow read(Tree.Branch flow, Purpose purpose) {
    String id = flow.textOr("flow", "");
    Source source = source(flow, new Source("", ""));
    List<ListShape> shapes = flow.branches("lists").stream().map(lists::read).toList();
    flow.branches("lists").forEach(this::mentions);
    references.places(flow, "about", Set.of(), Grammar.FLOW.called(flow));
    return new Flow(
        id,
        purpose,
        repeats(flow),
        flow.textOr("title", ""),
        flow.phrase("about").orElse(MISSING),
        minutes(flow),
        source,
        after(flow),
        shapes,
        flow.branches("questions").stream().map(part -> question(part, id, source)).toList(),
        flow.branches("checks").stream().map(part -> check(part, id)).toList(),
        flow.branches("summary").stream()
            .flatMap(part -> summaries.read(part, id).stream())
            .toList());
  }

  private void mentions(Tree.Branch list) {
    for (Tree.Branch field : list.branches("fields")) {
      String owner = Grammar.FIELD.called(field) + " of " + Grammar.LIST.called(list);
      field.leaves("names").forEach(named -> references.mention(named, owner));
    }
  }

  private static Source source(Tree.Branch part, Source above) {
    return part.branch("source")
        .map(
            own ->
                new Source(
                    own.textOr("guide", above.guide()), own.textOr("section", above.section())))
        .orElse(above);
  }

  private Repeats repeats(Tree.Branch flow) {
    Optional<String> list = flow.branch("repeats").flatMap(each -> each.text(EACH_ROW));
    if (list.isPresent()) {
      references.list(flow.spotOf("repeats"), list.get(), Grammar.FLOW.called(flow));
      return new Repeats.EachRow(list.get());
    }
    String word = flow.textOr("repeats", "");
    if (flow.has("repeats") && !REPEATS.contains(word)) {
      String message =
          "\"repeats\" should be once, each visit, each meeting or {each row of: list}";
      problems.add(flow.spotOf("repeats"), message, word, REPEATS);
    }
    return switch (word) {
      case "each visit" -> new Repeats.EachVisit();
      case "each meeting" -> new Repeats.EachMeeting();
      default -> new Repeats.Once();
    };
  }

  private int minutes(Tree.Branch flow) {
    BigDecimal minutes = KindReader.decimal(flow, "minutes");
    if (minutes != null && (minutes.scale() > 0 || minutes.intValue() < 1)) {
      problems.add(flow.spotOf("minutes"), "\"minutes\" should be a whole number from 1 on");
    }
    return minutes == null ? 0 : minutes.intValue();
  }

  private List<String> after(Tree.Branch flow) {
    List<String> after = new ArrayList<>();
    for (Tree.Leaf before : flow.leaves("after")) {
      if (!outline.flows().contains(before.text())) {
        String message = "\"after\" names flow \"" + before.text() + "\", which does not exist";
        problems.add(before.spot(), message, before.text(), outline.flows());
      }
      after.add(before.text());
    }
    return after;
  }

  private Question question(Tree.Branch part, String flow, Source source) {
    String id = part.textOr("id", "");
    String owner = Grammar.QUESTION.called(part);
    Set<String> known = outline.before(flow, id);
    Set<String> later = new LinkedHashSet<>(outline.questions(flow));
    later.removeAll(known);
    Kind kind = kinds.read(part, owner).orElseGet(Kind.ShortText::new);
    if (kind instanceof Kind.ListOf list && !list.list().isEmpty()) {
      references.list(part.spotOf("list"), list.list(), owner);
    }
    references.places(part, "ask", known, owner);
    for (String fixed : List.of("tip", "example", "why")) {
      references.places(part, fixed, Set.of(), owner);
    }
    return new Question(
        id,
        kind,
        !ListReader.optional(part),
        conditions.when(part, new Scope(flow, owner, known, later)),
        part.phrase("ask").orElse(MISSING),
        part.textOr("label", ""),
        part.phrase("tip").orElse(null),
        part.phrase("example").orElse(null),
        part.phrase("why").orElse(null),
        source(part, source),
        compares(part, owner),
        favourable(part, owner));
  }

  private @Nullable String compares(Tree.Branch part, String owner) {
    String list = part.textOr("compares", "");
    if (list.isEmpty()) {
      return null;
    }
    references.list(part.spotOf("compares"), list, owner);
    return list;
  }

  private @Nullable Ternary favourable(Tree.Branch part, String owner) {
    String word = part.textOr("favourable", "");
    Ternary favourable = FAVOURABLE.get(word);
    if (favourable == null && !word.isEmpty()) {
      problems.add(
          part.spotOf("favourable"),
          "\"favourable\" of " + owner + " should be yes or no: " + word);
    }
    return favourable;
  }

  private Check check(Tree.Branch part, String flow) {
    String owner = Grammar.CHECK.called(part);
    Scope scope = new Scope(flow, owner, outline.questions(flow), Set.of());
    for (String key : List.of("found", "matters", "do")) {
      references.places(part, key, scope.known(), owner);
    }
    return new Check(
        part.textOr("id", ""),
        trigger(part, scope),
        level(part, owner),
        part.phrase("found").orElse(MISSING),
        part.phrase("matters").orElse(MISSING),
        part.phrase("do").orElse(MISSING));
  }

  private Check.Trigger trigger(Tree.Branch part, Scope scope) {
    if (part.has("when") == part.has("rule")) {
      problems.add(part.spot(), scope.owner() + " should have either \"when\" or \"rule\"");
    }
    Optional<String> rule = part.text("rule");
    if (rule.isEmpty()) {
      return new Check.Trigger.When(conditions.when(part, scope));
    }
    if (!rules.contains(rule.get())) {
      String message = scope.owner() + " names rule \"" + rule.get() + "\", which does not exist";
      problems.add(part.spotOf("rule"), message, rule.get(), rules);
    }
    return new Check.Trigger.Rule(rule.get());
  }

  private Level level(Tree.Branch part, String owner) {
    String word = part.textOr("level", "");
    Level level = LEVELS.get(word);
    if (level == null && !word.isEmpty()) {
      String message = owner + " has an unknown level \"" + word + "\"";
      problems.add(part.spotOf("level"), message, word, LEVELS.keySet());
    }
    return level == null ? Level.LOOK_AGAIN : level;
  }
}
