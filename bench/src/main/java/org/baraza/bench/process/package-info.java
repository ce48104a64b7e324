/**
 * The processes that are measured, and what they cost. Start reading at {@link
 * org.baraza.bench.process.AppProcess}.
 */
@NullMarked
package org.baraza.bench.process;

import org.jspecify.annotations.NullMarked;
