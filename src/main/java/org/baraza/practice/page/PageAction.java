package org.baraza.practice.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.practice.person.PracticePerson;
import org.baraza.practice.person.Upload;
import org.baraza.practice.space.Json;

/** One thing that a person can do on the page, from the JSON that the page sends. */
@FunctionalInterface
interface PageAction {
  ObjectNode perform(PracticePerson person, JsonNode json);

  /** By the end of the path below {@code /practice/page/}. */
  Map<String, PageAction> BY_PATH =
      Map.ofEntries(
          Map.entry("say", PageAction::say),
          Map.entry(
              "edit",
              (person, json) ->
                  person.edits(channel(json), ts(json), Json.text(json, "text")).toJson("ts")),
          Map.entry(
              "delete", (person, json) -> person.deletes(channel(json), ts(json)).toJson("ts")),
          Map.entry(
              "react",
              (person, json) ->
                  person.reacts(channel(json), ts(json), Json.text(json, "name")).toJson("")),
          Map.entry(
              "action",
              (person, json) ->
                  person
                      .acts(
                          json.path("container"),
                          Json.text(json, "blockId"),
                          Json.text(json, "actionId"),
                          json.path("value"),
                          json.path("state"))
                      .toJson("")),
          Map.entry(
              "suggest",
              (person, json) ->
                  person.searches(
                      json.path("container"),
                      Json.text(json, "blockId"),
                      Json.text(json, "actionId"),
                      Json.text(json, "query"))),
          Map.entry(
              "view/submit",
              (person, json) ->
                  person.submits(Json.text(json, "viewId"), json.path("state")).toJson()),
          Map.entry(
              "view/close",
              (person, json) ->
                  person
                      .closes(Json.text(json, "viewId"), json.path("clearAll").asBoolean())
                      .toJson("")),
          Map.entry(
              "shortcut",
              (person, json) ->
                  person
                      .shortcut(Json.text(json, "callbackId"), channel(json), ts(json))
                      .toJson("")),
          Map.entry("home", (person, json) -> person.opensHome().toJson("")),
          Map.entry(
              "invite",
              (person, json) ->
                  person.invites(channel(json), Json.text(json, "user")).toJson("channel")),
          Map.entry("join", (person, json) -> person.joins(channel(json)).toJson("channel")),
          Map.entry("leave", PageAction::leave),
          Map.entry(
              "create",
              (person, json) ->
                  person
                      .creates(Json.text(json, "name"), json.path("private").asBoolean())
                      .toJson("channel")),
          Map.entry("archive", (person, json) -> person.archives(channel(json)).toJson("channel")),
          Map.entry(
              "rename",
              (person, json) ->
                  person.renames(channel(json), Json.text(json, "name")).toJson("channel")),
          Map.entry(
              "open", (person, json) -> person.opens(Json.text(json, "user")).toJson("channel")),
          Map.entry("read", (person, json) -> person.reads(channel(json)).toJson("")));

  private static ObjectNode say(PracticePerson person, JsonNode json) {
    List<Upload> files = new ArrayList<>();
    json.path("files").forEach(file -> files.add(Upload.of(file)));
    return person
        .types(channel(json), Json.text(json, "text"), Json.text(json, "threadTs"), files)
        .toJson("ts");
  }

  /** One leaves oneself, or takes another out. */
  private static ObjectNode leave(PracticePerson person, JsonNode json) {
    String other = Json.text(json, "user");
    return (other.isEmpty() || other.equals(person.id())
            ? person.leaves(channel(json))
            : person.removes(channel(json), other))
        .toJson("channel");
  }

  private static String channel(JsonNode json) {
    return Json.text(json, "channel");
  }

  private static String ts(JsonNode json) {
    return Json.text(json, "ts");
  }
}
