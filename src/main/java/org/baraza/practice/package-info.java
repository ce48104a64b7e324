/**
 * A small Slack of our own: a workspace with people, channels and a web page, which talks to the
 * app over the same signed HTTP as Slack does. It knows nothing else of Baraza. Start reading at
 * {@link org.baraza.practice.PracticeWorkspace}.
 */
@NullMarked
package org.baraza.practice;

import org.jspecify.annotations.NullMarked;
