package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** How a channel wants its solutions put in order, and where it went its own way, oldest first. */
public record GroupOrder(Weights weights, List<Overrule> overrules) implements Decision {
  public static final String ID = "order";
  public static final GroupOrder EVEN = new GroupOrder(Weights.EVEN, List.of());

  public GroupOrder {
    requireNonNull(weights);
    overrules = List.copyOf(overrules);
  }

  @Override
  public String id() {
    return ID;
  }

  /** The same with one more; an earlier one about the same solution no longer counts. */
  public GroupOrder with(Overrule overrule) {
    List<Overrule> kept = new ArrayList<>(without(overrule.solution()).overrules);
    kept.add(overrule);
    return new GroupOrder(weights, kept);
  }

  /** The same with a solution back where the order puts it. */
  public GroupOrder without(String solution) {
    return new GroupOrder(
        weights, overrules.stream().filter(known -> !known.solution().equals(solution)).toList());
  }

  @Override
  public <T> T as(Kinds<T> kinds) {
    return kinds.order(this);
  }
}
