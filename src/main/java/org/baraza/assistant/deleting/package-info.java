/**
 * Deleting for good: a person's own data, a channel's plan, a workspace; each after a day in which
 * it can be kept. Start reading at {@link org.baraza.assistant.deleting.Deleting}.
 */
@NullMarked
package org.baraza.assistant.deleting;

import org.jspecify.annotations.NullMarked;
