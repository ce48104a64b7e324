/**
 * Promises: who does what by when, with whose resources, and what became of it. Nothing here knows
 * where they are kept or shown. Start reading at {@link org.baraza.commitment.Commitment}.
 */
@NullMarked
package org.baraza.commitment;

import org.jspecify.annotations.NullMarked;
