package org.baraza.store;

import java.util.List;
import org.baraza.conversation.Conversation;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a channel's plan as it stands at one revision; parts that nobody has read yet
 * are missing.
 *
 * @param revision changes with every write to what is known here, and never comes again
 */
record Known(
    long revision,
    Plan plan,
    @Nullable List<Conversation> conversations,
    @Nullable List<PlanList> lists,
    @Nullable List<Dismissal> dismissals) {

  /** About how much memory it takes, in answers and rows. */
  int weight() {
    int weight = 4;
    if (conversations != null) {
      for (Conversation conversation : conversations) {
        weight += 1 + conversation.answers().size() + conversation.offers().size();
      }
    }
    if (lists != null) {
      for (PlanList list : lists) {
        weight += 1 + list.rows().size();
      }
    }
    return weight + (dismissals == null ? 0 : dismissals.size());
  }
}
