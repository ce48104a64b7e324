package org.baraza.practice.webapi;

import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.Space;

/** Looks up what a call names, as far as the bot may know of it. */
record Places(Space space) {

  Person person(String id) {
    return space.read(state -> state.person(id)).orElseThrow(() -> new Refusal("user_not_found"));
  }

  /** A channel that the bot knows: a public one, or one that it is in. */
  Channel known(String id) {
    return space
        .read(state -> state.channel(id))
        .filter(channel -> channel.visibleTo(Slack.BOT_USER))
        .orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /** A channel that the bot is in. */
  Channel joined(String id) {
    Channel channel = known(id);
    if (!channel.has(Slack.BOT_USER)) {
      throw new Refusal("not_in_channel");
    }
    return channel;
  }

  /** A channel that the bot may write to. */
  Channel writable(String id) {
    Channel channel = joined(id);
    if (channel.archived()) {
      throw new Refusal("is_archived");
    }
    return channel;
  }
}
