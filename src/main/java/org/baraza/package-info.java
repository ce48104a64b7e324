/**
 * Baraza: where everything is wired together and started. The one place that knows every room, and
 * the only one that names the system clock. Start reading at {@link org.baraza.Main}.
 */
@NullMarked
package org.baraza;

import org.jspecify.annotations.NullMarked;
