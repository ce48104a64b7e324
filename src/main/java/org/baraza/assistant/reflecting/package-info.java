/**
 * Looking back: a kind "why" for answers that only count, and causes that change the work-plan.
 * Start reading at {@link org.baraza.assistant.reflecting.Reflecting}.
 */
@NullMarked
package org.baraza.assistant.reflecting;

import org.jspecify.annotations.NullMarked;
