package org.baraza;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baraza.assistant.Access;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.PlanOpening;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.Tongues;
import org.baraza.assistant.checking.CheckFeatures;
import org.baraza.assistant.checking.Remarking;
import org.baraza.assistant.committing.Committing;
import org.baraza.assistant.conversing.Conversing;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Turns;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.delivery.Closures;
import org.baraza.assistant.delivery.Deliveries;
import org.baraza.assistant.delivery.Pace;
import org.baraza.assistant.home.HomePage;
import org.baraza.assistant.home.HomeSection;
import org.baraza.assistant.home.OwnPromises;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.listing.ListFeatures;
import org.baraza.assistant.managing.Managing;
import org.baraza.assistant.nudging.Nudging;
import org.baraza.assistant.planning.PlanCommand;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.assistant.running.Running;
import org.baraza.assistant.tracing.Tracing;
import org.baraza.assistant.visiting.DecidingDates;
import org.baraza.assistant.visiting.MovingDates;
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
  private final Store store;
  private final Deliveries deliveries;
  private final ExecutorService draining;
  private final Scheduling scheduling;
  private final SlackEdge edge;

  private Application(
      Store store,
      Deliveries deliveries,
      ExecutorService draining,
      Scheduling scheduling,
      SlackEdge edge) {
    this.store = store;
    this.deliveries = deliveries;
    this.draining = draining;
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
    Managing managing = new Managing(desk);
    HomePage home = home(desk, managing, slack.homes());
    Scheduling scheduling =
        store.scheduling(
            parts.peoplesTime(),
            parts.realTime(),
            Map.of(
                NudgeMoments.LETTER, nudging::letter,
                NudgeMoments.BULLETIN, nudging::bulletin,
                StandMoments.STAND, managing::stand,
                StandMoments.HOME, home::look),
            lane -> deliveries.soon(List.of(lane)));
    AtomicBoolean waiting = new AtomicBoolean();
    Site site = new Site(() -> waiting.get() && store.healthy(), metrics()::scrape, parts.extras());
    Routes routes = routes(desk, nudging, managing, home, parts.realTime());
    managing.catchUp();
    scheduling.start();
    waiting.set(true);
    SlackEdge edge = SlackEdge.start(parts.web(), site, slack, routes, parts.realTime());
    return new Application(store, deliveries, draining, scheduling, edge);
  }

  private static Desk desk(Parts parts, Store store, Directory directory, RandomIds ids) {
    Scribe scribe = new Scribe(parts.peoplesTime());
    InstantSource clock = parts.peoplesTime();
    Witness dates =
        (records, change) ->
            NudgeMoments.planChanged(
                records, change.after().place(), change.flow().id(), clock.instant());
    Witness stands =
        (records, change) -> StandMoments.changed(records, change.after().place(), clock.instant());
    List<Witness> witnesses =
        List.of(new Remarking(scribe), new MovingDates(scribe), dates, stands);
    return new Desk(
        store,
        parts.book(),
        new Turns(parts.book(), scribe, clock, ids, witnesses),
        scribe,
        new Access(directory, store),
        directory,
        new Tongues(parts.book(), directory, parts.settings().language()),
        new PlanOpening(parts.settings().language(), parts.settings().currency()),
        ids,
        clock);
  }

  /** Features that have something for the Home bring it here, the most pressing first. */
  private static HomePage home(Desk desk, Managing managing, HomeDoor door) {
    List<HomeSection> sections = new ArrayList<>();
    sections.add(new OwnPromises(desk));
    sections.addAll(managing.sections());
    return new HomePage(desk, door, sections, managing.footers());
  }

  private static Routes routes(
      Desk desk, Nudging nudging, Managing managing, HomePage home, InstantSource realTime) {
    Committing committing =
        new Committing(
            desk,
            (records, after) -> {
              nudging.watch().changed(records, after);
              managing.watch().changed(records, after);
            });
    ListFeatures lists = new ListFeatures(desk);
    CheckFeatures checks = new CheckFeatures(desk);
    Tracing tracing = new Tracing(desk);
    Running running = new Running(desk, nudging::forms);
    Conversing conversing =
        new Conversing(
            desk,
            Routes.merge(
                List.of(
                    lists.verbs(),
                    tracing.verbs(),
                    committing.verbs(),
                    nudging.verbs(),
                    running.verbs())));
    PlanCommand plan = new PlanCommand(desk.tongues(), Routes.merge(List.of(managing.verbs())));
    List<Hearing.Listener> listeners = new ArrayList<>(conversing.listeners());
    listeners.addAll(nudging.listeners());
    listeners.addAll(managing.listeners());
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
                managing.clicks(),
                running.clicks(),
                plan.clicks())),
        Routes.merge(
            List.of(
                conversing.submissions(),
                lists.submissions(),
                checks.submissions(),
                committing.submissions(),
                nudging.submissions(),
                running.submissions())),
        Routes.merge(List.of(committing.shortcuts(), lists.shortcuts())),
        Routes.merge(List.of(conversing.searches(), running.searches())),
        new Hearing(desk.work(), desk.directory(), realTime, listeners),
        home::open);
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
    Threads.finish(draining);
    store.close();
  }
}
