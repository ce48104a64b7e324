package org.baraza.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Kind;
import org.baraza.flow.Value;
import org.baraza.people.Who;

/** Puts a second answer behind the first one. */
public final class Additions {
  private Additions() {}

  /** Whether two answers of this kind can stand together; two dates cannot. */
  public static boolean possible(Kind kind) {
    return kind instanceof Kind.ShortText
        || kind instanceof Kind.LongText
        || kind instanceof Kind.SeveralChoices
        || kind instanceof Kind.People;
  }

  static Value join(Value first, Value second) {
    if (first instanceof Value.Text one && second instanceof Value.Text two) {
      return new Value.Text(one.text() + "\n" + two.text());
    }
    if (first instanceof Value.Chosen one && second instanceof Value.Chosen two) {
      return new Value.Chosen(union(one.choices(), two.choices()));
    }
    if (first instanceof Value.People one && second instanceof Value.People two) {
      List<Who> people = union(one.people(), two.people());
      return new Value.People(people);
    }
    return second;
  }

  static List<Attachment> join(Optional<Answer> first, Answer second) {
    List<Attachment> none = List.of();
    return union(first.map(Answer::attachments).orElse(none), second.attachments());
  }

  private static <T> List<T> union(List<T> one, List<T> two) {
    Set<T> union = new LinkedHashSet<>(one);
    union.addAll(two);
    return new ArrayList<>(union);
  }
}
