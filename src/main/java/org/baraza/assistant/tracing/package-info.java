/**
 * How a plan hangs together, from what stands in the way to the follow-up, and what a visit's plan
 * still lacks. Start reading at {@link org.baraza.assistant.tracing.Tracing}.
 */
@NullMarked
package org.baraza.assistant.tracing;

import org.jspecify.annotations.NullMarked;
