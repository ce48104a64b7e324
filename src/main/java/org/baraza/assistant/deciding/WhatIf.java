package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.Side;
import org.baraza.decision.Weights;

/**
 * What somebody tries out, privately: weighing one side more, leaving some solutions out.
 *
 * @param heavier sides that weigh double
 * @param without solutions that are left out, by id
 */
record WhatIf(Set<Side> heavier, Set<String> without) {
  static final WhatIf NOTHING = new WhatIf(Set.of(), Set.of());
  private static final int DOUBLE = 2;

  WhatIf {
    heavier = Collections.unmodifiableSet(new LinkedHashSet<>(heavier));
    without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
  }

  boolean tries() {
    return !heavier.isEmpty() || !without.isEmpty();
  }

  GroupOrder over(GroupOrder order) {
    Weights weights = order.weights();
    for (Side side : heavier) {
      weights = weights.with(side, Math.min(9, Math.max(1, weights.of(side)) * DOUBLE));
    }
    return new GroupOrder(weights, order.overrules());
  }

  WhatIf toggled(Side side) {
    Set<Side> sides = new LinkedHashSet<>(heavier);
    if (!sides.remove(side)) {
      sides.add(side);
    }
    return new WhatIf(sides, without);
  }

  WhatIf leavingOut(String solution) {
    Set<String> more = new LinkedHashSet<>(without);
    more.add(solution);
    return new WhatIf(heavier, more);
  }

  /** Sides, then a blank, then solutions. */
  String code() {
    List<String> sides = heavier.stream().map(Side::id).toList();
    return String.join(",", sides) + " " + String.join(",", without);
  }

  static WhatIf read(String code) {
    String[] parts = (code + " ").split(" ", 3);
    Set<Side> sides = new LinkedHashSet<>();
    for (Side side : Side.values()) {
      if (List.of(parts[0].split(",")).contains(side.id())) {
        sides.add(side);
      }
    }
    List<String> without = new ArrayList<>(List.of(parts[1].split(",")));
    without.removeIf(String::isEmpty);
    return new WhatIf(sides, new LinkedHashSet<>(without));
  }
}
