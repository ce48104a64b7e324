package org.baraza;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.store.Backlog;
import org.baraza.store.Scheduling;
import org.baraza.store.Store;
import org.jspecify.annotations.Nullable;

/** What those who run Baraza can read at {@code /metrics}. */
final class Figures {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final InstantSource peoplesTime;
  private volatile @Nullable Store store;
  private volatile @Nullable Backlog backlog;
  private volatile Optional<Instant> nextDue = Optional.empty();
  private volatile @Nullable Scheduling scheduling;
  private boolean knowsMachine;

  Figures(InstantSource peoplesTime) {
    this.peoplesTime = peoplesTime;
    lanes("baraza.lanes", "channels in which something waits to be said", Backlog::lanes);
    lanes("baraza.lanes.messages", "messages that wait to be said", Backlog::messages);
    lanes("baraza.lanes.refused", "messages set aside for good", Backlog::refused);
    lanes(
        "baraza.lanes.oldest.seconds",
        "how long the oldest of them has waited",
        found -> found.since().map(this::secondsSince).orElse(0L));
    Gauge.builder(
            "baraza.moments.overdue.seconds",
            this,
            it -> Math.max(0, it.nextDue.map(it::secondsSince).orElse(0L)))
        .description("how long the moment that is due first has been waiting")
        .register(registry);
  }

  private void lanes(String name, String what, Function<Backlog, Long> figure) {
    Gauge.builder(name, this, it -> it.of(figure)).description(what).register(registry);
  }

  private double of(Function<Backlog, Long> figure) {
    Backlog known = backlog;
    return known == null ? Double.NaN : figure.apply(known);
  }

  private long secondsSince(Instant moment) {
    return Duration.between(moment, peoplesTime.instant()).toSeconds();
  }

  MeterRegistry registry() {
    return registry;
  }

  /** Looks at a store and its scheduler from now on. */
  void over(Store opened, Scheduling waiting) {
    opened.measuredBy(registry);
    store = opened;
    scheduling = waiting;
  }

  /** The same pool, with its work counted. */
  ExecutorService counted(String name, ExecutorService pool) {
    ExecutorServiceMetrics.monitor(registry, pool, name);
    return pool;
  }

  /** The same handler, with how late it is called noted. */
  MomentHandler late(String kind, MomentHandler handler) {
    Timer lateness =
        Timer.builder("baraza.moments.lateness")
            .description("from when a moment was due to when it was looked at")
            .tag("kind", kind)
            .serviceLevelObjectives(
                Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1))
            .register(registry);
    return (id, due) -> {
      Duration late = Duration.between(due, peoplesTime.instant());
      lateness.record(late.isNegative() ? Duration.ZERO : late);
      handler.handle(id, due);
    };
  }

  /**
   * Those of Java and of the machine: asking for them sets up much that a start need not wait for.
   */
  private synchronized void addMachines() {
    if (!knowsMachine) {
      knowsMachine = true;
      new JvmMemoryMetrics().bindTo(registry);
      new JvmThreadMetrics().bindTo(registry);
      new ProcessorMetrics().bindTo(registry);
      new UptimeMetrics().bindTo(registry);
    }
  }

  /** All figures as they are now; what the database cannot say just now is NaN. */
  String scrape() {
    addMachines();
    Store opened = store;
    Scheduling waiting = scheduling;
    try {
      backlog = opened == null ? null : opened.backlog();
      nextDue = waiting == null ? Optional.empty() : waiting.nextDue();
    } catch (RuntimeException away) {
      backlog = null;
    }
    return registry.scrape();
  }
}
