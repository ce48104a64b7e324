/**
 * What the use cases need from outside: storage in one transaction, an outbox, a messenger, a
 * directory. {@code store} and {@code slack} implement them. Start reading at {@link
 * org.baraza.assistant.port.UnitOfWork}.
 */
@NullMarked
package org.baraza.assistant.port;

import org.jspecify.annotations.NullMarked;
