/**
 * A plan's lists beyond the questions that ask for them: all lists at a glance, columns of one's
 * own, messages put into rows, candidates side by side. Start reading at {@link
 * org.baraza.assistant.listing.Lists}.
 */
@NullMarked
package org.baraza.assistant.listing;

import org.jspecify.annotations.NullMarked;
