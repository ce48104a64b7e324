/**
 * The parts of the benchmark, each of which prints some rows. Start reading at {@link
 * org.baraza.bench.part.Part}.
 */
@NullMarked
package org.baraza.bench.part;

import org.jspecify.annotations.NullMarked;
