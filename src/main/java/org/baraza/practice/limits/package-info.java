/**
 * What Slack accepts as a message or a view: fields, lengths, counts and what may stand where.
 * Every finding says where, what and how much. Start reading at {@link
 * org.baraza.practice.limits.MessageRules}.
 */
@NullMarked
package org.baraza.practice.limits;

import org.jspecify.annotations.NullMarked;
