package org.baraza.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** Reads choices: by id, by label, by the start of a label, or by number as they are listed. */
final class ChoiceReader {
  private static final int SHORTEST_START = 3;
  private static final int MOST_SHOWN = 600;

  private final Plain plain;
  private final Pattern between;

  ChoiceReader(Words words, Plain plain) {
    this.plain = plain;
    this.between = between(words);
  }

  /** What stands between two things that somebody lists: a comma, a line's end, the word "and". */
  static Pattern between(Words words) {
    String joining =
        words.synonyms("reading.and").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "\\s*(?:[,;\\n]+\\s*(?:(?:" + joining + ")\\s+)?|\\s(?:" + joining + ")\\s)\\s*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  Reading one(Kind.OneChoice kind, Raw raw) {
    Reading reading = read(kind.choices(), raw);
    boolean more =
        reading instanceof Understood understood
            && understood.value() instanceof Value.Chosen chosen
            && chosen.choices().size() > 1;
    return more ? new Rejected("reading.choice.one") : reading;
  }

  Reading several(Kind.SeveralChoices kind, Raw raw) {
    Reading reading = read(kind.choices(), raw);
    if (reading instanceof Understood understood
        && understood.value() instanceof Value.Chosen chosen
        && chosen.choices().size() > kind.most()) {
      return new Rejected(
          "reading.choice.most",
          Map.of(
              "most", Prose.plain(Integer.toString(kind.most())),
              "count", Prose.plain(Integer.toString(chosen.choices().size()))));
    }
    return reading;
  }

  private Reading read(List<Choice> choices, Raw raw) {
    if (raw instanceof Raw.Picked picked) {
      return picked(choices, picked.ids());
    }
    return raw instanceof Raw.Typed typed ? typed(choices, typed.text()) : AnswerReader.UNFIT;
  }

  /** An id that is not offered any more comes from a card that was drawn before a change. */
  private static Reading picked(List<Choice> choices, List<String> ids) {
    for (String id : ids) {
      if (choices.stream().noneMatch(choice -> choice.id().equals(id))) {
        return unknown(choices, id);
      }
    }
    return chosen(choices, Set.copyOf(ids));
  }

  /**
   * Labels may hold commas and "and" themselves, so from each start the longest piece that is a
   * choice is taken.
   */
  private Reading typed(List<Choice> choices, String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    Matcher gap = between.matcher(text);
    while (gap.find()) {
      ends.add(gap.start());
      starts.add(gap.end());
    }
    ends.add(text.length());
    Set<String> ids = new LinkedHashSet<>();
    int at = 0;
    while (at < starts.size()) {
      int next = at;
      for (int last = ends.size() - 1; last >= at && next == at; last--) {
        Optional<Choice> choice = match(choices, text.substring(starts.get(at), ends.get(last)));
        if (choice.isPresent()) {
          ids.add(choice.get().id());
          next = last + 1;
        }
      }
      if (next == at) {
        String piece = text.substring(starts.get(at), ends.get(at));
        if (!piece.isBlank()) {
          return unknown(choices, piece);
        }
        next++;
      }
      at = next;
    }
    return ids.isEmpty() ? unknown(choices, text) : chosen(choices, ids);
  }

  private Optional<Choice> match(List<Choice> choices, String piece) {
    String wanted = plain.comparable(piece);
    List<Choice> starting = new ArrayList<>();
    for (Choice choice : choices) {
      String label = plain.comparable(choice.label());
      if (choice.id().equals(wanted) || label.equals(wanted)) {
        return Optional.of(choice);
      }
      if (wanted.length() >= SHORTEST_START && label.startsWith(wanted)) {
        starting.add(choice);
      }
    }
    if (wanted.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(wanted);
      return number >= 1 && number <= choices.size()
          ? Optional.of(choices.get(number - 1))
          : Optional.empty();
    }
    return starting.size() == 1 ? Optional.of(starting.get(0)) : Optional.empty();
  }

  private static Reading chosen(List<Choice> choices, Set<String> ids) {
    return new Understood(
        new Value.Chosen(choices.stream().map(Choice::id).filter(ids::contains).toList()));
  }

  private static Rejected unknown(List<Choice> choices, String given) {
    StringBuilder listed = new StringBuilder();
    for (int i = 0; i < choices.size() && listed.length() < MOST_SHOWN; i++) {
      listed.append(i == 0 ? "" : ", ").append(i + 1).append(' ').append(choices.get(i).label());
    }
    return new Rejected(
        "reading.choice.unknown",
        Map.of("given", shown(given), "choices", Prose.plain(listed.toString())));
  }

  /** What somebody gave, short enough to say back. */
  static Prose shown(String given) {
    String line = Plain.oneLine(given);
    return Prose.plain(line.length() > 60 ? line.substring(0, 57) + "..." : line);
  }
}
