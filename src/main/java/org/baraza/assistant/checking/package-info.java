/**
 * Findings while a group is still talking, and how they are set aside with a reason. They never
 * decide anything. Start reading at {@link org.baraza.assistant.checking.Remarking}.
 */
@NullMarked
package org.baraza.assistant.checking;

import org.jspecify.annotations.NullMarked;
