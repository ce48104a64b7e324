/**
 * The web server: Jetty with a bound on everything, and the pages for those who run Baraza. Start
 * reading at {@link org.baraza.slack.web.WebServer}.
 */
@NullMarked
package org.baraza.slack.web;

import org.jspecify.annotations.NullMarked;
