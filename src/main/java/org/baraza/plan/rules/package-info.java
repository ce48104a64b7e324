/**
 * The named rules that checks in {@code prompts/} rely on where a plain condition cannot say it:
 * over several lists, dates, sums or people. Pure. Start reading at {@link
 * org.baraza.plan.rules.Rules}.
 */
@NullMarked
package org.baraza.plan.rules;

import org.jspecify.annotations.NullMarked;
