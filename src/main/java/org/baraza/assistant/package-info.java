/**
 * The use cases, each one transaction, and who may see what. It speaks to the outside only through
 * {@code assistant.port}, and says things as {@code assistant.card}. Start reading at {@link
 * org.baraza.assistant.port.UnitOfWork}.
 */
@NullMarked
package org.baraza.assistant;

import org.jspecify.annotations.NullMarked;
