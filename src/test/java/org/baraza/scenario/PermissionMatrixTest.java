package org.baraza.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.TestPrompts;
import org.baraza.scenario.Room.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every surface, as every role, against every kind of channel. */
class PermissionMatrixTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private static final Map<Kind, Channel> channels = new EnumMap<>(Kind.class);

  enum Kind {
    PUBLIC,
    PRIVATE,
    SHARED_WITH_MANAGERS,
    DIRECT,
    ARCHIVED
  }

  enum Role {
    MEMBER("okello"),
    GUEST_INSIDE("guest"),
    MANAGER("nusrat"),
    ADMIN("admin"),
    OUTSIDER("mary");

    private final String name;

    Role(String name) {
      this.name = name;
    }

    private boolean isInside() {
      return this == MEMBER || this == GUEST_INSIDE;
    }
  }

  @BeforeAll
  static void aPlanInEveryKindOfChannel() {
    for (Kind kind : Kind.values()) {
      boolean hidden = kind != Kind.PUBLIC && kind != Kind.ARCHIVED;
      Channel channel =
          kind == Kind.DIRECT
              ? scenario.directMessage("lucy")
              : scenario.channel(hidden, false, "amina", "okello", "guest");
      Member owner = kind == Kind.DIRECT ? channel.member("lucy") : channel.facilitator();
      owner.types("/commit " + secret(kind) + " in 3 days");
      owner.taps("Post it");
      channels.put(kind, channel);
    }
    Member amina = of(Kind.SHARED_WITH_MANAGERS).facilitator();
    int before = scenario.slack.views().opened(amina.id);
    amina.types("/baraza settings");
    Form.opened(amina, before)
        .chooses(
            "Who may read the plan of this private channel",
            "Its members and the workspace's managers")
        .sends();
    scenario.passes(Duration.ofDays(6));
    Channel archived = of(Kind.ARCHIVED);
    archived.room.archived = true;
    archived
        .facilitator()
        .sends(Json.object().put("type", "channel_archive").put("channel", archived.room.id));
    scenario.passes(Duration.ofMinutes(1));
    Channel office = scenario.channel(false, false, "admin", "nusrat");
    office.member("admin").looksAtHome().choosesPeople(office.member("nusrat"));
    scenario.rest();
  }

  private static Channel of(Kind kind) {
    return requireNonNull(channels.get(kind));
  }

  private static String secret(Kind kind) {
    return "secretly " + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who may read a plan, as the product says. */
  private static boolean mayRead(Role role, Kind kind) {
    Set<Kind> forManagers = EnumSet.of(Kind.PUBLIC, Kind.SHARED_WITH_MANAGERS, Kind.ARCHIVED);
    return kind != Kind.DIRECT
        && (role.isInside() || (role == Role.MANAGER && forManagers.contains(kind)));
  }

  static Stream<Arguments> everything() {
    return Stream.of(Role.values())
        .flatMap(role -> Stream.of(Kind.values()).map(kind -> arguments(role, kind)));
  }

  /** Somebody in a channel of their own, in which nothing is to be read. */
  private static Member somewhereElse(Role role) {
    return scenario.channel(false, false, role.name).member(role.name);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void a_plan_that_is_asked_for_by_name_is_shown_or_does_not_exist(Role role, Kind kind) {
    String id = of(kind).room.id;
    for (String command : Set.of("/plan summary", "/baraza summary")) {
      Member person = somewhereElse(role);
      person.types(command + " <#CNOWHERE>");
      String missing = person.whispers();
      Member again = somewhereElse(role);
      again.types(command + " <#" + id + ">");
      if (mayRead(role, kind)) {
        assertThat(again.whispers()).as(command).isNotEqualTo(missing);
      } else {
        assertThat(again.whispers()).as(command).isEqualTo(missing);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void lists_of_plans_neither_show_nor_count_nor_name_what_one_may_not_see(Role role, Kind kind) {
    Member person = somewhereElse(role);
    person.types("/plan portfolio");
    person.types("/plan overdue");
    person.types("/plan portfolio overdue");
    String seen = person.whispers() + person.looksAtHome().words();
    boolean shown = mayRead(role, kind) && kind != Kind.ARCHIVED;
    String reference = "<#" + of(kind).room.id + ">";
    if (shown) {
      assertThat(seen).contains(secret(kind)).contains(reference);
    } else {
      assertThat(seen).doesNotContain(secret(kind)).doesNotContain(reference);
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void a_made_up_button_opens_nothing_that_one_may_not_see(Role role, Kind kind) {
    String id = of(kind).room.id;
    Map<String, String> buttons =
        Map.of(
            "manage.summary", id,
            "manage.share", id,
            "summary.all", "#" + id,
            "history.more", id + "/0",
            "nudge.hours", id,
            "home.next", id);
    if (mayRead(role, kind)) {
      return;
    }
    buttons.forEach(
        (action, value) -> {
          Member person = somewhereElse(role);
          forges(person, action, value);
          String answer = answerTo(person);
          Member again = somewhereElse(role);
          forges(again, action, value.replace(id, "CNOWHERE"));
          assertThat(answer).as(action).isEqualTo(answerTo(again));
          assertThat(answer).as(action).doesNotContain("secretly").doesNotContain(id);
        });
  }

  private static String answerTo(Member person) {
    return scenario.slack.await(
        "an answer",
        () -> Optional.of(person.whispers() + formOf(person)).filter(it -> !it.isEmpty()),
        () -> "none");
  }

  private static String formOf(Member person) {
    return scenario.slack.views().top(person.id).map(view -> Shown.view(view.drawn)).orElse("");
  }

  /** A client can send whatever it likes. */
  private static void forges(Member person, String action, String value) {
    scenario.slack.views().clear(person.id);
    ObjectNode payload = person.interaction("block_actions");
    payload.putObject("channel").put("id", person.channel.room.id);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1.000001")
        .put("channel_id", person.channel.room.id)
        .put("is_ephemeral", true);
    Message whisper =
        new Message(
            person.channel.room, "1.000001", null, FakeSlack.BARAZA, person.id, Json.object());
    payload.put("response_url", scenario.slack.responseUrl(whisper));
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", action)
        .put("block_id", "b")
        .put("value", value);
    payload.putObject("state").putObject("values");
    person.interacts(payload);
    scenario.rest();
  }
}
