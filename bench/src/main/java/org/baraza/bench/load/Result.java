package org.baraza.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What a load met with.
 *
 * @param acknowledgements from the request's last byte to its answer, in nanoseconds
 * @param seconds how long it took
 * @param starved seconds, over all connections, in which no channel waited for an answer
 * @param failures answers other than 200
 */
public record Result(Histogram acknowledgements, double seconds, double starved, long failures) {
  public long count() {
    return acknowledgements.getTotalCount();
  }

  public double perSecond() {
    return count() / seconds;
  }

  public double millis(double percentile) {
    return acknowledgements.getValueAtPercentile(percentile) / 1e6;
  }
}
