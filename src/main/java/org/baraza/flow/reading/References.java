package org.baraza.flow.reading;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.wording.Phrase;

/** Looks up what a part of a flow refers to, and reports what is not there. */
final class References {
  private final Outline outline;
  private final Problems problems;

  References(Outline outline, Problems problems) {
    this.outline = outline;
    this.problems = problems;
  }

  /** Whether a question is there to refer to, in this flow or, as flow.question, in another. */
  boolean question(Spot spot, String question, Scope scope) {
    int dot = question.indexOf('.');
    if (dot >= 0 && !question.substring(0, dot).equals(scope.flow())) {
      return elsewhere(spot, question.substring(0, dot), question.substring(dot + 1), scope);
    }
    String own = question.substring(dot + 1);
    if (scope.known().contains(own)) {
      return true;
    }
    if (scope.later().contains(own)) {
      problems.add(
          spot,
          scope.owner()
              + " can never be asked: it depends on \""
              + own
              + "\", which has not been asked by then");
      return false;
    }
    Set<String> all = new LinkedHashSet<>(scope.known());
    all.addAll(scope.later());
    String message = scope.owner() + " depends on \"" + own + "\", which is not in this flow";
    problems.add(spot, message, own, all);
    return false;
  }

  private boolean elsewhere(Spot spot, String flow, String question, Scope scope) {
    if (!outline.flows().contains(flow)) {
      String message = scope.owner() + " depends on flow \"" + flow + "\", which does not exist";
      problems.add(spot, message, flow, outline.flows());
      return false;
    }
    if (!outline.questions(flow).contains(question)) {
      String message =
          scope.owner() + " depends on \"" + question + "\", which is not in flow \"" + flow + "\"";
      problems.add(spot, message, question, outline.questions(flow));
      return false;
    }
    return true;
  }

  /** The kind of a question that is there. */
  Optional<Kind> kind(String question, Scope scope) {
    int dot = question.indexOf('.');
    String flow = dot < 0 ? scope.flow() : question.substring(0, dot);
    return outline.kind(flow, question.substring(dot + 1));
  }

  void list(Spot spot, String list, String owner) {
    if (outline.list(list).isEmpty()) {
      String message = owner + " names list \"" + list + "\", which no flow declares";
      problems.add(spot, message, list, outline.lists());
    }
  }

  boolean field(Tree.Branch where, String field, ListShape list, String owner) {
    boolean there = list.field(field).isPresent();
    if (!there) {
      String message =
          owner + " depends on field \"" + field + "\", which list \"" + list.id() + "\" lacks";
      problems.add(where.spotOf("field"), message, field, names(list));
    }
    return there;
  }

  /** Reports a mention of rows in a list, or in a field of it, that is not there. */
  void mention(Tree.Leaf named, String owner) {
    Field.Mention mention = ListReader.mention(named);
    list(named.spot(), mention.list(), owner);
    String field = mention.field();
    Set<String> known = outline.list(mention.list()).map(References::names).orElse(Set.of());
    if (field != null && !known.isEmpty() && !known.contains(field)) {
      String message =
          owner + " names field \"" + field + "\", which list \"" + mention.list() + "\" lacks";
      problems.add(named.spot(), message, field, known);
    }
  }

  /** Reports places of a phrase that nothing fills in. */
  void places(Tree.Branch part, String key, Collection<String> known, String owner) {
    if (!part.textOr(key, "").contains("{")) {
      return;
    }
    for (String place : part.phrase(key).map(Phrase::places).orElse(Set.of())) {
      if (!known.contains(place)) {
        Spot spot = part.get(key).map(Tree::spot).orElse(part.spot());
        String message =
            "\""
                + key
                + "\" of "
                + owner
                + " has a place {"
                + place
                + "} that nothing can fill in here";
        problems.add(spot, message, place, known);
      }
    }
  }

  static Set<String> names(ListShape list) {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : list.fields()) {
      names.add(field.id());
    }
    return names;
  }
}
