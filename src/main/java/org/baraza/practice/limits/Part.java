package org.baraza.practice.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One place in a payload that is being checked: its value, its path, and the findings so far. */
record Part(JsonNode node, String path, List<String> problems) {

  static Part root(JsonNode node) {
    return new Part(node, "", new ArrayList<>());
  }

  Part at(String field) {
    return new Part(node.path(field), path.isEmpty() ? field : path + "." + field, problems);
  }

  /** The parts of an array; none when this is not one. */
  List<Part> items() {
    List<Part> items = new ArrayList<>();
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      items.add(new Part(node.path(index), path + "[" + index + "]", problems));
    }
    return items;
  }

  boolean present() {
    return !node.isMissingNode() && !node.isNull();
  }

  String type() {
    return node.path("type").asText("");
  }

  void problem(String what) {
    problems.add((path.isEmpty() ? "$" : path) + ": " + what);
  }

  /** Whether this is an object; says so when it is not. */
  boolean isObject() {
    if (!node.isObject()) {
      problem(present() ? "must be an object" : "is missing");
    }
    return node.isObject();
  }

  /** Space-separated names: a field that is in neither list is a problem, as is a missing one. */
  void fields(String required, String optional) {
    List<String> needed = names(required);
    Set<String> known = new TreeSet<>(needed);
    known.addAll(names(optional));
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problem("unknown field \"" + name + "\"; known are " + known);
              }
            });
    needed.stream()
        .filter(name -> !at(name).present())
        .forEach(name -> at(name).problem("is missing"));
  }

  static List<String> names(String spaced) {
    return Stream.of(spaced.split(" ", -1)).filter(name -> !name.isBlank()).toList();
  }

  /** A string of at least {@code least} and at most {@code most} characters, if present. */
  void string(int least, int most) {
    if (!present()) {
      return;
    }
    if (!node.isTextual()) {
      problem("must be a string");
      return;
    }
    int length = node.asText().length();
    if (length > most) {
      problem(length + " characters, at most " + most + " are allowed");
    } else if (length < least) {
      problem(length + " characters, at least " + least + " needed");
    }
  }

  void matches(Pattern pattern, String shape) {
    if (present() && !(node.isTextual() && pattern.matcher(node.asText()).matches())) {
      problem("\"" + node.asText() + "\" is not of the form " + shape);
    }
  }

  void bool() {
    if (present() && !node.isBoolean()) {
      problem("must be true or false");
    }
  }

  void integer(long least, long most) {
    if (!present()) {
      return;
    }
    if (!node.isIntegralNumber() || node.asLong() < least || node.asLong() > most) {
      problem(node.asText() + " is not a whole number from " + least + " to " + most);
    }
  }

  void oneOf(String choices) {
    oneOf(names(choices));
  }

  void oneOf(Collection<String> choices) {
    if (present() && !choices.contains(node.asText())) {
      problem("\"" + node.asText() + "\" is not one of " + choices);
    }
  }

  /** An array of {@code least} to {@code most} entries, if present; its parts. */
  List<Part> list(int least, int most) {
    if (!present()) {
      return List.of();
    }
    if (!node.isArray()) {
      problem("must be an array");
      return List.of();
    }
    if (node.size() > most) {
      problem(node.size() + " entries, at most " + most + " are allowed");
    } else if (node.size() < least) {
      problem(node.size() + " entries, at least " + least + " needed");
    }
    return items();
  }
}
