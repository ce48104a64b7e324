/**
 * Installing Baraza in many workspaces: the way through Slack's consent, the sealed tokens of each
 * workspace, and letting go of one that is gone. Start reading at {@link
 * org.baraza.slack.install.Installing}.
 */
@NullMarked
package org.baraza.slack.install;

import org.jspecify.annotations.NullMarked;
