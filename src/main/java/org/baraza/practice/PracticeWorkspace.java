package org.baraza.practice;

import jakarta.servlet.Servlet;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.baraza.practice.delivery.AppEvents;
import org.baraza.practice.delivery.Deliveries;
import org.baraza.practice.delivery.Posts;
import org.baraza.practice.delivery.ResponseUrls;
import org.baraza.practice.delivery.Signature;
import org.baraza.practice.delivery.Triggers;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.page.Assets;
import org.baraza.practice.page.ClockControl;
import org.baraza.practice.page.FileContents;
import org.baraza.practice.page.LiveEvents;
import org.baraza.practice.page.PageApi;
import org.baraza.practice.person.PracticePerson;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.PersonJson;
import org.baraza.practice.space.Space;
import org.baraza.practice.webapi.WebApi;
import org.jspecify.annotations.Nullable;

/** A small Slack workspace: serves its page and its Web API, and delivers to the app. */
public final class PracticeWorkspace implements AutoCloseable {
  private final AtomicReference<URI> base =
      new AtomicReference<>(URI.create("http://localhost:3000/"));
  private final Space space;
  private final Deliveries deliveries;
  private final Workings workings;
  private final LiveEvents live = new LiveEvents();
  private final Map<String, Servlet> servlets = new LinkedHashMap<>();
  private final List<String> commands;

  /** Loads the workspace from its file, or seeds a new one; nothing is delivered before start. */
  public PracticeWorkspace(PracticeOptions options, PracticeClock clock, PracticeWords words) {
    this.space = new Space(options.stateFile(), clock::now);
    this.deliveries =
        new Deliveries(
            space, new Signature(options.signingSecret()), options.realTime(), options.retries());
    AppEvents events = new AppEvents(deliveries);
    this.workings =
        new Workings(
            space,
            deliveries,
            events,
            new Posts(space, events),
            new Triggers(options.realTime()),
            new ResponseUrls(options.realTime()),
            base::get,
            words.byKey());
    this.commands = options.commands().stream().map(PracticeOptions.SlashCommand::command).toList();
    space.listen(live::send);
    if (space.isNew()) {
      new Sample(words).fill(space);
    }
    mount(options, clock, words);
  }

  private void mount(PracticeOptions options, PracticeClock clock, PracticeWords words) {
    ClockControl control = new ClockControl(clock::now, clock::nextDue, clock::moveTo);
    PageApi.Offered offered = new PageApi.Offered(options.commands(), options.shortcuts());

    servlets.put("/", new Assets());
    servlets.put("/practice/assets/*", new Assets());
    servlets.put(
        "/practice/page/*", new PageApi(space, this::as, control, live, offered, words.byKey()));
    servlets.put("/practice/files/*", new FileContents(space));
    servlets.put("/practice/api/*", new WebApi(workings, options.botToken()));
    servlets.put("/practice/upload/*", new WebApi(workings, options.botToken()));
  }

  /** The servlets to mount, by path specification; those of the page answer asynchronously. */
  public Map<String, Servlet> servlets() {
    return Map.copyOf(servlets);
  }

  /** Begins to deliver to the app, which is served from the same address as the workspace. */
  public void start(URI appEventsUrl) {
    start(appEventsUrl, appEventsUrl.resolve("/"));
  }

  /** Begins to deliver to an app that may be elsewhere; {@code ownBase} is where this is served. */
  public void start(URI appEventsUrl, URI ownBase) {
    base.set(ownBase);
    deliveries.start(appEventsUrl);
  }

  /** A person, to act as; whoever it is must be in the workspace. */
  public PracticePerson as(String person) {
    if (space.read(state -> state.person(person)).isEmpty()) {
      throw new IllegalArgumentException("nobody in the practice workspace has the id " + person);
    }
    return new PracticePerson(person, workings, commands);
  }

  /** Whether this is the first run, so that samples may be played into it. */
  public boolean isNew() {
    return space.isNew();
  }

  /** Deactivates somebody, and tells the app. */
  public void deactivate(String person) {
    change(person, Person::deactivated);
  }

  /** Renames somebody, and tells the app. */
  public void rename(String person, String name, String realName) {
    change(person, found -> found.renamed(name, realName));
  }

  private void change(String id, UnaryOperator<Person> step) {
    Person changed =
        space.change(
            state -> {
              Person after = step.apply(state.person(id).orElseThrow());
              state.add(after);
              return after;
            });
    space.tell(Notice.changed("people", Set.of()));
    workings.events().personChanged(changed, PersonJson.of(changed, space.clock().instant()));
  }

  /** Completes when the app has answered everything sent so far; later retries don't count. */
  public CompletableFuture<@Nullable Void> quiet() {
    return deliveries.quiet();
  }

  /** Stops delivering, ends the pages' streams, and writes what is not saved yet. */
  @Override
  public void close() {
    deliveries.close();
    live.close();
    space.close();
  }
}
