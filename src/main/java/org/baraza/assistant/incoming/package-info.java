/**
 * What reaches the assistant, as plain values, and how it reacts at once. The edge turns payloads
 * into these and finds the handler in {@link org.baraza.assistant.incoming.Routes}, where to start
 * reading.
 */
@NullMarked
package org.baraza.assistant.incoming;

import org.jspecify.annotations.NullMarked;
