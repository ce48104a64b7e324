/**
 * The door: lets in only what Slack signed and what is well formed, before anybody else reads it.
 * Start reading at {@link org.baraza.slack.door.SignedRequestFilter}.
 */
@NullMarked
package org.baraza.slack.door;

import org.jspecify.annotations.NullMarked;
