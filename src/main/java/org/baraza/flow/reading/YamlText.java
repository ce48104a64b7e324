package org.baraza.flow.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Turns YAML into a {@link Tree}. Only nodes are made, never objects. */
final class YamlText {
  private static final int DEEPEST = 25;

  private final Problems problems;
  private final TakenApart before;
  private @Nullable Yaml yaml;

  /**
   * Prepares to read.
   *
   * @param before what need not be taken apart again
   */
  YamlText(Problems problems, TakenApart before) {
    this.problems = problems;
    this.before = before;
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    // Copies of whole branches could grow without end; prompts have no use for them.
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    DumperOptions unused = new DumperOptions();
    return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
  }

  /** The keys of a file; nothing, and a problem, if it is not YAML or does not consist of keys. */
  Optional<Tree.Branch> read(PromptFile file) {
    Optional<Tree.Branch> known = before.tree(file);
    return known.isPresent() ? known : takeApart(file);
  }

  private Optional<Tree.Branch> takeApart(PromptFile file) {
    Spot top = Spot.top(file.path());
    if (yaml == null) {
      yaml = yaml();
    }
    try {
      Node root = yaml.compose(new StringReader(file.text()));
      if (root == null) {
        problems.add(top, "the file is empty");
        return Optional.empty();
      }
      Tree tree = tree(file.path(), root);
      if (tree instanceof Tree.Branch branch) {
        return Optional.of(branch);
      }
      problems.add(tree.spot(), "the file should consist of keys with values");
    } catch (MarkedYAMLException broken) {
      Mark mark =
          broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
      Spot spot = mark == null ? top : new Spot(file.path(), mark.getLine() + 1);
      problems.add(spot, "this is not YAML: " + oneLine(broken.getProblem()));
    } catch (YAMLException broken) {
      problems.add(top, "this YAML cannot be read: " + oneLine(broken.getMessage()));
    }
    return Optional.empty();
  }

  private Tree tree(String path, Node node) {
    Spot spot = spot(path, node);
    if (!node.getTag().startsWith(Tag.PREFIX)) {
      problems.add(spot, "tags such as \"" + node.getTag() + "\" are not read here");
    }
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(tree(path, item)));
      return new Tree.Items(spot, items);
    }
    if (node instanceof MappingNode mapping) {
      return branch(path, mapping);
    }
    return new Tree.Leaf(spot, ((ScalarNode) node).getValue().strip());
  }

  private Tree.Branch branch(String path, MappingNode mapping) {
    Map<String, Tree.Twig> twigs = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Spot spot = spot(path, tuple.getKeyNode());
      if (tuple.getKeyNode() instanceof ScalarNode scalar) {
        Tree.Twig twig = new Tree.Twig(spot, tree(path, tuple.getValueNode()));
        if (twigs.putIfAbsent(scalar.getValue(), twig) != null) {
          problems.add(spot, "\"" + scalar.getValue() + "\" is here twice");
        }
      } else {
        problems.add(spot, "a key should be a word");
      }
    }
    return new Tree.Branch(spot(path, mapping), twigs);
  }

  private static Spot spot(String path, Node node) {
    return new Spot(path, node.getStartMark().getLine() + 1);
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("").strip();
  }
}
