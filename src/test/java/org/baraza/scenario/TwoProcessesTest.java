package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.baraza.KilledBaraza;
import org.baraza.scenario.Room.Message;
import org.baraza.store.EmbeddedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one PostgreSQL database, with requests going to either: every message comes once
 * and in order, and when one of them is killed the other goes on with its work.
 */
class TwoProcessesTest {
  private static final int QUESTIONS = 12;
  private static final int CHANNELS = 3;
  private static final int KILLED_AT = 7;
  private static final int MOST_REPEATED = 500;

  /** A lease ends by itself within a minute. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static final Duration UNTIL_REMINDED = Duration.ofDays(9);

  /** A Monday morning, at which it is eleven o'clock where people are. */
  private static final Instant BEGINNING = Instant.parse("2026-05-04T08:00:00Z");

  private final Duration shift = Duration.between(InstantSource.system().instant(), BEGINNING);
  private final InstantSource clock = () -> InstantSource.system().instant().plus(shift);
  private final FakeSlack slack = new FakeSlack();
  private final List<ChildProcess> processes = new ArrayList<>();

  @AfterEach
  void close() {
    processes.forEach(ChildProcess::kill);
    slack.close();
  }

  @Test
  @Timeout(240)
  void each_message_and_nudge_comes_once_and_the_one_that_lives_goes_on(@TempDir Path folder)
      throws IOException {
    String url = EmbeddedServer.freshUrl(EmbeddedServer.port());
    ChildProcess.Recipe recipe = ChildProcess.Recipe.of(folder, slack, QUESTIONS, List.of(url));
    ahead(folder, Duration.ZERO);
    processes.add(recipe.alone());
    processes.add(recipe.alone());
    Door door = new Door(processes.get(0).address(), clock);
    List<Channel> channels = new ArrayList<>();
    for (int number = 0; number < CHANNELS; number++) {
      Channel channel = new Around(slack, door).channel(false, false, "amina" + number);
      channels.add(channel);
      promise(channel);
      facilitator(channel).types("/baraza start many");
    }
    for (int question = 1; question < KILLED_AT; question++) {
      answerEverywhere(channels, question, door);
    }
    killOneWhileItSpeaks(channels, door);
    ahead(folder, A_MINUTE);
    for (int question = KILLED_AT + 1; question <= QUESTIONS; question++) {
      answerEverywhere(channels, question, door);
    }
    channels.forEach(TwoProcessesTest::everythingCameOnceAndInOrder);
    processes.add(recipe.alone());
    ahead(folder, UNTIL_REMINDED);
    channels.forEach(this::remindedOnce);
    assertThat(slack.problems()).isEmpty();
  }

  /** Each answer goes to the process whose turn it is, as a load balancer would have it. */
  private void answerEverywhere(List<Channel> channels, int question, Door door) {
    for (Channel channel : channels) {
      channel.asks("Question %d, please?".formatted(question));
      door.movesTo(processes.get((question + channels.indexOf(channel)) % 2).address());
      answer(channel, question);
    }
  }

  private static void answer(Channel channel, int question) {
    Member facilitator = facilitator(channel);
    Message asked = channel.asked("Question %d, please?".formatted(question));
    if (question % 3 == 0) {
      Tap.on(facilitator, asked, "Yes");
    } else {
      untilTaken(facilitator, facilitator.writesLate("Answer " + question));
    }
  }

  /** A reply that comes before its question's delivery is settled is refused; Slack repeats it. */
  private static void untilTaken(Member facilitator, Member.Typed typed) {
    int status = facilitator.delivery(typed);
    for (int repeated = 0; status == 503 && repeated < MOST_REPEATED; repeated++) {
      status = facilitator.delivery(typed);
    }
    assertThat(status).isEqualTo(200);
  }

  private static Member facilitator(Channel channel) {
    String id =
        channel.room.members.stream()
            .filter(it -> !it.equals(FakeSlack.BARAZA))
            .findFirst()
            .orElseThrow();
    return channel.member(FakeSlack.nameOf(id));
  }

  private static void promise(Channel channel) {
    Member facilitator = facilitator(channel);
    facilitator.types("/commit share the price list in 10 days");
    facilitator.isTold("share the price list");
    facilitator.taps("Post it");
    channel.shows("share the price list");
  }

  /** It has just acknowledged an answer in every channel, and is about to ask the next question. */
  private void killOneWhileItSpeaks(List<Channel> channels, Door door) {
    ChildProcess doomed = processes.remove(0);
    door.movesTo(doomed.address());
    for (Channel channel : channels) {
      channel.asks("Question %d, please?".formatted(KILLED_AT));
    }
    channels.forEach(channel -> answer(channel, KILLED_AT));
    doomed.kill();
    processes.add(processes.get(0));
  }

  private void ahead(Path folder, Duration by) throws IOException {
    String seconds = Long.toString(shift.plus(by).toSeconds());
    Path fresh = Files.writeString(folder.resolve("ahead.part"), seconds);
    Files.move(fresh, folder.resolve(KilledBaraza.AHEAD), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void everythingCameOnceAndInOrder(Channel channel) {
    channel.shows("%d of %d".formatted(QUESTIONS, QUESTIONS));
    List<Message> posted = channel.byBaraza();
    List<String> questions =
        posted.stream()
            .map(Message::words)
            .filter(words -> words.contains(", please?"))
            .map(words -> words.replaceFirst("(?s).*?(Question \\d+), please.*", "$1"))
            .distinct()
            .toList();
    List<String> expected = new ArrayList<>();
    for (int number = 1; number <= QUESTIONS; number++) {
      String asks = "Question %d, please?".formatted(number);
      assertThat(posted.stream().filter(message -> message.words().contains(asks)))
          .as(asks)
          .hasSize(1);
      expected.add("Question " + number);
    }
    assertThat(questions).containsExactlyElementsOf(expected);
    List<String> ids = posted.stream().map(message -> message.dispatchId).toList();
    assertThat(new HashSet<>(ids)).doesNotContain("").hasSameSizeAs(ids);
  }

  private void remindedOnce(Channel channel) {
    Channel direct = new Channel(channel.workspace, slack.direct(facilitator(channel).id));
    direct.shows("share the price list");
    assertThat(direct.posts("share the price list")).isOne();
  }

  /** Nobody knows when other processes are at rest: what is seen is waited for. */
  private record Around(FakeSlack slack, Door door) implements Workspace {
    @Override
    public void rest() {}
  }
}
