/** Fills a store as months of use would. Start reading at {@link org.baraza.bench.seed.Seeder}. */
@NullMarked
package org.baraza.bench.seed;

import org.jspecify.annotations.NullMarked;
