package org.baraza.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/** Reads who is meant: members by mention or from a menu, and others by name. */
final class PeopleReader {
  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");
  private static final int LONGEST_NAME = 100;

  private final Pattern between;

  PeopleReader(Words words) {
    this.between = ChoiceReader.between(words);
  }

  Reading one(Raw raw) {
    Reading reading = several(raw);
    boolean more =
        reading instanceof Understood understood
            && understood.value() instanceof Value.People people
            && people.people().size() > 1;
    return more ? new Rejected("reading.person.one") : reading;
  }

  Reading several(Raw raw) {
    Set<Who> people = new LinkedHashSet<>();
    if (raw instanceof Raw.PickedPeople picked) {
      picked.userIds().forEach(id -> people.add(new Who.Member(id)));
      people.addAll(typed(Plain.tidy(picked.others())));
    } else if (raw instanceof Raw.Typed typed) {
      people.addAll(typed(typed.text()));
    } else {
      return AnswerReader.UNFIT;
    }
    if (people.isEmpty()) {
      return AnswerReader.EMPTY;
    }
    boolean tooLong =
        people.stream()
            .anyMatch(
                who -> who instanceof Who.Named named && named.name().length() > LONGEST_NAME);
    return tooLong
        ? new Rejected(
            "reading.person.long", Map.of("most", Prose.plain(Integer.toString(LONGEST_NAME))))
        : new Understood(new Value.People(List.copyOf(people)));
  }

  /** Mentions stand for themselves; between them are names. */
  private List<Who> typed(String text) {
    List<Who> people = new ArrayList<>();
    Matcher mention = MENTION.matcher(text);
    int at = 0;
    while (mention.find()) {
      people.addAll(names(text.substring(at, mention.start())));
      people.add(new Who.Member(mention.group(1)));
      at = mention.end();
    }
    people.addAll(names(text.substring(at)));
    return people;
  }

  private List<Who> names(String text) {
    List<Who> names = new ArrayList<>();
    // The spaces let an "and" beside a mention count as one between two people.
    for (String piece : between.split(" " + text + " ", -1)) {
      String name = Plain.oneLine(piece);
      String bare = name.startsWith("@") ? name.substring(1).strip() : name;
      if (bare.codePoints().anyMatch(Character::isLetterOrDigit)) {
        names.add(new Who.Named(bare));
      }
    }
    return names;
  }
}
