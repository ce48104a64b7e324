package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody's Home as they see it. */
final class HomeScreen {
  private final Member who;

  HomeScreen(Member who) {
    this.who = who;
  }

  private FakeSlack slack() {
    return who.channel.workspace.slack();
  }

  private ObjectNode drawn() {
    return slack().await("a Home", () -> slack().views().home(who.id), () -> "none");
  }

  String words() {
    return Shown.view(drawn());
  }

  /** The Home shows these words, now or soon. */
  HomeScreen shows(String words) {
    slack()
        .await(
            "a Home with \"" + words + "\"",
            () -> slack().views().home(who.id).filter(it -> Shown.view(it).contains(words)),
            this::words);
    return this;
  }

  /** The Home does not show these words any more, now or soon. */
  HomeScreen showsNoMore(String words) {
    slack()
        .await(
            "a Home without \"" + words + "\"",
            () -> slack().views().home(who.id).filter(it -> !Shown.view(it).contains(words)),
            this::words);
    return this;
  }

  HomeScreen doesNotShow(String words) {
    assertThat(words()).doesNotContain(words);
    return this;
  }

  boolean offers(String label) {
    return Tap.button(drawn(), label) != null;
  }

  HomeScreen taps(String label) {
    send(Tap.action(drawn(), label), Json.object());
    return this;
  }

  /** Taps something that opens a form. */
  Form opens(String label) {
    int before = slack().views().opened(who.id);
    taps(label);
    return Form.opened(who, before);
  }

  /** Chooses all people of the entry for several. */
  HomeScreen choosesPeople(Member... people) {
    JsonNode element = Tap.element(drawn(), "multi_users_select");
    if (element == null) {
      throw new AssertionError("no people to choose on\n" + words());
    }
    ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
    for (Member person : people) {
      chosen.add(person.id);
    }
    ObjectNode action = Json.object().put("type", "multi_users_select");
    action.put("action_id", element.path("action_id").asText()).put("block_id", "managers");
    action.set("selected_users", chosen);
    ObjectNode state = Json.object();
    state
        .withObjectProperty("managers")
        .set(element.path("action_id").asText(), Elements.value(element, chosen));
    send(action, state);
    return this;
  }

  private void send(ObjectNode action, ObjectNode state) {
    ObjectNode payload = who.interaction("block_actions");
    ObjectNode view = payload.putObject("view").put("type", "home").put("id", "VHOME" + who.id);
    view.put("team_id", FakeSlack.WORKSPACE).put("private_metadata", "");
    view.putObject("state").set("values", state);
    payload.putObject("container").put("type", "view").put("view_id", "VHOME" + who.id);
    payload.putArray("actions").add(action);
    who.interacts(payload);
  }
}
