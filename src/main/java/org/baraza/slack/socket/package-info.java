/**
 * Socket Mode: Slack's requests over a connection that Baraza opened, for places without a public
 * address. Start reading at {@link org.baraza.slack.socket.SocketDoor}.
 */
@NullMarked
package org.baraza.slack.socket;

import org.jspecify.annotations.NullMarked;
