/**
 * The edge to Slack: what comes in over HTTP, what goes out over the Web API, and how things are
 * drawn there. The only room that knows Slack's SDK and Jetty. Start reading at {@link
 * org.baraza.slack.SlackEdge}.
 */
@NullMarked
package org.baraza.slack;

import org.jspecify.annotations.NullMarked;
