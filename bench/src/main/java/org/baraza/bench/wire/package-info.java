/**
 * As much HTTP/1.1 as is needed, so that the measuring costs little beside what is measured. Start
 * reading at {@link org.baraza.bench.wire.Caller}.
 */
@NullMarked
package org.baraza.bench.wire;

import org.jspecify.annotations.NullMarked;
