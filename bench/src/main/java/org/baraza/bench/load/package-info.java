/**
 * People who answer questions, as many and as fast as is wanted. Start reading at {@link
 * org.baraza.bench.load.Town}.
 */
@NullMarked
package org.baraza.bench.load;

import org.jspecify.annotations.NullMarked;
