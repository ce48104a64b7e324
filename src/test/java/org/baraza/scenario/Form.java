package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.baraza.scenario.Views.View;

/** The form on top of somebody's screen. */
final class Form {
  private final Member who;
  private JsonNode errors = Json.object();

  private Form(Member who) {
    this.who = who;
  }

  /** Waits for one more form to open than were opened before. */
  static Form opened(Member who, int before) {
    Form form = new Form(who);
    form.sees("a form", view -> form.slack().views().opened(who.id) > before);
    return form;
  }

  private FakeSlack slack() {
    return who.channel.workspace.slack();
  }

  private View top() {
    return slack().views().top(who.id).orElseThrow(() -> new AssertionError("no form is open"));
  }

  private View sees(String what, Predicate<View> fits) {
    return slack().await(what, () -> slack().views().top(who.id).filter(fits), this::words);
  }

  String words() {
    return slack()
        .views()
        .top(who.id)
        .map(view -> Shown.view(view.drawn) + "\n" + view.values + "\n" + errors)
        .orElse("no form is open");
  }

  Form shows(String words) {
    sees("a form with \"" + words + "\"", view -> Shown.view(view.drawn).contains(words));
    return this;
  }

  Form doesNotShow(String words) {
    assertThat(Shown.view(top().drawn)).doesNotContain(words);
    return this;
  }

  /** Types words into the input with this label. */
  Form fillsIn(String label, String text) {
    slack().hears(text);
    return put(label, element -> TextNode.valueOf(text));
  }

  Form chooses(String label, String option) {
    return put(label, element -> Elements.option(element, option));
  }

  Form ticks(String label, String... options) {
    return put(
        label,
        element -> {
          ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
          for (String option : options) {
            chosen.add(Elements.option(element, option));
          }
          return chosen;
        });
  }

  Form choosesDay(String label, String day) {
    return fillsIn(label, day);
  }

  Form choosesChannel(String label, Channel channel) {
    return put(label, element -> TextNode.valueOf(channel.room.id));
  }

  Form choosesPerson(String label, Member person) {
    return fillsIn(label, person.id);
  }

  Form choosesPeople(String label, List<Member> people) {
    return put(
        label,
        element -> {
          ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
          people.forEach(person -> chosen.add(person.id));
          return chosen;
        });
  }

  /** Taps a button that opens a form on top of this one. */
  Form opens(String label) {
    String below = top().id;
    deliver(Tap.action(top().drawn, label));
    sees("a form on top", view -> !view.id.equals(below));
    return this;
  }

  /** Searches as one types, and takes what is found under this label. */
  Form searches(String label, String letters, String option) {
    return put(
        label,
        element -> {
          ObjectNode payload = who.interaction("block_suggestion");
          payload.put("action_id", element.path("action_id").asText()).put("value", letters);
          payload.set("view", top().sent());
          JsonNode found = who.answerTo(payload).orElseThrow();
          return Elements.option(found, option);
        });
  }

  private interface Filling {
    JsonNode with(JsonNode element);
  }

  private Form put(String label, Filling filling) {
    JsonNode block = input(label);
    JsonNode element = block.path("element");
    JsonNode value = filling.with(element);
    synchronized (slack()) {
      top()
          .values
          .withObjectProperty(block.path("block_id").asText())
          .set(element.path("action_id").asText(), Elements.value(element, value));
    }
    return this;
  }

  private JsonNode input(String label) {
    for (JsonNode block : top().drawn.path("blocks")) {
      if (block.path("type").asText().equals("input")
          && block.path("label").path("text").asText().equals(label)) {
        return block;
      }
    }
    throw new AssertionError("no input \"" + label + "\" in\n" + words());
  }

  /** What the input with this label holds, as Slack would send it. */
  String held(String label) {
    JsonNode block = input(label);
    JsonNode element = block.path("element");
    JsonNode value =
        top().values.path(block.path("block_id").asText()).path(element.path("action_id").asText());
    JsonNode held = value.path(Elements.held(value));
    return held.isTextual() ? held.asText() : held.toString();
  }

  /** What Baraza has the form remember. */
  String memory() {
    return top().drawn.path("private_metadata").asText();
  }

  /** A client can send back whatever it likes. */
  Form remembers(String memory) {
    top().drawn.put("private_metadata", memory);
    return this;
  }

  /** The form was opened by a version of the app that called it by another name. */
  Form isCalled(String callback) {
    top().drawn.put("callback_id", callback);
    return this;
  }

  /** Sends the form; it closes, changes, or says what is wrong. */
  Form sends() {
    View view = top();
    assertThat(view.drawn.has("submit")).as("a form to send: %s", words()).isTrue();
    requireAll(view);
    ObjectNode payload = who.interaction("view_submission");
    payload.set("view", view.sent());
    Optional<JsonNode> answer = who.answerTo(payload);
    synchronized (slack()) {
      errors = Json.object();
      follow(view, answer);
      slack().notifyAll();
    }
    return this;
  }

  /** Slack sends no form in which a required input is empty. */
  private void requireAll(View view) {
    for (JsonNode block : view.drawn.path("blocks")) {
      if (block.path("type").asText().equals("input") && !block.path("optional").asBoolean()) {
        JsonNode value =
            view.values
                .path(block.path("block_id").asText())
                .path(block.path("element").path("action_id").asText());
        assertThat(Elements.isEmpty(value)).as("empty: %s\n%s", block, words()).isFalse();
      }
    }
  }

  private void follow(View view, Optional<JsonNode> answer) {
    String action = answer.map(it -> it.path("response_action").asText()).orElse("");
    switch (action) {
      case "errors" -> errors = answer.orElseThrow().path("errors");
      case "update" -> {
        slack().checkView("response_action update", answer.orElseThrow().path("view"));
        slack().views().redraw(view, answer.orElseThrow().path("view"));
      }
      case "push" -> {
        slack().checkView("response_action push", answer.orElseThrow().path("view"));
        slack().views().push(who.id, answer.orElseThrow().path("view"));
      }
      case "clear" -> slack().views().clear(who.id);
      default -> slack().views().pop(who.id);
    }
    errors
        .fieldNames()
        .forEachRemaining(
            block -> {
              if (Json.first(view.drawn, it -> it.path("block_id").asText().equals(block))
                  == null) {
                slack().problem("an error at no input: " + block);
              }
            });
  }

  /** The form stands as it was and says this at the input with this label. */
  Form saysAt(String label, String problem) {
    assertThat(errors.path(input(label).path("block_id").asText()).asText())
        .as(words())
        .contains(problem);
    return this;
  }

  /** Taps a button or an entry of a menu within the form. */
  Form taps(String label) {
    return act(Tap.action(top().drawn, label));
  }

  /** Chooses from the menu beside these words. */
  Form tapsAt(String words, String label) {
    for (JsonNode block : top().drawn.path("blocks")) {
      if (Shown.block(block).contains(words)) {
        ObjectNode alone = Json.object();
        alone.putArray("blocks").add(block);
        return act(Tap.action(alone, label));
      }
    }
    throw new AssertionError("no \"" + words + "\" in\n" + words());
  }

  /** Taps a button that leaves the form as it is. */
  void tapsWithoutChange(String label) {
    deliver(Tap.action(top().drawn, label));
  }

  private Form act(ObjectNode action) {
    String hash = top().hash;
    deliver(action);
    sees("a change of the form", view -> !view.hash.equals(hash));
    return this;
  }

  private void deliver(ObjectNode action) {
    ObjectNode payload = who.interaction("block_actions");
    payload.set("view", top().sent());
    payload.putObject("container").put("type", "view").put("view_id", top().id);
    payload.putArray("actions").add(action);
    who.answerTo(payload);
  }

  void closes() {
    slack().views().pop(who.id);
  }

  void isClosed() {
    assertThat(slack().views().top(who.id)).as(words()).isEmpty();
  }
}
