/**
 * Draws cards, forms and the Home as Block Kit JSON, within Slack's limits. It knows no feature and
 * speaks to nobody. Start reading at {@link org.baraza.slack.draw.Drawing}.
 */
@NullMarked
package org.baraza.slack.draw;

import org.jspecify.annotations.NullMarked;
