package org.baraza.slack.hear;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.baraza.people.Actor;
import org.baraza.slack.door.Payload.Interaction;
import org.baraza.slack.door.Payload.SlashCommand;
import org.baraza.slack.draw.FormMemory;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody acted, and by which ways Slack lets us answer there.
 *
 * @param channel empty on the Home and in forms opened there
 * @param messageTs the message that was clicked
 * @param threadTs the thread in which that message is a reply, or from which the form was opened
 * @param trigger opens a form within three seconds, once
 * @param responseUrl answers in private for half an hour, five times
 * @param viewId the form or Home that was clicked
 * @param viewHash guards the form against two changes at once
 */
public record Origin(
    Actor actor,
    Surface surface,
    String channel,
    @Nullable String messageTs,
    @Nullable String threadTs,
    boolean ephemeral,
    String trigger,
    String responseUrl,
    String viewId,
    String viewHash) {

  /** On what somebody acted. */
  public enum Surface {
    COMMAND,
    MESSAGE,
    FORM,
    HOME
  }

  public Origin {
    requireNonNull(actor);
    requireNonNull(surface);
    requireNonNull(channel);
    requireNonNull(trigger);
    requireNonNull(responseUrl);
    requireNonNull(viewId);
    requireNonNull(viewHash);
  }

  public Optional<String> message() {
    return Optional.ofNullable(messageTs);
  }

  public Optional<String> thread() {
    return Optional.ofNullable(threadTs);
  }

  /** Where a command was typed. */
  public static Origin of(SlashCommand command) {
    return new Origin(
        new Actor(command.field("team_id"), command.field("user_id")),
        Surface.COMMAND,
        command.field("channel_id"),
        null,
        null,
        false,
        command.field("trigger_id"),
        command.field("response_url"),
        "",
        "");
  }

  /** Where a tap, a form or a shortcut came from. */
  public static Origin of(Interaction interaction) {
    return interaction.payload().path("view").isObject()
        ? ofView(interaction)
        : ofMessage(interaction);
  }

  private static Origin ofView(Interaction interaction) {
    JsonNode payload = interaction.payload();
    JsonNode view = payload.path("view");
    boolean home = view.path("type").asText().equals("home");
    FormMemory memory = Clicks.memory(payload);
    return new Origin(
        new Actor(interaction.workspace(), interaction.userId()),
        home ? Surface.HOME : Surface.FORM,
        home ? "" : memory.channel(),
        null,
        home ? null : memory.thread(),
        false,
        payload.path("trigger_id").asText(""),
        "",
        view.path("id").asText(""),
        view.path("hash").asText(""));
  }

  private static Origin ofMessage(Interaction interaction) {
    JsonNode payload = interaction.payload();
    JsonNode container = payload.path("container");
    JsonNode message = payload.path("message");
    String ts = message.path("ts").asText(container.path("message_ts").asText(""));
    String thread = message.path("thread_ts").asText(container.path("thread_ts").asText(""));
    String channel =
        payload.path("channel").path("id").asText(container.path("channel_id").asText(""));
    return new Origin(
        new Actor(interaction.workspace(), interaction.userId()),
        Surface.MESSAGE,
        channel,
        ts.isEmpty() ? null : ts,
        thread.isEmpty() || thread.equals(ts) ? null : thread,
        container.path("is_ephemeral").asBoolean(false),
        payload.path("trigger_id").asText(""),
        payload.path("response_url").asText(""),
        "",
        "");
  }
}
