/**
 * {@code /plan}: one command for whoever looks across plans. What its verbs do is brought by the
 * features; start reading at {@link org.baraza.assistant.planning.PlanCommand}.
 */
@NullMarked
package org.baraza.assistant.planning;

import org.jspecify.annotations.NullMarked;
