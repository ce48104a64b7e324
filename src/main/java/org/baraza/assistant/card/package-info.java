/**
 * What the assistant shows, free of any surface's markup: messages, forms and the Home as parts and
 * controls. {@code slack} draws them as Block Kit. Start reading at {@link
 * org.baraza.assistant.card.Card}.
 */
@NullMarked
package org.baraza.assistant.card;

import org.jspecify.annotations.NullMarked;
