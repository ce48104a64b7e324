/**
 * What happens at a size that no test machine holds, in virtual time. Start reading at {@link
 * org.baraza.bench.virtual.LanesInVirtualTime}.
 */
@NullMarked
package org.baraza.bench.virtual;

import org.jspecify.annotations.NullMarked;
