/**
 * What goes from the workspace to the app: signed requests, in order for each person, and what the
 * app may use to answer: trigger ids and response URLs. Start reading at {@link
 * org.baraza.practice.delivery.Deliveries}.
 */
@NullMarked
package org.baraza.practice.delivery;

import org.jspecify.annotations.NullMarked;
