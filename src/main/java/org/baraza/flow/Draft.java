package org.baraza.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baraza.people.Who;

/** What to fill a form in with, so that an answer that is already there can be changed. */
public final class Draft {
  private Draft() {}

  /** What a person would have given for this value; reading it again gives the value. */
  public static Raw of(Value value) {
    if (value instanceof Value.Text text) {
      return new Raw.Typed(text.text());
    }
    if (value instanceof Value.Truth truth) {
      return new Raw.Picked(List.of(truth.truth().id()));
    }
    if (value instanceof Value.Chosen chosen) {
      return new Raw.Picked(chosen.choices());
    }
    if (value instanceof Value.Amount amount) {
      return new Raw.Picked(List.of(amount.number().toPlainString()));
    }
    if (value instanceof Value.Money money) {
      // Four decimals can be no thousands, so that 1.125 is not taken for 1,125.
      String plain = money.amount().toPlainString();
      boolean thousands = money.amount().scale() == 3;
      return new Raw.TypedMoney(thousands ? plain + "0" : plain, money.currency());
    }
    if (value instanceof Value.Day day) {
      return new Raw.PickedDay(day.date());
    }
    return value instanceof Value.People people ? people(people) : new Raw.Nothing();
  }

  private static Raw people(Value.People people) {
    List<String> userIds = new ArrayList<>();
    for (Who who : people.people()) {
      if (who instanceof Who.Member member) {
        userIds.add(member.userId());
      }
    }
    String others =
        people.people().stream()
            .filter(Who.Named.class::isInstance)
            .map(who -> ((Who.Named) who).name())
            .collect(Collectors.joining("\n"));
    return new Raw.PickedPeople(userIds, others);
  }
}
