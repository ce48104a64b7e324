package org.baraza.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.port.Directory;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack who people are and who is where; remembers answers five minutes, failures seconds. */
public final class SlackDirectory implements Directory {
  private static final Logger log = LoggerFactory.getLogger(SlackDirectory.class);
  private static final Duration KNOWN = Duration.ofMinutes(5);
  private static final Duration FAILED = Duration.ofSeconds(5);
  private static final int REMEMBERED = 10_000;
  private static final int CHANNELS_REMEMBERED = 10_000;

  /** Over all channels, so that a few large ones do not fill the memory. */
  private static final int MEMBERS_REMEMBERED = 300_000;

  /** How a call ends for which somebody waited in vain. */
  private static final Set<String> LATE = Set.of("timeout", "HttpConnectTimeoutException");

  private static final int PEOPLE_AT_WORK = 1_000;
  private static final int PAGES = 20;

  private final WorkspaceApi api;
  private final Cache<Actor, Optional<Person>> people;
  private final Cache<Place, Optional<Channel>> channels;
  private final Cache<Place, Optional<Set<String>>> members;
  private final Cache<Actor, Optional<Place>> directs;
  private final Cache<Actor, Optional<Set<String>>> channelsOf;

  /** Workspaces for which Slack did not answer: those who wait would only wait again. */
  private final Cache<String, Boolean> silent;

  /**
   * Starts with nothing remembered.
   *
   * @param ticker what forgetting is measured by; real time
   */
  public SlackDirectory(WorkspaceApi api, Ticker ticker) {
    this.api = api;
    this.people = cache(REMEMBERED, ticker);
    this.channels = cache(CHANNELS_REMEMBERED, ticker);
    this.members =
        SlackDirectory.<Place, Set<String>>forgetful(ticker)
            .maximumWeight(MEMBERS_REMEMBERED)
            .weigher((Place place, Optional<Set<String>> ids) -> 1 + ids.map(Set::size).orElse(0))
            .build();
    this.directs = cache(REMEMBERED, ticker);
    this.channelsOf = cache(PEOPLE_AT_WORK, ticker);
    this.silent =
        Caffeine.newBuilder()
            .ticker(ticker)
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FAILED)
            .build();
  }

  private static <K, V> Cache<K, Optional<V>> cache(int size, Ticker ticker) {
    return SlackDirectory.<K, V>forgetful(ticker).maximumSize(size).build();
  }

  private static <K, V> Caffeine<K, Optional<V>> forgetful(Ticker ticker) {
    return Caffeine.newBuilder()
        .ticker(ticker)
        .expireAfter(
            Expiry.<K, Optional<V>>creating((key, value) -> value.isPresent() ? KNOWN : FAILED));
  }

  @Override
  public Optional<Person> person(Actor actor) {
    return people.get(actor, this::askPerson);
  }

  @Override
  public Optional<Channel> channel(Place place) {
    return channels.get(place, this::askChannel);
  }

  @Override
  public boolean isMember(Actor actor, Place place) {
    return actor.workspace().equals(place.workspace())
        && members(place).map(ids -> ids.contains(actor.userId())).orElse(false);
  }

  @Override
  public Optional<Set<String>> members(Place place) {
    return members.get(place, this::askMembers);
  }

  @Override
  public Set<String> channelsOf(Actor actor) {
    return channelsOf.get(actor, this::askChannelsOf).orElse(Set.of());
  }

  /** What could be read counts, even if not all pages came: it only leaves channels out. */
  private Optional<Set<String>> askChannelsOf(Actor actor) {
    Map<String, String> arguments =
        Map.of(
            "user", actor.userId(),
            "types", "public_channel,private_channel",
            "exclude_archived", "true");
    Pages pages = pages(actor.workspace(), "users.conversations", arguments, "channels");
    Set<String> ids = new HashSet<>();
    pages.found().forEach(channel -> ids.add(channel.path("id").asText()));
    return pages.complete() || !ids.isEmpty() ? Optional.of(ids) : Optional.empty();
  }

  @Override
  public Optional<Place> direct(Actor person) {
    return directs.get(person, this::askDirect);
  }

  private Optional<Place> askDirect(Actor person) {
    return ask(person.workspace(), "conversations.open", Map.of("users", person.userId()))
        .map(body -> body.path("channel").path("id").asText(""))
        .filter(id -> !id.isEmpty())
        .map(id -> new Place(person.workspace(), id));
  }

  @Override
  public Optional<String> link(Place place, String ts) {
    Map<String, String> arguments = Map.of("channel", place.channel(), "message_ts", ts);
    return ask(place.workspace(), "chat.getPermalink", arguments)
        .map(body -> body.path("permalink").asText(""))
        .filter(link -> !link.isEmpty());
  }

  @Override
  public void forget(Place place) {
    channels.invalidate(place);
    members.invalidate(place);
    // Events do not always say who came or left.
    channelsOf.asMap().keySet().removeIf(actor -> actor.workspace().equals(place.workspace()));
  }

  @Override
  public void forget(Actor person) {
    people.invalidate(person);
  }

  private Optional<Person> askPerson(Actor actor) {
    Map<String, String> arguments = Map.of("user", actor.userId(), "include_locale", "true");
    return ask(actor.workspace(), "users.info", arguments)
        .map(body -> person(actor, body.path("user")));
  }

  private static Person person(Actor actor, JsonNode user) {
    JsonNode profile = user.path("profile");
    String name =
        firstOf(
            profile.path("display_name").asText(""),
            profile.path("real_name").asText(""),
            user.path("real_name").asText(""),
            user.path("name").asText(actor.userId()));
    boolean guest =
        user.path("is_restricted").asBoolean()
            || user.path("is_ultra_restricted").asBoolean()
            || user.path("is_stranger").asBoolean()
            || !user.path("team_id").asText(actor.workspace()).equals(actor.workspace());
    return new Person(
        actor.userId(),
        name,
        zone(user.path("tz").asText("")),
        user.path("locale").asText(""),
        user.path("is_bot").asBoolean() || actor.userId().equals("USLACKBOT"),
        guest,
        user.path("is_admin").asBoolean() || user.path("is_owner").asBoolean(),
        user.path("deleted").asBoolean());
  }

  private Optional<Channel> askChannel(Place place) {
    return ask(place.workspace(), "conversations.info", Map.of("channel", place.channel()))
        .map(body -> channel(place, body.path("channel")));
  }

  private static Channel channel(Place place, JsonNode channel) {
    boolean direct = channel.path("is_im").asBoolean() || channel.path("is_mpim").asBoolean();
    return new Channel(
        place.channel(),
        channel.path("name").asText(""),
        channel.path("is_private").asBoolean() || direct,
        direct,
        channel.path("is_archived").asBoolean(),
        channel.path("is_member").asBoolean() || channel.path("is_im").asBoolean());
  }

  /**
   * Everybody in a channel, or nothing if not all pages came: half a list would shut people out.
   */
  private Optional<Set<String>> askMembers(Place place) {
    Map<String, String> channel = Map.of("channel", place.channel());
    Pages pages = pages(place.workspace(), "conversations.members", channel, "members");
    if (!pages.complete()) {
      return Optional.empty();
    }
    Set<String> ids = new HashSet<>();
    pages.found().forEach(id -> ids.add(id.asText()));
    return Optional.of(ids);
  }

  /** What the pages of a list hold; incomplete if one of them did not come. */
  private record Pages(List<JsonNode> found, boolean complete) {}

  private Pages pages(
      String workspace, String method, Map<String, String> arguments, String listed) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      Map<String, String> asked = new LinkedHashMap<>(arguments);
      asked.put("limit", "1000");
      if (!cursor.isEmpty()) {
        asked.put("cursor", cursor);
      }
      Optional<JsonNode> body = ask(workspace, method, asked);
      if (body.isEmpty()) {
        return new Pages(found, false);
      }
      body.get().path(listed).forEach(found::add);
      cursor = body.get().path("response_metadata").path("next_cursor").asText("");
      if (cursor.isEmpty()) {
        return new Pages(found, true);
      }
    }
    log.warn("{} in {} has more pages than are read", method, workspace);
    return new Pages(found, true);
  }

  private Optional<JsonNode> ask(String workspace, String method, Map<String, String> arguments) {
    if (silent.getIfPresent(workspace) != null) {
      return Optional.empty();
    }
    ApiAnswer answer = api.askBriefly(workspace, method, arguments);
    if (answer instanceof ApiAnswer.Done done) {
      return Optional.of(done.body());
    } else if (LATE.contains(answer.error())) {
      silent.put(workspace, true);
    }
    log.warn("{} in {}: {}", method, workspace, answer.error());
    return Optional.empty();
  }

  private static ZoneId zone(String name) {
    try {
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static String firstOf(String... names) {
    for (String name : names) {
      if (!name.isBlank()) {
        return name;
      }
    }
    return "";
  }
}
