package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook.Edition;
import org.baraza.flow.reading.LanguageFiles.FlowFile;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Words;

/** Reads one language after the other, each completed from English. */
final class EditionReader {
  private final LanguageFiles english;
  private final Problems problems;
  private final ShapeCheck shapes;
  private final Translation translation;
  private final WordsReader words;
  private final Map<String, WordsReader.Entry> englishWords;
  private final FlowReader flows;
  private final Map<String, Flow> englishFlows = new LinkedHashMap<>();

  EditionReader(LanguageFiles english, Set<String> rules, Set<String> worked, Problems problems) {
    this.english = english;
    this.problems = problems;
    this.shapes = new ShapeCheck(problems);
    this.translation = new Translation(problems);
    this.words = new WordsReader(problems);
    this.englishWords = words.read(english.words());
    List<Tree.Branch> trees = english.flows().values().stream().map(FlowFile::tree).toList();
    this.flows = new FlowReader(Outline.of(trees, problems), rules, worked, problems);
    english
        .flows()
        .forEach(
            (path, file) -> {
              named(path, file.tree());
              englishFlows.put(path, flow(file));
            });
  }

  private void named(String path, Tree.Branch tree) {
    String expected = path.substring(path.indexOf('/') + 1, path.length() - ".yaml".length());
    tree.text("flow")
        .filter(id -> !id.equals(expected))
        .ifPresent(
            id ->
                problems.add(
                    tree.spotOf("flow"),
                    "the flow is called \"" + id + "\", but its file \"" + expected + ".yaml\""));
  }

  private Flow flow(FlowFile file) {
    shapes.check(file.tree(), Grammar.FLOW);
    return flows.read(file.tree(), file.purpose());
  }

  Edition read(LanguageFiles own) {
    boolean isEnglish = own.equals(english);
    Map<String, Flow> byPath = isEnglish ? englishFlows : translated(own);
    Map<String, Flow> ordered = new LinkedHashMap<>();
    for (String id : order()) {
      byPath.values().stream()
          .filter(flow -> flow.id().equals(id))
          .forEach(flow -> ordered.put(id, flow));
    }
    if (!isEnglish) {
      own.order()
          .ifPresent(
              order -> problems.add(order.spot(), "only prompts/en decides the order of flows"));
    }
    Map<String, WordsReader.Entry> entries =
        isEnglish ? englishWords : words.over(englishWords, words.read(own.words()));
    return new Edition(ordered, words(own, entries));
  }

  private Map<String, Flow> translated(LanguageFiles own) {
    Map<String, Flow> byPath = new LinkedHashMap<>(englishFlows);
    own.flows()
        .forEach(
            (path, file) -> {
              FlowFile original = english.flows().get(path);
              if (original == null) {
                String message = "there is no " + path + " in prompts/en";
                problems.add(
                    Spot.top(file.tree().spot().path()), message, path, english.flows().keySet());
              } else {
                Tree.Branch merged = translation.over(original.tree(), file.tree(), Grammar.FLOW);
                byPath.put(path, flow(new FlowFile(original.purpose(), merged)));
              }
            });
    return byPath;
  }

  /** The ids of all flows in the order in which they are usually held. */
  private Set<String> order() {
    Set<String> ids = new LinkedHashSet<>();
    englishFlows.values().forEach(flow -> ids.add(flow.id()));
    Set<String> order = new LinkedHashSet<>();
    if (english.order().isEmpty()) {
      problems.add(Spot.top(english.folder() + "/flows.yaml"), "the order of flows is missing");
      return ids;
    }
    Tree.Branch file = english.order().get();
    shapes.check(file, Grammar.ORDER);
    for (Tree.Leaf leaf : file.leaves("order")) {
      if (!ids.contains(leaf.text())) {
        String message = "flow \"" + leaf.text() + "\" has no file";
        problems.add(leaf.spot(), message, leaf.text(), ids);
      } else if (!order.add(leaf.text())) {
        problems.add(leaf.spot(), "flow \"" + leaf.text() + "\" is here twice");
      }
    }
    missing(ids, order, file);
    return order;
  }

  private void missing(Set<String> ids, Set<String> order, Tree.Branch file) {
    List<String> missing = new ArrayList<>(ids);
    missing.removeAll(order);
    missing.remove("");
    for (String id : missing) {
      problems.add(file.spotOf("order"), "flow \"" + id + "\" is missing here");
    }
  }

  private Words words(LanguageFiles own, Map<String, WordsReader.Entry> entries) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    entries.forEach((key, entry) -> phrases.put(key, entry.phrase()));
    if (own.language().isEmpty()) {
      problems.add(
          Spot.top(own.folder() + "/language.yaml"), "the language's name and locale are missing");
      return new Words(Locale.UK, phrases);
    }
    Tree.Branch file = own.language().get();
    shapes.check(file, Grammar.LANGUAGE);
    phrases.put(
        "language.name", Phrase.of(file.textOr("name", "").replace("*", "").replace("_", "")));
    return new Words(locale(file), phrases);
  }

  private Locale locale(Tree.Branch file) {
    String tag = file.textOr("locale", "");
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (tag.isEmpty() || Set.of(Locale.getISOLanguages()).contains(locale.getLanguage())) {
        return locale;
      }
    } catch (IllformedLocaleException wrong) {
      // Reported below, like a language that does not exist.
    }
    problems.add(file.spotOf("locale"), "\"locale\" should be like en-GB or sw-UG: " + tag);
    return Locale.UK;
  }
}
