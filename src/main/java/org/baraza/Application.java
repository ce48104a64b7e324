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
import org.baraza.assistant.choosing.Choosing;
import org.baraza.assistant.committing.Committing;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Turns;
import org.baraza.assistant.conversing.Welcome;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.deciding.Deciding;
import org.baraza.assistant.deciding.Means;
import org.baraza.assistant.delivery.Closures;
import org.baraza.assistant.delivery.Deliveries;
import org.baraza.assistant.delivery.Pace;
import org.baraza.assistant.discussing.Discussing;
import org.baraza.assistant.discussing.TalkOffer;
import org.baraza.assistant.ending.Ending;
import org.baraza.assistant.ending.EndingWatch;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.listing.ListFeatures;
import org.baraza.assistant.meeting.Meeting;
import org.baraza.assistant.meeting.MeetingWatch;
import org.baraza.assistant.nudging.Nudging;
import org.baraza.assistant.port.BallotKeys;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.reflecting.Reflecting;
import org.baraza.assistant.reflecting.ReflectionWatch;
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
import org.baraza.store.KeyFolder;
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
    Features features = Features.of(desk, features(parts, desk));
    Scheduling scheduling =
        store.scheduling(
            parts.peoplesTime(),
            parts.realTime(),
            features.moments(),
            lane -> deliveries.soon(List.of(lane)));
    AtomicBoolean waiting = new AtomicBoolean();
    Site site = new Site(() -> waiting.get() && store.healthy(), metrics()::scrape, parts.extras());
    Routes routes =
        features.routes(
            new Hearing(desk.work(), desk.directory(), parts.realTime(), features.listeners()),
            new Welcome(desk.tongues())::home);
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
    List<Witness> witnesses =
        List.of(
            new Remarking(scribe),
            new MovingDates(scribe),
            dates,
            new TalkOffer(scribe),
            new MeetingWatch(scribe),
            new ReflectionWatch(scribe),
            new EndingWatch(scribe));
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

  private static BallotKeys ballotKeys(Parts parts) {
    return new KeyFolder(parts.settings().data().resolve("ballot-keys"), parts.realTime());
  }

  private static Deciding deciding(Desk desk, BallotKeys keys) {
    return new Deciding(
        new Means(
            desk.work(),
            desk.book(),
            desk.access(),
            desk.directory(),
            desk.tongues(),
            desk.opening(),
            keys,
            desk.ids(),
            desk.clock()));
  }

  private static List<Feature> features(Parts parts, Desk desk) {
    Nudging nudging = new Nudging(desk);
    BallotKeys keys = ballotKeys(parts);
    Deciding deciding = deciding(desk, keys);
    deciding.tidy();
    return List.of(
        new ListFeatures(desk),
        new CheckFeatures(desk),
        new Tracing(desk),
        new DecidingDates(desk),
        new Committing(desk, nudging.watch()),
        nudging,
        deciding,
        new Choosing(desk, keys),
        new Discussing(desk),
        new Meeting(desk),
        new Reflecting(desk),
        new Ending(desk));
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
