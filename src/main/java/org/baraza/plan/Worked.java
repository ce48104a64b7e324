package org.baraza.plan;

import java.util.List;
import org.baraza.flow.Facts;

/** An answer that is worked out from what a plan has gathered; it decides nothing. */
@FunctionalInterface
public interface Worked {

  /** The answer as parts of a summary; none when there is nothing to work out yet. */
  List<Summary.Item> from(Facts facts, WorkedContext context);
}
