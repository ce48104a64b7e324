/**
 * For those who look across channels: a plan on one screen, all plans with the ones in trouble
 * first, and everything that is overdue. Start reading at {@link
 * org.baraza.assistant.managing.Managing}.
 */
@NullMarked
package org.baraza.assistant.managing;

import org.jspecify.annotations.NullMarked;
