package org.baraza.flow.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Condition;
import org.baraza.flow.SummaryPart;
import org.baraza.flow.wording.Phrase;

/** Reads one part of a flow's summary: a sentence, rows, a worked answer or what is left out. */
final class SummaryReader {
  private static final Phrase MISSING = Phrase.of("");
  private static final List<String> SORTS = List.of("text", "list", "worked", "left out");

  private final Outline outline;
  private final Set<String> worked;
  private final Problems problems;
  private final ConditionReader conditions;
  private final References references;

  /**
   * Makes a reader.
   *
   * @param worked the answers worked out by the plan room that a summary may name
   */
  SummaryReader(Outline outline, Set<String> worked, Problems problems) {
    this.outline = outline;
    this.worked = worked;
    this.problems = problems;
    this.conditions = new ConditionReader(outline, problems);
    this.references = new References(outline, problems);
  }

  /** The part; nothing, and a problem, where it is not exactly one sort of part. */
  Optional<SummaryPart> read(Tree.Branch part, String flow) {
    Scope scope = new Scope(flow, "the summary", outline.questions(flow), Set.of());
    Condition when = conditions.when(part, scope);
    List<String> sorts = SORTS.stream().filter(part::has).toList();
    String sort = sorts.size() == 1 ? sorts.get(0) : "";
    boolean headed = part.has("heading");
    boolean rowed = part.has("row");
    if (sort.equals("text") && !headed && !rowed) {
      references.places(part, "text", scope.known(), scope.owner());
      return Optional.of(new SummaryPart.Sentence(when, part.phrase("text").orElse(MISSING)));
    }
    if (sort.equals("list") && headed && rowed) {
      return Optional.of(rows(part, when, scope));
    }
    if (sort.equals("worked") && headed && !rowed) {
      return Optional.of(worked(part, when, scope));
    }
    if (sort.equals("left out") && !headed && !rowed) {
      return Optional.of(new SummaryPart.LeftOut(when, questions(part, sort, scope)));
    }
    problems.add(
        part.spot(),
        "a summary part should have either \"text\" or \"list\", \"heading\" and \"row\""
            + " or \"worked\" and \"heading\" or \"left out\"");
    return Optional.empty();
  }

  private SummaryPart rows(Tree.Branch part, Condition when, Scope scope) {
    String list = part.textOr("list", "");
    references.list(part.spotOf("list"), list, scope.owner());
    outline
        .list(list)
        .ifPresent(shape -> references.places(part, "row", References.names(shape), scope.owner()));
    return new SummaryPart.Rows(
        when, part.textOr("heading", ""), list, part.phrase("row").orElse(MISSING));
  }

  private SummaryPart worked(Tree.Branch part, Condition when, Scope scope) {
    String name = part.textOr("worked", "");
    if (!worked.contains(name)) {
      String message =
          scope.owner() + " names worked answer \"" + name + "\", which does not exist";
      problems.add(part.spotOf("worked"), message, name, worked);
    }
    return new SummaryPart.Worked(
        when, part.textOr("heading", ""), name, questions(part, "shows", scope));
  }

  private List<String> questions(Tree.Branch part, String key, Scope scope) {
    List<Tree.Leaf> named = part.leaves(key);
    named.forEach(name -> references.question(name.spot(), name.text(), scope));
    return named.stream().map(Tree.Leaf::text).toList();
  }
}
