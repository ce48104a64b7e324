/**
 * What a group decides with: votes, ratings of feasibility and the order of solutions. It counts
 * and explains, and never decides. Start reading at {@link org.baraza.decision.Vote}, then {@link
 * org.baraza.decision.Order}.
 */
@NullMarked
package org.baraza.decision;

import org.jspecify.annotations.NullMarked;
