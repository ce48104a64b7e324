package org.baraza.practice.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A message together with what Slack tells of its thread. */
public final class ThreadJson {
  private ThreadJson() {}

  /** A copy; a parent carries the count of its replies, who wrote them, and the latest ts. */
  public static ObjectNode of(SpaceState state, String channel, ObjectNode message) {
    ObjectNode copy = message.deepCopy();
    String ts = Json.text(message, "ts");
    if (!Json.text(message, "thread_ts").equals(ts)) {
      return copy;
    }
    List<ObjectNode> replies = state.seenBy("", channel).filter(SpaceState.repliesTo(ts)).toList();
    if (replies.isEmpty()) {
      copy.remove("thread_ts");
      return copy;
    }
    Set<String> writers = new LinkedHashSet<>();
    replies.forEach(reply -> writers.add(Json.text(reply, "user")));
    copy.put("reply_count", replies.size()).put("reply_users_count", writers.size());
    copy.put("latest_reply", Json.text(replies.get(replies.size() - 1), "ts"));
    writers.forEach(copy.putArray("reply_users")::add);
    return copy;
  }
}
