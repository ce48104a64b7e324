package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;

/** What flows can refer to: all flows with their questions, and all lists with their fields. */
final class Outline {
  private final Map<String, Map<String, Optional<Kind>>> flows = new LinkedHashMap<>();
  private final Map<String, ListShape> lists = new LinkedHashMap<>();
  private final Problems problems;
  private final KindReader kinds;
  private final ListReader listReader;

  private Outline(Problems problems) {
    this.problems = problems;
    this.kinds = new KindReader(problems);
    this.listReader = new ListReader(problems);
  }

  static Outline of(Iterable<Tree.Branch> flows, Problems problems) {
    Outline outline = new Outline(problems);
    flows.forEach(outline::add);
    return outline;
  }

  private void add(Tree.Branch flow) {
    Map<String, Optional<Kind>> questions = new LinkedHashMap<>();
    for (Tree.Branch question : flow.branches("questions")) {
      question
          .text("id")
          .ifPresent(
              id -> questions.put(id, kinds.read(question, Grammar.QUESTION.called(question))));
    }
    flow.text("flow")
        .filter(id -> flows.put(id, questions) != null)
        .ifPresent(
            id -> problems.add(flow.spotOf("flow"), "another file has a flow \"" + id + "\" too"));
    for (Tree.Branch list : flow.branches("lists")) {
      list.text("id")
          .filter(id -> lists.put(id, listReader.read(list)) != null)
          .ifPresent(
              id -> problems.add(list.spotOf("id"), "another list is called \"" + id + "\" too"));
    }
  }

  Set<String> flows() {
    return flows.keySet();
  }

  Set<String> lists() {
    return lists.keySet();
  }

  Optional<ListShape> list(String id) {
    return Optional.ofNullable(lists.get(id));
  }

  Set<String> questions(String flow) {
    return flows.getOrDefault(flow, Map.of()).keySet();
  }

  /** The questions of a flow that come before one of them. */
  Set<String> before(String flow, String question) {
    List<String> all = new ArrayList<>(questions(flow));
    int at = all.indexOf(question);
    return Collections.unmodifiableSet(new LinkedHashSet<>(at < 0 ? all : all.subList(0, at)));
  }

  /** The kind of a question; nothing where that could not be read. */
  Optional<Kind> kind(String flow, String question) {
    return flows.getOrDefault(flow, Map.of()).getOrDefault(question, Optional.empty());
  }
}
