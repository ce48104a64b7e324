/**
 * The pure rooms' hot paths alone, with JMH. Start reading at {@link
 * org.baraza.bench.micro.TurnBenchmark}.
 */
@NullMarked
package org.baraza.bench.micro;

import org.jspecify.annotations.NullMarked;
