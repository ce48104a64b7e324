/**
 * The workspace itself: people, channels, messages, views and files, kept in memory and saved to
 * one file. It talks to nobody; whoever wants to know what changed listens. Start reading at {@link
 * org.baraza.practice.space.Space}.
 */
@NullMarked
package org.baraza.practice.space;

import org.jspecify.annotations.NullMarked;
