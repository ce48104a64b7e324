package org.baraza.flow;

import java.math.BigDecimal;

/** How a number is held against another. */
public enum Comparison {
  MORE_THAN {
    @Override
    boolean holds(BigDecimal left, BigDecimal right) {
      return left.compareTo(right) > 0;
    }
  },
  LESS_THAN {
    @Override
    boolean holds(BigDecimal left, BigDecimal right) {
      return left.compareTo(right) < 0;
    }
  },
  EXACTLY {
    @Override
    boolean holds(BigDecimal left, BigDecimal right) {
      return left.compareTo(right) == 0;
    }
  };

  abstract boolean holds(BigDecimal left, BigDecimal right);
}
