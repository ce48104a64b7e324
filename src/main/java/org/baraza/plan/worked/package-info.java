/**
 * Answers that are worked out: comparisons, tables, sums and dates. Pure; none of them decides
 * anything for the group. Start reading at {@link org.baraza.plan.worked.WorkedAnswers}.
 */
@NullMarked
package org.baraza.plan.worked;

import org.jspecify.annotations.NullMarked;
