package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baraza.flow.FlowBook;
import org.baraza.flow.FlowBook.Edition;

/** Reads a prompts folder, handed over as text, into flows and words or into every problem. */
public final class PromptReader {
  private final Set<String> knownRules;
  private final Set<String> knownWorked;

  /**
   * Makes a reader.
   *
   * @param knownRules the rules of the plan room that a check may name
   * @param knownWorked the answers worked out by the plan room that a summary may name
   */
  public PromptReader(Set<String> knownRules, Set<String> knownWorked) {
    this.knownRules = Set.copyOf(knownRules);
    this.knownWorked = Set.copyOf(knownWorked);
  }

  /** Reads all files of all languages together. */
  public PromptReading read(List<PromptFile> files) {
    return read(files, TakenApart.NOTHING);
  }

  /**
   * Reads all files of all languages together, and finds the same.
   *
   * @param before what need not be taken apart again
   */
  public PromptReading read(List<PromptFile> files, TakenApart before) {
    Problems problems = new Problems();
    Map<String, LanguageFiles> languages =
        languages(files, new YamlText(problems, before), problems);
    LanguageFiles english = languages.get(FlowBook.ENGLISH);
    if (english == null) {
      problems.add(Spot.top("prompts/en"), "there is no such folder, and English is needed");
      return new PromptReading.Faulty(problems.inOrder());
    }
    EditionReader editions = new EditionReader(english, knownRules, knownWorked, problems);
    Map<String, Edition> read = new HashMap<>();
    languages.forEach((language, own) -> read.put(language, editions.read(own)));
    return problems.none()
        ? new PromptReading.Sound(new FlowBook(read))
        : new PromptReading.Faulty(problems.inOrder());
  }

  private static Map<String, LanguageFiles> languages(
      List<PromptFile> files, YamlText yaml, Problems problems) {
    Map<String, List<PromptFile>> byFolder = new TreeMap<>();
    for (PromptFile file : files) {
      String[] steps = file.path().split("/", 3);
      if (steps.length < 3) {
        problems.add(Spot.top(file.path()), "a prompt file should be in a language's folder");
      } else {
        byFolder.computeIfAbsent(steps[1], any -> new ArrayList<>()).add(file);
      }
    }
    Map<String, LanguageFiles> languages = new TreeMap<>();
    byFolder.forEach(
        (language, own) -> {
          String first = own.get(0).path();
          String folder = first.substring(0, first.indexOf('/') + 1) + language;
          languages.put(language, new LanguageFiles.Sorter(problems, yaml, folder).sort(own));
        });
    return languages;
  }
}
