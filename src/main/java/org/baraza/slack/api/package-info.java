/**
 * Speaks to Slack's Web API: says things in channels, asks who is where. Start reading at {@link
 * org.baraza.slack.api.WebApi}.
 */
@NullMarked
package org.baraza.slack.api;

import org.jspecify.annotations.NullMarked;
