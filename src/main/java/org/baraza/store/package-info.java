/**
 * What Baraza remembers: the ports of {@code assistant} in SQL, the same on SQLite and PostgreSQL,
 * and the one scheduler that waits for time. Nothing outside this room knows of a database. Start
 * reading at {@link org.baraza.store.Store}.
 */
@NullMarked
package org.baraza.store;

import org.jspecify.annotations.NullMarked;
