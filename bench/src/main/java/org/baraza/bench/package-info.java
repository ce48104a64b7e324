/**
 * Measures the packaged Baraza from outside, as Slack would meet it. Start reading at {@link
 * org.baraza.bench.Bench}.
 */
@NullMarked
package org.baraza.bench;

import org.jspecify.annotations.NullMarked;
