package org.baraza.flow.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.flow.Choice;
import org.baraza.flow.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what kind of answer a question or a field takes, with the keys that go with it. */
final class KindReader {
  /** The kinds by name, each with the keys that only it and its like have. */
  static final Map<String, Set<String>> KINDS = kinds();

  private static final Set<String> ALL_KEYS =
      KINDS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private static final int MOST_CHOICES = 100;
  private static final int MOST_STEPS = 11;

  private final Problems problems;

  KindReader(Problems problems) {
    this.problems = problems;
  }

  private static Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    kinds.put("short text", Set.of());
    kinds.put("long text", Set.of());
    kinds.put("yes or no", Set.of("favourable"));
    kinds.put("one choice", Set.of("choices"));
    kinds.put("several choices", Set.of("choices", "most"));
    kinds.put("scale", Set.of("from", "to", "low", "high"));
    kinds.put("number", Set.of("least", "most", "unit"));
    kinds.put("money", Set.of());
    kinds.put("date", Set.of());
    kinds.put("person", Set.of());
    kinds.put("people", Set.of());
    kinds.put("list", Set.of("list"));
    return kinds;
  }

  /** The kind of a question or a field; nothing, and a problem, if there is no such kind. */
  Optional<Kind> read(Tree.Branch part, String owner) {
    Optional<String> name = part.text("kind");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Set<String> own = KINDS.get(name.get());
    if (own == null) {
      String message = owner + " has an unknown kind \"" + name.get() + "\"";
      problems.add(part.spotOf("kind"), message, name.get(), KINDS.keySet());
      return Optional.empty();
    }
    strayKeys(part, owner, name.get(), own);
    return Optional.of(kind(name.get(), part, owner));
  }

  private void strayKeys(Tree.Branch part, String owner, String kind, Set<String> own) {
    for (String key : part.keys()) {
      if (ALL_KEYS.contains(key) && !own.contains(key)) {
        problems.add(
            part.spotOf(key),
            owner
                + " has \""
                + key
                + "\", which goes with "
                + String.join(" or ", kindsWith(key))
                + ", not with "
                + kind);
      }
    }
  }

  private static List<String> kindsWith(String key) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(key))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Kind kind(String name, Tree.Branch part, String owner) {
    return switch (name) {
      case "short text" -> new Kind.ShortText();
      case "long text" -> new Kind.LongText();
      case "yes or no" -> new Kind.YesNo();
      case "one choice" -> new Kind.OneChoice(choices(part, owner));
      case "several choices" -> several(part, owner);
      case "scale" -> scale(part, owner);
      case "number" -> numeric(part, owner);
      case "money" -> new Kind.Money();
      case "date" -> new Kind.Date();
      case "person" -> new Kind.Person();
      case "people" -> new Kind.People();
      case "list" -> new Kind.ListOf(needed(part, owner, "list"));
      default -> throw new IllegalStateException("a kind that is named but not read: " + name);
    };
  }

  private List<Choice> choices(Tree.Branch part, String owner) {
    if (!part.has("choices")) {
      problems.add(part.spot(), owner + " has no \"choices\"");
      return List.of();
    }
    List<Choice> choices =
        part.branches("choices").stream()
            .filter(choice -> choice.text("id").isPresent())
            .map(KindReader::choice)
            .toList();
    if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
      problems.add(
          part.spotOf("choices"),
          owner + " has " + choices.size() + " choices; from 2 to " + MOST_CHOICES + " fit");
    }
    Set<String> labels = choices.stream().map(Choice::label).collect(Collectors.toSet());
    if (labels.size() < choices.size()) {
      problems.add(part.spotOf("choices"), owner + " has two choices with the same label");
    }
    return choices;
  }

  private static Choice choice(Tree.Branch choice) {
    return new Choice(
        choice.textOr("id", ""),
        choice.textOr("label", ""),
        choice.text("description").orElse(null));
  }

  private Kind several(Tree.Branch part, String owner) {
    List<Choice> choices = choices(part, owner);
    int most = part.has("most") ? whole(part, owner, "most") : choices.size();
    if (most < 1 || most > choices.size()) {
      problems.add(
          part.spotOf("most"), "\"most\" of " + owner + " should be from 1 to " + choices.size());
    }
    return new Kind.SeveralChoices(choices, most);
  }

  private Kind scale(Tree.Branch part, String owner) {
    needed(part, owner, "from");
    needed(part, owner, "to");
    int from = whole(part, owner, "from");
    int to = whole(part, owner, "to");
    if (part.has("from") && part.has("to") && (to <= from || to - from >= MOST_STEPS)) {
      problems.add(
          part.spotOf("from"),
          owner + " should go up by at most " + (MOST_STEPS - 1) + ", from the lower end");
    }
    return new Kind.Scale(from, to, needed(part, owner, "low"), needed(part, owner, "high"));
  }

  private Kind numeric(Tree.Branch part, String owner) {
    BigDecimal least = decimal(part, "least");
    BigDecimal most = decimal(part, "most");
    if (least != null && most != null && least.compareTo(most) > 0) {
      problems.add(part.spotOf("least"), "\"least\" of " + owner + " is above its \"most\"");
    }
    return new Kind.Numeric(least, most, part.text("unit").orElse(null));
  }

  private String needed(Tree.Branch part, String owner, String key) {
    if (!part.has(key)) {
      problems.add(part.spot(), owner + " has no \"" + key + "\"");
    }
    return part.textOr(key, "");
  }

  private int whole(Tree.Branch part, String owner, String key) {
    BigDecimal number = decimal(part, key);
    try {
      return number == null ? 0 : number.intValueExact();
    } catch (ArithmeticException fraction) {
      problems.add(part.spotOf(key), "\"" + key + "\" of " + owner + " should be a whole number");
      return 0;
    }
  }

  /** A number, or nothing where it is missing or no number, which the shape reports. */
  static @Nullable BigDecimal decimal(Tree.Branch part, String key) {
    return part.text(key).map(KindReader::decimal).orElse(null);
  }

  static @Nullable BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException wrong) {
      return null;
    }
  }
}
