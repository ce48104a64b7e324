package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.person.Belonging;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.SpaceState;
import org.baraza.practice.space.ThreadJson;

/** The methods of conversations: what channels there are, who is in them, what was said. */
final class ConversationMethods {
  private static final int MOST_IN_A_PAGE = 1000;

  private final Workings workings;
  private final Places places;

  ConversationMethods(Workings workings) {
    this.workings = workings;
    this.places = new Places(workings.space());
  }

  Map<String, Method> methods() {
    return Map.of(
        "conversations.info", this::info,
        "conversations.list", arguments -> list(arguments, channel -> true),
        "users.conversations", this::ofPerson,
        "conversations.members", this::members,
        "conversations.history", this::history,
        "conversations.replies", this::replies,
        "conversations.open", this::open,
        "conversations.join", this::join);
  }

  private ObjectNode info(Arguments arguments) {
    Channel channel = places.known(arguments.needed("channel"));
    ObjectNode answer = Json.object();
    answer.set("channel", ChannelJson.of(channel).put("num_members", channel.members().size()));
    return answer;
  }

  private ObjectNode ofPerson(Arguments arguments) {
    String person = arguments.text("user").isEmpty() ? Slack.BOT_USER : arguments.text("user");
    return list(arguments, channel -> channel.has(person));
  }

  private ObjectNode list(Arguments arguments, Function<Channel, Boolean> wanted) {
    List<String> types =
        arguments.ids("types").isEmpty() ? List.of("public_channel") : arguments.ids("types");
    boolean alsoArchived = !arguments.flag("exclude_archived");
    List<Channel> channels =
        workings
            .space()
            .read(
                state ->
                    state.channels().values().stream()
                        .filter(channel -> channel.visibleTo(Slack.BOT_USER))
                        .filter(channel -> types.contains(ChannelJson.type(channel)))
                        .filter(channel -> alsoArchived || !channel.archived())
                        .filter(wanted::apply)
                        .toList());
    return page(arguments, "channels", channels.stream().map(ChannelJson::of).toList(), 100);
  }

  private ObjectNode members(Arguments arguments) {
    Channel channel = places.known(arguments.needed("channel"));
    return page(arguments, "members", List.copyOf(channel.members()), 100);
  }

  private ObjectNode history(Arguments arguments) {
    Channel channel = places.joined(arguments.needed("channel"));
    List<ObjectNode> all = messages(arguments, channel, log -> log.filter(SpaceState.topLevel()));
    List<ObjectNode> newestFirst = new ArrayList<>(all);
    Collections.reverse(newestFirst);
    return page(arguments, "messages", newestFirst, 100);
  }

  private ObjectNode replies(Arguments arguments) {
    Channel channel = places.joined(arguments.needed("channel"));
    String ts = arguments.needed("ts");
    if (workings.space().read(state -> state.message(channel.id(), ts)).isEmpty()) {
      throw new Refusal("thread_not_found");
    }
    List<ObjectNode> thread =
        messages(
            arguments,
            channel,
            log ->
                log.filter(
                    message ->
                        Json.text(message, "ts").equals(ts)
                            || SpaceState.repliesTo(ts).test(message)));
    return page(arguments, "messages", thread, 1000);
  }

  private List<ObjectNode> messages(
      Arguments arguments,
      Channel channel,
      Function<Stream<ObjectNode>, Stream<ObjectNode>> selection) {
    boolean inclusive = arguments.flag("inclusive");
    String oldest = arguments.text("oldest");
    String latest = arguments.text("latest");
    return workings
        .space()
        .read(
            state ->
                selection
                    .apply(state.seenBy("", channel.id()))
                    .filter(message -> after(Json.text(message, "ts"), oldest, inclusive))
                    .filter(message -> before(Json.text(message, "ts"), latest, inclusive))
                    .map(message -> ThreadJson.of(state, channel.id(), message))
                    .map(message -> withoutMetadata(arguments, message))
                    .toList());
  }

  /** A ts is compared as the number it is, and never as a float. */
  private static boolean after(String ts, String oldest, boolean inclusive) {
    if (oldest.isEmpty() || oldest.equals("0")) {
      return true;
    }
    int order = new BigDecimal(ts).compareTo(new BigDecimal(oldest));
    return order > 0 || (inclusive && order == 0);
  }

  private static boolean before(String ts, String latest, boolean inclusive) {
    return latest.isEmpty() || (inclusive ? !after(ts, latest, false) : !after(ts, latest, true));
  }

  private static ObjectNode withoutMetadata(Arguments arguments, ObjectNode message) {
    if (!arguments.flag("include_all_metadata")) {
      message.remove("metadata");
    }
    return message;
  }

  private ObjectNode open(Arguments arguments) {
    List<String> users = arguments.ids("users");
    if (users.size() != 1) {
      throw new Refusal(users.isEmpty() ? "users_list_not_supplied" : "method_not_supported");
    }
    Channel channel =
        new Belonging(workings)
            .open(Slack.BOT_USER, places.person(users.get(0)).id())
            .orElseThrow(() -> new Refusal("user_not_found"));
    ObjectNode answer = Json.object();
    answer.set("channel", ChannelJson.of(channel));
    return answer;
  }

  private ObjectNode join(Arguments arguments) {
    Channel channel = places.known(arguments.needed("channel"));
    if (!channel.has(Slack.BOT_USER)) {
      var outcome = new Belonging(workings).enter(channel, Slack.BOT_USER, Slack.BOT_USER);
      if (!outcome.ok()) {
        throw new Refusal(outcome.error());
      }
    }
    ObjectNode answer = Json.object();
    answer.set("channel", ChannelJson.of(places.known(channel.id())));
    return answer;
  }

  /** One page of a list; the cursor is the position after it. */
  static ObjectNode page(Arguments arguments, String name, List<?> all, int usual) {
    int limit = Math.max(1, Math.min(arguments.number("limit", usual), MOST_IN_A_PAGE));
    int from = Math.min(arguments.number("cursor", 0), all.size());
    int to = Math.min(from + limit, all.size());
    ObjectNode answer = Json.object();
    ArrayNode entries = answer.putArray(name);
    all.subList(from, to).forEach(entry -> entries.add(Json.of(entry)));
    boolean more = to < all.size();
    answer.put("has_more", more);
    answer.putObject("response_metadata").put("next_cursor", more ? Integer.toString(to) : "");
    return answer;
  }
}
