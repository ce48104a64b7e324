package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Purpose;

/**
 * The files of one language, each in its place.
 *
 * @param folder the language's folder, as problems show it
 * @param flows by path below that folder
 * @param words by name of file
 */
record LanguageFiles(
    String folder,
    Optional<Tree.Branch> language,
    Optional<Tree.Branch> order,
    Map<String, FlowFile> flows,
    Map<String, Tree.Branch> words) {

  /** A flow's tree and what its folder says it is for. */
  record FlowFile(Purpose purpose, Tree.Branch tree) {}

  /** Sorts one language's files into their places; a file that has none is a problem. */
  static final class Sorter {
    private static final String ENDING = ".yaml";

    private final Problems problems;
    private final YamlText yaml;
    private final String folder;
    private final Map<String, Tree.Branch> single = new LinkedHashMap<>();
    private final Map<String, FlowFile> flows = new LinkedHashMap<>();
    private final Map<String, Tree.Branch> words = new LinkedHashMap<>();

    Sorter(Problems problems, YamlText yaml, String folder) {
      this.problems = problems;
      this.yaml = yaml;
      this.folder = folder;
    }

    LanguageFiles sort(List<PromptFile> files) {
      files.forEach(this::place);
      return new LanguageFiles(
          folder,
          Optional.ofNullable(single.get("language.yaml")),
          Optional.ofNullable(single.get("flows.yaml")),
          flows,
          words);
    }

    private void place(PromptFile file) {
      String[] steps = file.path().split("/", -1);
      String name = steps[steps.length - 1];
      String parent = steps.length == 4 ? steps[2] : "";
      Optional<Purpose> purpose = purpose(parent);
      boolean alone =
          steps.length == 3 && (name.equals("language.yaml") || name.equals("flows.yaml"));
      boolean known = alone || parent.equals("words") || purpose.isPresent();
      if (!known || !name.endsWith(ENDING)) {
        stray(file, name, steps.length == 4 ? steps[2] : name, steps.length == 4);
        return;
      }
      yaml.read(file)
          .ifPresent(
              tree -> {
                if (alone) {
                  single.put(name, tree);
                } else if (purpose.isPresent()) {
                  flows.put(parent + "/" + name, new FlowFile(purpose.get(), tree));
                } else {
                  words.put(name.substring(0, name.length() - ENDING.length()), tree);
                }
              });
    }

    private void stray(PromptFile file, String name, String wrong, boolean inFolder) {
      Spot top = Spot.top(file.path());
      if (!name.endsWith(ENDING)) {
        problems.add(top, "a prompt file should end in .yaml");
      } else if (inFolder) {
        problems.add(top, "prompts are not read from a folder \"" + wrong + "\"", wrong, folders());
      } else {
        problems.add(
            top,
            "only language.yaml and flows.yaml stand here; flows and words have folders",
            wrong,
            List.of("language.yaml", "flows.yaml"));
      }
    }

    private static Optional<Purpose> purpose(String folder) {
      for (Purpose purpose : Purpose.values()) {
        if (purpose.folder().equals(folder)) {
          return Optional.of(purpose);
        }
      }
      return Optional.empty();
    }

    private static List<String> folders() {
      List<String> folders = new ArrayList<>(List.of("words"));
      for (Purpose purpose : Purpose.values()) {
        folders.add(purpose.folder());
      }
      return folders;
    }
  }
}
