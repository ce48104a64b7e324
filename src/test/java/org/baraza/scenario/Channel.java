package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baraza.scenario.Room.Message;

/** A channel as its members see it. */
final class Channel {
  final Workspace workspace;
  final Room room;

  Channel(Workspace workspace, Room room) {
    this.workspace = workspace;
    this.room = room;
  }

  /** Somebody acting in this channel; a member unless said otherwise. */
  Member member(String name) {
    return new Member(this, name);
  }

  Member facilitator() {
    return member("amina");
  }

  Member trader() {
    return member("okello");
  }

  private FakeSlack slack() {
    return workspace.slack();
  }

  /** The newest file that Baraza shared here whose name ends like this. */
  SharedFiles.Shared file(String ending) {
    return slack()
        .await("a file " + ending, () -> slack().files().latest(room, ending), this::everything);
  }

  List<SharedFiles.Shared> files() {
    synchronized (slack()) {
      return slack().files().in(room);
    }
  }

  /** All that everybody sees, from the first message to the last. */
  List<Message> messages() {
    synchronized (slack()) {
      return room.messages.stream().filter(message -> !message.isWhisper()).toList();
    }
  }

  List<Message> byBaraza() {
    return messages().stream().filter(Message::byBaraza).toList();
  }

  /** The newest card of Baraza's in the channel itself. */
  Message card() {
    return slack().await("a card", this::newestCard, this::everything);
  }

  private Optional<Message> newestCard() {
    return byBaraza().stream()
        .filter(message -> message.thread == null)
        .reduce((one, other) -> other);
  }

  /** The channel itself shows these words, now or soon. */
  Message shows(String words) {
    return sees(words, message -> message.thread == null);
  }

  /** The thread below the newest card shows these words, now or soon. */
  Message thread(String words) {
    String root = card().ts;
    return sees(words, message -> root.equals(message.thread));
  }

  /** The newest message in any thread asks this. */
  Message asks(String words) {
    return slack()
        .await(
            "the last message asking \"" + words + "\"",
            () ->
                byBaraza().stream()
                    .filter(message -> message.thread != null)
                    .reduce((one, other) -> other)
                    .filter(message -> message.words().contains(words)),
            this::everything);
  }

  /** The message that asks or asked this, in any thread. */
  Message asked(String words) {
    return sees(words, message -> message.thread != null);
  }

  private Message sees(String words, Predicate<Message> where) {
    return slack()
        .await(
            "\"" + words + "\"",
            () ->
                byBaraza().stream()
                    .filter(where)
                    .filter(message -> message.words().contains(words))
                    .reduce((one, other) -> other),
            this::everything);
  }

  /** Once all is said, no message shows these words. */
  void neverShows(String words) {
    workspace.rest();
    assertThat(everything()).doesNotContain(words);
  }

  /** How often Baraza posted something that shows these words now. */
  long posts(String words) {
    workspace.rest();
    return byBaraza().stream().filter(message -> message.words().contains(words)).count();
  }

  String everything() {
    return messages().stream()
        .map(
            message ->
                (message.thread == null ? "# " : "  > ")
                    + FakeSlack.nameOf(message.author)
                    + ": "
                    + message.words().replace("\n", "\n      "))
        .collect(Collectors.joining("\n"));
  }

  /** Somebody adds Baraza to the channel. */
  void wasJoinedByBaraza(Member inviter) {
    synchronized (slack()) {
      room.holdsBaraza = true;
      room.members.add(FakeSlack.BARAZA);
    }
    inviter.sends(
        Json.object()
            .put("type", "member_joined_channel")
            .put("user", FakeSlack.BARAZA)
            .put("channel", room.id)
            .put("channel_type", "C")
            .put("team", FakeSlack.WORKSPACE)
            .put("inviter", inviter.id));
  }
}
