package org.baraza.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baraza.practice.delivery.Posts;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.Space;
import org.baraza.practice.space.SpaceState;

/** The people and channels that a new workspace begins with; invented, and their words are data. */
final class Sample {
  private static final String BOT_COLOR = "0b6e4f";
  private static final List<String> EVERYBODY =
      List.of("U01", "U02", "U03", "U04", "U05", "U06", "U07", "U08", "U09", "U10", Slack.BOT_USER);

  private final PracticeWords words;

  Sample(PracticeWords words) {
    this.words = words;
  }

  /** Fills an empty workspace. */
  void fill(Space space) {
    String welcome =
        space.change(
            state -> {
              people(state);
              channels(state, space.clock().instant());
              return words.get("seed.welcome");
            });
    say(space, "C01", "U10", welcome);
    say(space, "C02", "U01", words.get("seed.hello.stockists"));
    say(space, "C03", "U06", words.get("seed.hello.maize"));
    say(space, "C04", "U07", words.get("seed.hello.livestock"));
    say(space, "C06", "U01", words.get("seed.hello.try"));
  }

  private void people(SpaceState state) {
    state.add(person("U01", "Africa/Kampala", "b5541c"));
    state.add(person("U02", "Africa/Kampala", "7a3e9d"));
    state.add(person("U03", "Africa/Kampala", "2f6fb0"));
    state.add(person("U04", "Africa/Kampala", "a23b52"));
    state.add(person("U05", "Africa/Kampala", "3d7a2a"));
    state.add(person("U06", "Africa/Kampala", "8a6d00"));
    state.add(person("U07", "Africa/Khartoum", "1d7a7a"));
    state.add(person("U08", "Africa/Khartoum", "5a5fc7").asGuest());
    state.add(person("U09", "Asia/Dhaka", "b0367f"));
    state.add(person("U10", "Africa/Kampala", "555f6b").asAdmin());
    state.add(
        new Person(
            Slack.BOT_USER,
            "baraza",
            words.get("seed.bot.name"),
            words.get("seed.bot.title"),
            "Africa/Kampala",
            BOT_COLOR,
            true,
            false,
            false,
            false));
  }

  /** Somebody with the handle, name and title that the words give. */
  private Person person(String id, String zone, String color) {
    String key = "seed.person." + id + ".";
    return new Person(
        id,
        words.get(key + "handle"),
        words.get(key + "name"),
        words.get(key + "title"),
        zone,
        color,
        false,
        false,
        false,
        false);
  }

  private void channels(SpaceState state, Instant now) {
    String bot = Slack.BOT_USER;
    open(state, now, "C01", "general", Set.copyOf(EVERYBODY));
    open(state, now, "C02", "lamwo-stockists", Set.of("U01", "U02", "U03", "U04", "U05", bot));
    open(state, now, "C03", "maize-traders", Set.of("U01", "U02", "U06", bot));
    open(state, now, "C04", "livestock-forum", Set.of("U07", "U08", "U09", bot));
    state.add(
        channel(
            "C05", "programme-team", Channel.Kind.PRIVATE, now, Set.of("U01", "U02", "U09", bot)));
    open(state, now, "C06", "new-channel-to-try", Set.of("U01", "U02", "U06", "U09", "U10"));
    for (String person : EVERYBODY) {
      if (!person.equals(bot)) {
        state.add(
            channel("D" + person.substring(1), "", Channel.Kind.DM, now, Set.of(person, bot)));
      }
    }
  }

  private void open(SpaceState state, Instant now, String id, String name, Set<String> members) {
    state.add(channel(id, name, Channel.Kind.PUBLIC, now, members));
  }

  private Channel channel(
      String id, String name, Channel.Kind kind, Instant now, Set<String> members) {
    Set<String> inOrder = new LinkedHashSet<>(EVERYBODY);
    inOrder.retainAll(members);
    String topic = kind == Channel.Kind.DM ? "" : words.get("seed.topic." + name);
    return new Channel(id, name, topic, kind, "U10", now.getEpochSecond(), inOrder, false);
  }

  private static void say(Space space, String channel, String person, String text) {
    ObjectNode message = Posts.from(person, text);
    ObjectNode unused =
        space.change(
            state -> {
              message.put("ts", space.nextTs(state, channel));
              state.log(channel).add(message);
              EVERYBODY.forEach(
                  reader -> state.reads().put(reader + " " + channel, message.path("ts").asText()));
              return message;
            });
  }
}
