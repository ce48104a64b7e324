/**
 * Slack, seen from the app: what it sends, signed, and a Web API that answers at once. Start
 * reading at {@link org.baraza.bench.slack.StubSlack}.
 */
@NullMarked
package org.baraza.bench.slack;

import org.jspecify.annotations.NullMarked;
