package org.baraza.slack.hear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Command;
import org.baraza.assistant.incoming.Search;
import org.baraza.assistant.incoming.SharedFile;
import org.baraza.assistant.incoming.Shortcut;
import org.baraza.assistant.incoming.Submission;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.slack.door.Payload.Interaction;
import org.baraza.slack.door.Payload.SlashCommand;
import org.baraza.slack.draw.ActionId;
import org.baraza.slack.draw.FormMemory;

/** Reads what a person did on purpose: taps, forms, shortcuts, commands and letters typed. */
public final class Clicks {
  private static final Set<String> DOERS = Set.of("button", "overflow");

  private Clicks() {}

  /** One click for each action; Slack sends several when several fields changed at once. */
  public static List<Click> of(Interaction interaction) {
    List<Click> clicks = new ArrayList<>();
    interaction.payload().path("actions").forEach(action -> clicks.add(one(interaction, action)));
    return clicks;
  }

  private static Click one(Interaction interaction, JsonNode action) {
    JsonNode payload = interaction.payload();
    Origin origin = Origin.of(interaction);
    ActionId id = ActionId.read(action.path("action_id").asText());
    boolean inForm = origin.surface() == Origin.Surface.FORM;
    JsonNode state = payload.has("view") ? payload.path("view") : payload;
    return new Click(
        origin.actor(),
        new Place(interaction.workspace(), origin.channel()),
        id.action(),
        id.suffix(),
        value(action),
        Inputs.entered(action),
        origin.message().orElse(null),
        inForm ? memory(payload).memory() : null,
        Inputs.of(state.path("state").path("values")));
  }

  /** Whether a tap should do something: buttons and menus do, fields and links do not. */
  public static boolean shouldDoSomething(Click click, Interaction interaction) {
    String name = new ActionId(click.action(), click.suffix(), "").name();
    for (JsonNode action : interaction.payload().path("actions")) {
      String id = action.path("action_id").asText();
      if (ActionId.read(id).name().equals(name)) {
        return DOERS.contains(action.path("type").asText()) && !isLink(interaction, id);
      }
    }
    return false;
  }

  private static boolean isLink(Interaction interaction, String actionId) {
    return interaction.payload().findParents("url").stream()
        .anyMatch(link -> link.path("action_id").asText().equals(actionId));
  }

  private static String value(JsonNode action) {
    return switch (action.path("type").asText()) {
      case "button" -> action.path("value").asText("");
      case "overflow" -> action.path("selected_option").path("value").asText("");
      default -> "";
    };
  }

  static FormMemory memory(JsonNode payload) {
    return FormMemory.read(payload.path("view").path("private_metadata").asText(""));
  }

  /** A form that was sent. */
  public static Submission submission(Interaction interaction) {
    JsonNode view = interaction.payload().path("view");
    return new Submission(
        actor(interaction),
        view.path("callback_id").asText(""),
        memory(interaction.payload()).memory(),
        Inputs.of(view.path("state").path("values")));
  }

  /** The inputs of the form that was sent, from top to bottom. */
  public static List<String> inputs(Interaction interaction) {
    List<String> inputs = new ArrayList<>();
    for (JsonNode block : interaction.payload().path("view").path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        inputs.add(block.path("block_id").asText());
      }
    }
    return inputs;
  }

  /** A message shortcut, with the message's words as a person meant them. */
  public static Shortcut shortcut(Interaction interaction) {
    JsonNode payload = interaction.payload();
    JsonNode message = payload.path("message");
    return new Shortcut(
        actor(interaction),
        new Place(interaction.workspace(), payload.path("channel").path("id").asText("")),
        payload.path("callback_id").asText(""),
        message.path("ts").asText(payload.path("message_ts").asText("")),
        message.path("user").asText(""),
        SlackText.read(message.path("text").asText("")),
        files(message.path("files")));
  }

  private static List<SharedFile> files(JsonNode files) {
    List<SharedFile> read = new ArrayList<>();
    files.forEach(
        file -> read.add(new SharedFile(file.path("id").asText(""), file.path("name").asText(""))));
    return read;
  }

  /** Letters typed into a searched entry. */
  public static Search search(Interaction interaction) {
    JsonNode payload = interaction.payload();
    ActionId id = ActionId.read(payload.path("action_id").asText());
    return new Search(actor(interaction), id.source(), payload.path("value").asText(""));
  }

  /** A slash command. */
  public static Command command(SlashCommand command) {
    return new Command(
        new Actor(command.field("team_id"), command.field("user_id")),
        new Place(command.field("team_id"), command.field("channel_id")),
        command.field("command"),
        SlackText.read(command.field("text")).strip());
  }

  /** What Slack says a payload is about, for the log: ids only. */
  public static String name(Interaction interaction) {
    JsonNode payload = interaction.payload();
    return Optional.of(payload.path("callback_id").asText(""))
        .filter(callback -> !callback.isEmpty())
        .orElseGet(() -> payload.path("view").path("callback_id").asText(""));
  }

  private static Actor actor(Interaction interaction) {
    return new Actor(interaction.workspace(), interaction.userId());
  }
}
