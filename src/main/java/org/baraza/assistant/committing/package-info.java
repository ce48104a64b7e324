/**
 * Promises in channels: written down, accepted, kept, moved, handed over, let go. Each use case is
 * one transaction; start reading at {@link org.baraza.assistant.committing.Committing}.
 */
@NullMarked
package org.baraza.assistant.committing;

import org.jspecify.annotations.NullMarked;
