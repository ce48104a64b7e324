package org.baraza.flow.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.baraza.flow.reading.Shape.Holds;
import org.baraza.flow.wording.Phrase;

/** Holds a tree against its shape: unknown and missing keys, wrong kinds of value, lengths. */
final class ShapeCheck {
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Problems problems;

  ShapeCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Tree.Branch branch, Shape shape) {
    check(branch, shape, shape.called(branch));
  }

  private void check(Tree.Branch branch, Shape shape, String owner) {
    branch
        .twigs()
        .forEach(
            (name, twig) ->
                shape
                    .key(name)
                    .ifPresentOrElse(
                        key -> value(key, twig, owner), () -> unknown(name, twig, shape, owner)));
    for (Shape.Key key : shape.keys().values()) {
      if (key.required() && !branch.has(key.name())) {
        problems.add(branch.spot(), owner + " has no \"" + key.name() + "\"");
      }
    }
  }

  private void unknown(String name, Tree.Twig twig, Shape shape, String owner) {
    String message = owner + " has an unknown key \"" + name + "\"";
    problems.add(twig.key(), message, name, shape.names());
  }

  private void value(Shape.Key key, Tree.Twig twig, String owner) {
    switch (key.holds()) {
      case PART -> part(key, twig.value(), owner);
      case PARTS -> parts(key, twig.value(), owner);
      case WORDS -> words(key, twig.value(), owner);
      case ROWS, FREE -> {}
      default -> leaf(key, twig.value(), owner);
    }
  }

  private void leaf(Shape.Key key, Tree value, String owner) {
    if (!(value instanceof Tree.Leaf leaf)) {
      wrong(key, value, owner, "should be " + (key.holds() == Holds.NUMBER ? "a number" : "text"));
    } else if (leaf.text().isEmpty()) {
      wrong(key, value, owner, "is empty");
    } else {
      text(key, leaf, owner);
    }
  }

  private void text(Shape.Key key, Tree.Leaf leaf, String owner) {
    String text = leaf.text();
    switch (key.holds()) {
      case ID -> {
        if (!KEBAB.matcher(text).matches()) {
          wrong(key, leaf, owner, "should be lower-case words joined by hyphens: " + text);
        }
      }
      case NUMBER -> {
        if (!isNumber(text)) {
          wrong(key, leaf, owner, "should be a number: " + text);
        }
      }
      case TRUTH -> {
        if (!text.equals("true") && !text.equals("false")) {
          wrong(key, leaf, owner, "should be true or false: " + text);
        }
      }
      case LABEL -> length(key, leaf, owner, text.length());
      case PHRASE -> phrase(key, leaf, owner);
      default -> {}
    }
  }

  private static boolean isNumber(String text) {
    try {
      new BigDecimal(text);
      return true;
    } catch (NumberFormatException wrong) {
      return false;
    }
  }

  private void phrase(Shape.Key key, Tree.Leaf leaf, String owner) {
    try {
      length(key, leaf, owner, Phrase.of(leaf.text()).label().length());
    } catch (IllegalArgumentException broken) {
      wrong(key, leaf, owner, "cannot be read: " + broken.getMessage());
    }
  }

  private void length(Shape.Key key, Tree.Leaf leaf, String owner, int length) {
    if (length > key.longest()) {
      wrong(key, leaf, owner, "has " + length + " characters; at most " + key.longest() + " fit");
    }
  }

  private void words(Shape.Key key, Tree value, String owner) {
    if (!(value instanceof Tree.Items items)) {
      wrong(key, value, owner, "should be a list");
      return;
    }
    for (Tree item : items.items()) {
      if (!(item instanceof Tree.Leaf)) {
        wrong(key, item, owner, "should list words");
      }
    }
  }

  private void part(Shape.Key key, Tree value, String owner) {
    if (value instanceof Tree.Branch branch) {
      key.parts().ifPresent(shape -> check(branch, shape, "the " + shape.name() + " of " + owner));
    } else {
      wrong(key, value, owner, "should consist of keys with values");
    }
  }

  private void parts(Shape.Key key, Tree value, String owner) {
    if (!(value instanceof Tree.Items items)) {
      wrong(key, value, owner, "should be a list");
      return;
    }
    if (items.items().isEmpty()) {
      wrong(key, value, owner, "is empty");
    }
    Set<String> ids = new HashSet<>();
    for (Tree item : items.items()) {
      if (item instanceof Tree.Branch branch) {
        key.parts().ifPresent(shape -> onePart(branch, shape, owner, ids));
      } else {
        wrong(key, item, owner, "should list parts that consist of keys with values");
      }
    }
  }

  private void onePart(Tree.Branch branch, Shape shape, String owner, Set<String> ids) {
    String called = shape.called(branch);
    boolean inner = !owner.startsWith(Grammar.FLOW.name() + " ");
    check(branch, shape, inner ? called + " of " + owner : called);
    branch
        .text("id")
        .filter(id -> !ids.add(id))
        .ifPresent(
            id ->
                problems.add(branch.spotOf("id"), owner + " has two parts called \"" + id + "\""));
  }

  private void wrong(Shape.Key key, Tree value, String owner, String what) {
    problems.add(value.spot(), "\"" + key.name() + "\" of " + owner + " " + what);
  }
}
