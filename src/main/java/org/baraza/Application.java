package org.baraza;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baraza.assistant.Access;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.PlanOpening;
import org.baraza.assistant.Tongues;
import org.baraza.assistant.checking.CheckFeatures;
import org.baraza.assistant.checking.Remarking;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.committing.Committing;
import org.baraza.assistant.conversing.Conversing;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Turns;
import org.baraza.assistant.conversing.Welcome;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.delivery.Closures;
import org.baraza.assistant.delivery.Deliveries;
import org.baraza.assistant.delivery.Pace;
import org.baraza.assistant.exporting.CanvasMoments;
import org.baraza.assistant.exporting.Errands;
import org.baraza.assistant.exporting.Exporting;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.listing.ListFeatures;
import org.baraza.assistant.nudging.Nudging;
import org.baraza.assistant.planning.PlanCommand;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.tracing.Tracing;
import org.baraza.assistant.visiting.DecidingDates;
import org.baraza.assistant.visiting.MovingDates;
import org.baraza.export.Binding;
import org.baraza.flow.FlowBook;
import org.baraza.slack.SlackConnection;
import org.baraza.slack.SlackEdge;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.web.Site;
import org.baraza.slack.web.WebServer;
import org.baraza.store.Scheduling;
import org.baraza.store.Store;

/** Baraza, running: the one place where the rooms are wired together. */
final class Application implements AutoCloseable {
  private static final Duration ERRAND_PATIENCE = Duration.ofSeconds(2);

  private final Store store;
  private final Deliveries deliveries;
  private final List<ExecutorService> pools;
  private final Scheduling scheduling;
  private final SlackEdge edge;

  private Application(
      Store store,
      Deliveries deliveries,
      List<ExecutorService> pools,
      Scheduling scheduling,
      SlackEdge edge) {
    this.store = store;
    this.deliveries = deliveries;
    this.pools = List.copyOf(pools);
    this.scheduling = scheduling;
    this.edge = edge;
  }

  /**
   * What an application is made with.
   *
   * @param web bound already, so that its address is known
   * @param peoplesTime what people mean by a date or an hour
   * @param realTime leases, back-off and signatures
   * @param extras servlets beside Slack's, by path
   */
  record Parts(
      Settings settings,
      FlowBook book,
      WebServer web,
      SlackOptions slack,
      String botToken,
      InstantSource peoplesTime,
      InstantSource realTime,
      Pace.Limits pace,
      Map<String, Servlet> extras) {
    Parts {
      requireNonNull(settings);
      requireNonNull(book);
      requireNonNull(web);
      requireNonNull(slack);
      requireNonNull(botToken);
      requireNonNull(peoplesTime);
      requireNonNull(realTime);
      requireNonNull(pace);
      extras = Map.copyOf(extras);
    }
  }

  /** Opens the store, connects the rooms and begins to listen. */
  static Application start(Parts parts) {
    RandomIds ids = new RandomIds();
    Store store = Store.open(Stores.options(parts.settings()), ids);
    SlackConnection slack =
        new SlackConnection(
            parts.slack(),
            Credentials.oneWorkspace(parts.botToken()),
            parts.book(),
            Drawing.Overflow.CUT,
            (place, key) -> store.read(records -> records.posts().ts(place, key)));
    ExecutorService draining = Threads.bounded("lane", 8, 10_000);
    Deliveries deliveries =
        new Deliveries(
            store.lanes(),
            slack.messenger(),
            store.wakes(),
            new Pace(parts.pace()),
            parts.realTime(),
            draining,
            ids.next());
    store.onTouched(deliveries::soon);
    deliveries.onClosed(new Closures(store, parts.book(), ids, parts.peoplesTime())::closed);
    Desk desk = desk(parts, store, slack.directory(), ids);
    Nudging nudging = new Nudging(desk);
    ExecutorService errands = Threads.bounded("errand", 2, 50);
    Exporting exporting =
        new Exporting(
            desk,
            new Binding(),
            slack.uploads(),
            slack.board(),
            new Errands(desk, errands, ERRAND_PATIENCE));
    Scheduling scheduling =
        store.scheduling(
            parts.peoplesTime(),
            parts.realTime(),
            Map.of(
                NudgeMoments.LETTER, nudging::letter,
                NudgeMoments.BULLETIN, nudging::bulletin,
                CanvasMoments.CANVAS, exporting::canvas),
            lane -> deliveries.soon(List.of(lane)));
    AtomicBoolean waiting = new AtomicBoolean();
    Site site = new Site(() -> waiting.get() && store.healthy(), metrics()::scrape, parts.extras());
    Routes routes = routes(desk, nudging, exporting, parts.realTime());
    scheduling.start();
    waiting.set(true);
    SlackEdge edge = SlackEdge.start(parts.web(), site, slack, routes, parts.realTime());
    return new Application(store, deliveries, List.of(errands, draining), scheduling, edge);
  }

  private static Desk desk(Parts parts, Store store, Directory directory, RandomIds ids) {
    Scribe scribe = new Scribe(parts.peoplesTime());
    InstantSource clock = parts.peoplesTime();
    Witness dates =
        (records, change) ->
            NudgeMoments.planChanged(
                records, change.after().place(), change.flow().id(), clock.instant());
    Witness canvas =
        (records, change) ->
            CanvasMoments.planChanged(records, change.after().place(), clock.instant());
    List<Witness> witnesses =
        List.of(new Remarking(scribe), new MovingDates(scribe), dates, canvas);
    return new Desk(
        store,
        parts.book(),
        new Turns(parts.book(), scribe, clock, ids, witnesses),
        scribe,
        new Access(directory),
        directory,
        new Tongues(parts.book(), directory, parts.settings().language()),
        new PlanOpening(parts.settings().language(), parts.settings().currency()),
        ids,
        clock);
  }

  private static Routes routes(
      Desk desk, Nudging nudging, Exporting exporting, InstantSource realTime) {
    Committing committing = new Committing(desk, watch(nudging, desk.clock()));
    ListFeatures lists = new ListFeatures(desk);
    CheckFeatures checks = new CheckFeatures(desk);
    Tracing tracing = new Tracing(desk);
    Conversing conversing =
        new Conversing(
            desk,
            Routes.merge(
                List.of(lists.verbs(), tracing.verbs(), committing.verbs(), nudging.verbs())));
    PlanCommand plan = new PlanCommand(desk.tongues(), exporting.verbs());
    List<Hearing.Listener> listeners = new ArrayList<>(conversing.listeners());
    listeners.addAll(nudging.listeners());
    return new Routes(
        Routes.merge(List.of(conversing.commands(), committing.commands(), plan.commands())),
        Routes.merge(
            List.of(
                conversing.clicks(),
                lists.clicks(),
                checks.clicks(),
                tracing.clicks(),
                new DecidingDates(desk).clicks(),
                committing.clicks(),
                nudging.clicks(),
                plan.clicks(),
                exporting.clicks())),
        Routes.merge(
            List.of(
                conversing.submissions(),
                lists.submissions(),
                checks.submissions(),
                committing.submissions(),
                nudging.submissions())),
        Routes.merge(List.of(committing.shortcuts(), lists.shortcuts())),
        conversing.searches(),
        new Hearing(desk.work(), desk.directory(), realTime, listeners),
        new Welcome(desk.tongues())::home);
  }

  /** A changed promise changes what is due and what the channel's canvas shows. */
  private static CommitmentWatch watch(Nudging nudging, InstantSource clock) {
    CommitmentWatch nudges = nudging.watch();
    return (records, after) -> {
      nudges.changed(records, after);
      CanvasMoments.planChanged(records, after.place(), clock.instant());
    };
  }

  private static PrometheusMeterRegistry metrics() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    return registry;
  }

  URI url() {
    return edge.url();
  }

  Deliveries deliveries() {
    return deliveries;
  }

  Scheduling scheduling() {
    return scheduling;
  }

  /** Stops accepting, finishes what is in hand, stops. */
  @Override
  public void close() {
    edge.close();
    scheduling.stop();
    pools.forEach(Threads::finish);
    store.close();
  }
}
