package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of answer a question or a field takes. How it is read is in {@link Reading}. */
public sealed interface Kind {

  /** One line of words. */
  record ShortText() implements Kind {}

  /** Several lines of words. */
  record LongText() implements Kind {}

  /** Yes, no, not sure. */
  record YesNo() implements Kind {}

  /** One of several choices. */
  record OneChoice(List<Choice> choices) implements Kind {
    public OneChoice {
      choices = List.copyOf(choices);
    }
  }

  /** One or more of several choices; {@code most} is how many at most. */
  record SeveralChoices(List<Choice> choices, int most) implements Kind {
    public SeveralChoices {
      choices = List.copyOf(choices);
    }
  }

  /** A whole number from {@code from} to {@code to}, with a word for each end. */
  record Scale(int from, int to, String low, String high) implements Kind {
    public Scale {
      requireNonNull(low);
      requireNonNull(high);
    }
  }

  /** A number, within bounds where they are given; {@code unit} is shown behind it. */
  record Numeric(@Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable String unit)
      implements Kind {}

  /** An amount of money in any currency of ISO 4217. */
  record Money() implements Kind {}

  /** A calendar day. */
  record Date() implements Kind {}

  /** One person, on Slack or not. */
  record Person() implements Kind {}

  /** Several people, on Slack or not. */
  record People() implements Kind {}

  /** A list of the plan, by its id; answered when the group says that it is complete. */
  record ListOf(String list) implements Kind {
    public ListOf {
      requireNonNull(list);
    }
  }

  /** The choices that are offered, or none where there is nothing to choose from. */
  default List<Choice> offered() {
    if (this instanceof OneChoice one) {
      return one.choices();
    }
    return this instanceof SeveralChoices several ? several.choices() : List.of();
  }

  default Optional<Choice> choice(String id) {
    return offered().stream().filter(choice -> choice.id().equals(id)).findFirst();
  }
}
