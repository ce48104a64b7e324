/**
 * Deciding together: votes on what to work on, ratings that everybody makes alone, and the order of
 * solutions. Baraza asks, counts, shows and records; the group decides. Start reading at {@link
 * org.baraza.assistant.deciding.Deciding}.
 */
@NullMarked
package org.baraza.assistant.deciding;

import org.jspecify.annotations.NullMarked;
