package org.baraza.practice.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.baraza.practice.limits.MessageRules;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.Space;
import org.baraza.practice.space.SpaceState;

/** Does what the app answers to a command, or sends to a response URL. */
public final class Responses {
  private final Space space;
  private final Posts posts;

  public Responses(Space space, Posts posts) {
    this.space = space;
    this.posts = posts;
  }

  /**
   * Posts, replaces or deletes; hands back what is wrong with the answer, and then does nothing.
   */
  public List<String> apply(ResponseUrls.Place place, JsonNode answer) {
    List<String> problems = MessageRules.problems(answer);
    Optional<Channel> channel = space.read(state -> state.channel(place.channel()));
    if (!problems.isEmpty() || channel.isEmpty()) {
      return problems;
    }
    if (answer.path("delete_original").asBoolean()) {
      posts.delete(channel.get(), place.messageTs());
    } else if (answer.path("replace_original").asBoolean() && !place.messageTs().isEmpty()) {
      posts.update(channel.get(), place.messageTs(), message -> content(message, answer));
    } else {
      ObjectNode message = Posts.from(Slack.BOT_USER, "");
      content(message, answer);
      String threadTs = Json.text(answer, "thread_ts");
      if (!threadTs.isEmpty()) {
        message.put("thread_ts", threadTs);
      }
      if (!Json.text(answer, "response_type").equals("in_channel")) {
        message.put(SpaceState.ONLY_FOR, place.person());
      }
      posts.post(channel.get(), message);
    }
    return List.of();
  }

  /** What a message says: text, blocks and metadata; the rest of it stays. */
  public static void content(ObjectNode message, JsonNode given) {
    message.put("text", Json.text(given, "text"));
    message.remove("blocks");
    for (String field : List.of("blocks", "attachments", "metadata")) {
      if (given.has(field)) {
        message.set(field, given.path(field).deepCopy());
      }
    }
  }
}
