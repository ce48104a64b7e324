package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What files consist of, written down: the same text need not be taken apart as YAML again. It goes
 * by the text itself, so that a file that was changed is read like any other.
 */
public final class TakenApart {
  /** Nothing was taken apart before. */
  public static final TakenApart NOTHING = new TakenApart("", Map.of());

  private static final char BRANCH = 'b';
  private static final char ITEMS = 'i';
  private static final char LEAF = 'l';

  private final String written;

  /** Where in {@link #written} a text's tree begins. */
  private final Map<String, Integer> trees;

  private TakenApart(String written, Map<String, Integer> trees) {
    this.written = written;
    this.trees = trees;
  }

  /** Writes down those files that are YAML without a problem. */
  public static String written(List<PromptFile> files) {
    StringBuilder all = new StringBuilder();
    for (PromptFile file : files) {
      Problems problems = new Problems();
      Optional<Tree.Branch> tree = new YamlText(problems, NOTHING).read(file);
      if (problems.none() && tree.isPresent()) {
        StringBuilder one = new StringBuilder();
        write(tree.get(), one);
        text(file.text(), all);
        text(one.toString(), all);
      }
    }
    return all.toString();
  }

  /**
   * Takes what was {@linkplain #written written down}; what is no such thing is as good as nothing.
   */
  public static TakenApart of(String written) {
    Map<String, Integer> trees = new HashMap<>();
    try {
      Cursor cursor = new Cursor(written, 0);
      while (cursor.at < written.length()) {
        String text = cursor.text();
        int length = cursor.number('\n');
        trees.put(text, cursor.at);
        cursor.at += length;
      }
    } catch (NumberFormatException | IndexOutOfBoundsException broken) {
      return NOTHING;
    }
    return new TakenApart(written, trees);
  }

  /** What the file consists of, if its text was taken apart before. */
  Optional<Tree.Branch> tree(PromptFile file) {
    Integer begin = trees.get(file.text());
    if (begin == null) {
      return Optional.empty();
    }
    try {
      Tree tree = read(file.path(), new Cursor(written, begin));
      return tree instanceof Tree.Branch branch ? Optional.of(branch) : Optional.empty();
    } catch (NumberFormatException | IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  private static void write(Tree tree, StringBuilder to) {
    if (tree instanceof Tree.Branch branch) {
      begin(BRANCH, branch.spot(), to).append(branch.twigs().size()).append('\n');
      branch
          .twigs()
          .forEach(
              (key, twig) -> {
                to.append(twig.key().line()).append(' ');
                text(key, to);
                write(twig.value(), to);
              });
    } else if (tree instanceof Tree.Items items) {
      begin(ITEMS, items.spot(), to).append(items.items().size()).append('\n');
      items.items().forEach(item -> write(item, to));
    } else {
      begin(LEAF, tree.spot(), to);
      text(((Tree.Leaf) tree).text(), to);
    }
  }

  private static StringBuilder begin(char what, Spot spot, StringBuilder to) {
    return to.append(what).append(spot.line()).append(' ');
  }

  private static void text(String text, StringBuilder to) {
    to.append(text.length()).append('\n').append(text);
  }

  private static Tree read(String path, Cursor from) {
    char what = from.written.charAt(from.at++);
    Spot spot = new Spot(path, from.number(' '));
    if (what == LEAF) {
      return new Tree.Leaf(spot, from.text());
    }
    int count = from.number('\n');
    if (what == ITEMS) {
      List<Tree> items = new ArrayList<>();
      for (int item = 0; item < count; item++) {
        items.add(read(path, from));
      }
      return new Tree.Items(spot, items);
    }
    Map<String, Tree.Twig> twigs = new LinkedHashMap<>();
    for (int twig = 0; twig < count; twig++) {
      Spot key = new Spot(path, from.number(' '));
      twigs.put(from.text(), new Tree.Twig(key, read(path, from)));
    }
    return new Tree.Branch(spot, twigs);
  }

  /** How far what was written has been read. */
  private static final class Cursor {
    private final String written;
    private int at;

    Cursor(String written, int at) {
      this.written = written;
      this.at = at;
    }

    int number(char end) {
      int stop = written.indexOf(end, at);
      int number = Integer.parseInt(written, at, stop, 10);
      at = stop + 1;
      return number;
    }

    String text() {
      int length = number('\n');
      String text = written.substring(at, at + length);
      at += length;
      return text;
    }
  }
}
