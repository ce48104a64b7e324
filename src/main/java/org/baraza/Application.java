package org.baraza;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.Servlet;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.baraza.assistant.Access;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.PlanOpening;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.Threshold;
import org.baraza.assistant.Tongues;
import org.baraza.assistant.checking.Remarking;
import org.baraza.assistant.committing.RowsWatched;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Turns;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.delivery.Closures;
import org.baraza.assistant.delivery.Deliveries;
import org.baraza.assistant.delivery.FairShare;
import org.baraza.assistant.delivery.Pace;
import org.baraza.assistant.discussing.TalkOffer;
import org.baraza.assistant.ending.EndingWatch;
import org.baraza.assistant.exporting.CanvasMoments;
import org.baraza.assistant.exporting.Errands;
import org.baraza.assistant.exporting.Exporting;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.meeting.MeetingWatch;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.reflecting.ReflectionWatch;
import org.baraza.assistant.visiting.MovingDates;
import org.baraza.flow.FlowBook;
import org.baraza.slack.SlackConnection;
import org.baraza.slack.SlackEdge;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.desk.AfterAcknowledging;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.web.Site;
import org.baraza.slack.web.WebServer;
import org.baraza.store.Scheduling;
import org.baraza.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Baraza, running: the one place where the rooms are wired together. */
final class Application implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  /** Slack answers in tenths of a second; more threads than cores wait for it. */
  private static final int LANES_AT_ONCE = 16;

  private static final Duration ERRAND_PATIENCE = Duration.ofSeconds(2);

  private final List<Feature> features;
  private final Store store;
  private final Deliveries deliveries;
  private final List<ExecutorService> pools;
  private final Scheduling scheduling;
  private final SlackEdge edge;

  private Application(
      List<Feature> features,
      Store store,
      Deliveries deliveries,
      List<ExecutorService> pools,
      Scheduling scheduling,
      SlackEdge edge) {
    this.features = List.copyOf(features);
    this.store = store;
    this.deliveries = deliveries;
    this.pools = List.copyOf(pools);
    this.scheduling = scheduling;
    this.edge = edge;
  }

  /**
   * What an application is made with.
   *
   * @param reading the prompts, which may still be read while the store is opened
   * @param web bound already, so that its address is known
   * @param botToken for one workspace
   * @param many lets in others
   * @param peoplesTime what people mean by a date or an hour
   * @param realTime leases, back-off and signatures
   * @param momentsAtOnce how many moments are handled side by side; one keeps their order
   * @param extras servlets beside Slack's, by path
   */
  record Parts(
      Settings settings,
      Supplier<FlowBook> reading,
      WebServer web,
      SlackOptions slack,
      Optional<String> botToken,
      Optional<Tenants.Many> many,
      InstantSource peoplesTime,
      InstantSource realTime,
      Pace.Limits pace,
      int momentsAtOnce,
      Map<String, Servlet> extras) {
    Parts {
      requireNonNull(settings);
      requireNonNull(reading);
      requireNonNull(web);
      requireNonNull(slack);
      requireNonNull(botToken);
      requireNonNull(many);
      requireNonNull(peoplesTime);
      requireNonNull(realTime);
      requireNonNull(pace);
      extras = Map.copyOf(extras);
    }

    FlowBook book() {
      return reading.get();
    }
  }

  /** Opens the store, connects the rooms and begins to listen. */
  static Application start(Parts parts) {
    RandomIds ids = new RandomIds();
    parts.web().awake();
    Figures figures = new Figures(parts.peoplesTime());
    Store store = Store.open(Stores.options(parts.settings()), ids);
    WebApi api = parts.slack().webApi(figures.registry());
    Tenants tenants = tenants(parts, store, api, ids);
    SlackConnection slack =
        new SlackConnection(
            parts.slack(),
            api,
            tenants.credentials(),
            parts.book(),
            Drawing.Overflow.CUT,
            (place, key) -> store.read(records -> records.posts().ts(place, key)));
    ExecutorService draining =
        figures.counted("lanes", Threads.bounded("lane", LANES_AT_ONCE, LANES_AT_ONCE));
    Deliveries deliveries =
        new Deliveries(
            store.lanes(),
            slack.messenger(),
            new Pace(parts.pace()),
            parts.realTime(),
            new FairShare(draining, LANES_AT_ONCE, 10_000),
            ids.next());
    AfterAcknowledging afterwards = new AfterAcknowledging(deliveries);
    store.drainedBy(afterwards);
    deliveries.onClosed(new Closures(store, parts.book(), ids, parts.peoplesTime())::closed);
    Desk desk = desk(parts, store, slack.directory(), ids);
    ExecutorService errands = figures.counted("errands", Threads.bounded("errand", 2, 50));
    Features features =
        AllFeatures.of(
            parts,
            desk,
            new Exporting.Exchange(slack.uploads(), slack.downloads(), slack.board()),
            slack.homes(),
            new Errands(desk, errands, ERRAND_PATIENCE));
    Scheduling scheduling =
        store.scheduling(
            parts.peoplesTime(),
            parts.realTime(),
            handlers(features.moments(), store, tenants, figures),
            lane -> deliveries.soon(Set.of(lane)));
    figures.over(store, scheduling);
    AtomicBoolean waiting = new AtomicBoolean();
    Site site = new Site(() -> waiting.get() && store.healthy(), figures::scrape, parts.extras());
    Routes routes =
        features.routes(
            new Threshold(desk.access(), actor -> desk.whisper(actor, "problem.gone")),
            new Hearing(
                desk.work(),
                desk.directory(),
                parts.realTime(),
                deliveries::settles,
                features.listeners()));
    SlackEdge.Arrivals arrivals =
        new SlackEdge.Arrivals(
            routes, afterwards, tenants.installing(), parts.realTime(), figures.registry());
    scheduling.start(parts.momentsAtOnce());
    waiting.set(true);
    SlackEdge edge = SlackEdge.start(parts.web(), site, slack, arrivals);
    return new Application(
        features.all(), store, deliveries, List.of(errands, draining), scheduling, edge);
  }

  private static Tenants tenants(Parts parts, Store store, WebApi api, RandomIds ids) {
    return parts
        .many()
        .map(
            many ->
                Tenants.many(
                    many,
                    parts.botToken(),
                    store,
                    api,
                    parts.slack().api(),
                    parts.book().words(parts.settings().language()),
                    ids,
                    parts.realTime()))
        .orElseGet(() -> Tenants.one(parts.botToken().orElseThrow()));
  }

  private static Map<String, MomentHandler> handlers(
      Map<String, MomentHandler> moments, Store store, Tenants tenants, Figures figures) {
    Map<String, MomentHandler> handlers = new LinkedHashMap<>();
    moments.forEach(
        (kind, handler) ->
            handlers.put(kind, figures.late(kind, tenants.whereInstalled(kind, store, handler))));
    return handlers;
  }

  private static Desk desk(Parts parts, Store store, Directory directory, RandomIds ids) {
    Scribe scribe = new Scribe(parts.peoplesTime());
    InstantSource clock = parts.peoplesTime();
    Witness canvas =
        (records, change) ->
            CanvasMoments.planChanged(records, change.after().place(), clock.instant());
    Witness dates =
        (records, change) ->
            NudgeMoments.planChanged(
                records, change.after().place(), change.flow().id(), clock.instant());
    Access access = new Access(directory, store);
    RowsWatched rows = new RowsWatched(access, parts.book(), ids, clock, AllFeatures.watch(clock));
    Witness stands =
        (records, change) -> StandMoments.wentOn(records, change.after().place(), clock.instant());
    List<Witness> witnesses =
        List.of(
            new Remarking(scribe),
            new MovingDates(scribe),
            rows,
            dates,
            canvas,
            stands,
            new TalkOffer(scribe),
            new MeetingWatch(scribe),
            new ReflectionWatch(scribe),
            new EndingWatch(scribe));
    return new Desk(
        store,
        parts.book(),
        new Turns(parts.book(), scribe, clock, ids, witnesses),
        scribe,
        access,
        directory,
        new Tongues(parts.book(), directory, parts.settings().language()),
        new PlanOpening(parts.settings().language(), parts.settings().currency()),
        ids,
        clock);
  }

  URI url() {
    return edge.url();
  }

  Store store() {
    return store;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  Scheduling scheduling() {
    return scheduling;
  }

  /** Does what a kill or an earlier version left undone; requests are taken meanwhile. */
  void catchUp() {
    for (Feature feature : features) {
      try {
        feature.catchUp();
      } catch (RuntimeException failure) {
        LOG.warn("what was left undone is left for the next start", failure);
      }
    }
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
