package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.SpaceState;

/**
 * One person in the workspace, and all that they can see and do; the page acts through this too.
 * What it hands out are copies.
 */
public final class PracticePerson {
  private final String id;
  private final Workings workings;
  private final Speaking speaking;
  private final Belonging belonging;
  private final Commands commands;
  private final Acting acting;
  private final Modals modals;

  /** A person by id, who knows the app's slash commands by their names with the slash. */
  public PracticePerson(String id, Workings workings, List<String> commandsOfTheApp) {
    this.id = id;
    this.workings = workings;
    this.speaking = new Speaking(workings);
    this.belonging = new Belonging(workings);
    this.commands = new Commands(workings, belonging, commandsOfTheApp);
    this.acting = new Acting(workings);
    this.modals = new Modals(workings);
  }

  public String id() {
    return id;
  }

  /** Types into a channel; a text that begins with a slash is a command. The value is the ts. */
  public Outcome types(String channel, String text) {
    return types(channel, text, "", List.of());
  }

  /** Types into a thread. */
  public Outcome types(String channel, String text, String threadTs) {
    return types(channel, text, threadTs, List.of());
  }

  /** Types, with files; an empty thread is the channel itself. */
  public Outcome types(String channelId, String text, String threadTs, List<Upload> files) {
    if (!Commands.isCommand(text)) {
      return speaking.say(id, channelId, text, threadTs, files);
    }
    if (!threadTs.isEmpty()) {
      return Outcome.refused("commands_not_in_threads");
    }
    return speaking
        .visible(id, channelId)
        .map(channel -> commands.run(id, channel, text))
        .orElseGet(() -> Outcome.refused("channel_not_found"));
  }

  public Outcome edits(String channel, String ts, String text) {
    return speaking.edit(id, channel, ts, text);
  }

  public Outcome deletes(String channel, String ts) {
    return speaking.delete(id, channel, ts);
  }

  /** Adds a reaction, or takes it back. */
  public Outcome reacts(String channel, String ts, String name) {
    return speaking.react(id, channel, ts, name);
  }

  /** Marks a channel read. */
  public Outcome reads(String channel) {
    speaking.read(id, channel);
    return Outcome.done();
  }

  /** Presses a button in a message, or chooses options there by value or text. */
  public Outcome presses(String channel, String ts, String actionId, String... chosen) {
    return acts(Container.Ref.message(channel, ts), actionId, chosen);
  }

  /** Presses a button in a view, or chooses options there by value or text. */
  public Outcome pressesInView(String viewId, String actionId, String... chosen) {
    return acts(Container.Ref.view(viewId), actionId, chosen);
  }

  private Outcome acts(Container.Ref place, String actionId, String... chosen) {
    Acting.Which which = new Acting.Which("", actionId);
    return acting
        .find(id, place, which)
        .map(
            found -> {
              ObjectNode value = Choice.of(found.placed().element(), chosen);
              ObjectNode state = Json.object();
              if (!StateValues.field(found.placed().type()).isEmpty()) {
                state
                    .putObject("values")
                    .putObject(found.placed().blockId())
                    .set(actionId, value.deepCopy());
              }
              return acting.act(id, place, which, value, state);
            })
        .orElseGet(() -> Outcome.refused("action_not_found"));
  }

  /**
   * Acts on an element, with the value as Slack sends it.
   *
   * @param container {@code type} message with channel and ts, or view with viewId
   * @param state what stands in all fields there: {@code {values: {block: {action: ...}}}}
   */
  public Outcome acts(
      JsonNode container, String blockId, String actionId, JsonNode value, JsonNode state) {
    Acting.Which which = new Acting.Which(blockId, actionId);
    return acting.act(id, ref(container), which, value, state);
  }

  /** Asks the app for options that match what was typed. */
  public ObjectNode searches(JsonNode container, String blockId, String actionId, String query) {
    Acting.Which which = new Acting.Which(blockId, actionId);
    return acting.suggest(id, ref(container), which, query);
  }

  private static Container.Ref ref(JsonNode container) {
    return new Container.Ref(
        Json.text(container, "viewId"),
        Json.text(container, "channel"),
        Json.text(container, "ts"));
  }

  /** Submits a modal with its fields as Slack has them; waits for the app's answer. */
  public Submission submits(String viewId, JsonNode state) {
    return modals.submit(id, viewId, state);
  }

  /** Fills in the modal on top and submits it; by action id, what was typed or chosen. */
  public Submission submits(Map<String, List<String>> answers) {
    ObjectNode view =
        modals().stream()
            .reduce((below, top) -> top)
            .orElseThrow(() -> new IllegalStateException(id + " has no modal open"));
    ObjectNode state = Json.object();
    ObjectNode values = state.putObject("values");
    answers.forEach(
        (actionId, chosen) -> {
          Acting.Found found =
              acting
                  .find(
                      id, Container.Ref.view(Json.text(view, "id")), new Acting.Which("", actionId))
                  .orElseThrow(() -> new IllegalArgumentException("no such field: " + actionId));
          ObjectNode value = Choice.of(found.placed().element(), chosen.toArray(String[]::new));
          values.withObjectProperty(found.placed().blockId()).set(actionId, value);
        });
    return submits(Json.text(view, "id"), state);
  }

  public Outcome closes(String viewId, boolean clearAll) {
    return modals.close(id, viewId, clearAll);
  }

  /** Uses a message shortcut. */
  public Outcome shortcut(String callbackId, String channel, String ts) {
    return acting.shortcut(id, callbackId, channel, ts);
  }

  /** Opens the app's Home tab. */
  public Outcome opensHome() {
    return belonging
        .open(id, Slack.BOT_USER)
        .map(channel -> acting.openHome(id, channel))
        .orElseGet(() -> Outcome.refused("user_not_found"));
  }

  /** Opens direct messages; the value is the channel's id. */
  public Outcome opens(String other) {
    return belonging
        .open(id, other)
        .map(channel -> Outcome.done(channel.id()))
        .orElseGet(() -> Outcome.refused("user_not_found"));
  }

  public Outcome invites(String channel, String invited) {
    return belonging.invite(id, channel, invited);
  }

  public Outcome joins(String channel) {
    return belonging.join(id, channel);
  }

  public Outcome leaves(String channel) {
    return belonging.leave(id, channel);
  }

  /** Takes somebody else, such as the bot, out of a channel that this person is in. */
  public Outcome removes(String channel, String person) {
    return channels().stream().anyMatch(found -> found.id().equals(channel) && found.has(id))
        ? belonging.leave(person, channel)
        : Outcome.refused("not_in_channel");
  }

  /** Makes a channel; the value is its id. */
  public Outcome creates(String name, boolean isPrivate) {
    return belonging.create(id, name, isPrivate);
  }

  public Outcome archives(String channel) {
    return belonging.archive(id, channel);
  }

  public Outcome renames(String channel, String name) {
    return belonging.rename(id, channel, name);
  }

  /** The channels that this person may know of, and their direct messages. */
  public List<Channel> channels() {
    return workings
        .space()
        .read(state -> state.channels().values().stream().filter(c -> c.visibleTo(id)).toList());
  }

  /** What stands in a channel, without the replies, oldest first. */
  public List<ObjectNode> messages(String channel) {
    return seen(
        channel,
        (SpaceState state) ->
            state
                .seenBy(id, channel)
                .filter(SpaceState.topLevel())
                .map(ObjectNode::deepCopy)
                .toList());
  }

  /** A thread: its first message, then the replies; empty when there is none. */
  public List<ObjectNode> thread(String channel, String ts) {
    return seen(
        channel,
        state ->
            state
                .seenBy(id, channel)
                .filter(
                    message ->
                        Json.text(message, "ts").equals(ts)
                            || SpaceState.repliesTo(ts).test(message))
                .map(ObjectNode::deepCopy)
                .toList());
  }

  private List<ObjectNode> seen(String channel, Function<SpaceState, List<ObjectNode>> question) {
    return speaking.visible(id, channel).isPresent() ? workings.space().read(question) : List.of();
  }

  /** The open modals, the one on top last. */
  public List<ObjectNode> modals() {
    return workings
        .space()
        .read(
            state ->
                state.modals().getOrDefault(id, List.of()).stream()
                    .map(ObjectNode::deepCopy)
                    .toList());
  }

  /** What the app shows on this person's Home. */
  public Optional<ObjectNode> home() {
    return workings
        .space()
        .read(state -> Optional.ofNullable(state.homes().get(id)).map(ObjectNode::deepCopy));
  }
}
