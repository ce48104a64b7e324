/**
 * Slack's Web API as far as the app uses it, answered from the workspace's state. Start reading at
 * {@link org.baraza.practice.webapi.WebApi}.
 */
@NullMarked
package org.baraza.practice.webapi;

import org.jspecify.annotations.NullMarked;
