package org.baraza.practice.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the workspace holds; touched only within {@link Space#read} and {@link Space#change},
 * which lock it. Messages and views are kept as Slack writes them.
 *
 * @param messages by channel, in the order of their ts, replies and private ones included
 * @param modals by person, the one on top last
 * @param reads "person channel" to the ts up to which it was read
 * @param lastTs by channel, so that a ts is never given twice
 * @param undelivered events that the app has not confirmed yet, by their id
 */
public record SpaceState(
    Map<String, Person> people,
    Map<String, Channel> channels,
    Map<String, List<ObjectNode>> messages,
    Map<String, ObjectNode> homes,
    Map<String, List<ObjectNode>> modals,
    Map<String, String> reads,
    Map<String, String> lastTs,
    Map<String, StoredFile> files,
    Map<String, ObjectNode> canvases,
    Map<String, ObjectNode> undelivered) {

  /** Marks a message that only one person sees. */
  public static final String ONLY_FOR = "only_for";

  public SpaceState {
    people = own(people);
    channels = own(channels);
    messages = own(messages);
    homes = own(homes);
    modals = own(modals);
    reads = own(reads);
    lastTs = own(lastTs);
    files = own(files);
    canvases = own(canvases);
    undelivered = own(undelivered);
  }

  public static SpaceState empty() {
    return new SpaceState(
        Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
        Map.of());
  }

  /** A file written by an earlier version may lack a part. */
  private static <T> Map<String, T> own(@Nullable Map<String, T> given) {
    return given == null ? new LinkedHashMap<>() : new LinkedHashMap<>(given);
  }

  public void add(Person person) {
    people.put(person.id(), person);
  }

  public void add(Channel channel) {
    channels.put(channel.id(), channel);
  }

  public Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  public Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** All messages of a channel, for reading and changing. */
  public List<ObjectNode> log(String channel) {
    return messages.computeIfAbsent(channel, id -> new ArrayList<>());
  }

  public Optional<ObjectNode> message(String channel, String ts) {
    return log(channel).stream().filter(message -> Json.text(message, "ts").equals(ts)).findFirst();
  }

  /** What a person may see of a channel; with an empty name, what everybody may. */
  public Stream<ObjectNode> seenBy(String person, String channel) {
    return log(channel).stream()
        .filter(message -> !message.has(ONLY_FOR) || Json.text(message, ONLY_FOR).equals(person));
  }

  public static Predicate<ObjectNode> topLevel() {
    return message ->
        !message.has("thread_ts")
            || Json.text(message, "thread_ts").equals(Json.text(message, "ts"))
            || Json.text(message, "subtype").equals("thread_broadcast");
  }

  public static Predicate<ObjectNode> repliesTo(String ts) {
    return message ->
        Json.text(message, "thread_ts").equals(ts) && !Json.text(message, "ts").equals(ts);
  }

  /** The direct messages of two people, if they were ever opened. */
  public Optional<Channel> directMessages(String one, String other) {
    return channels.values().stream()
        .filter(channel -> channel.kind() == Channel.Kind.DM)
        .filter(channel -> channel.has(one) && channel.other(one).orElse(one).equals(other))
        .findFirst();
  }
}
