package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.baraza.TestPrompts;
import org.baraza.scenario.Door.Knock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client can change points to what is not theirs. */
class StrangerScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private final Channel secret = scenario.privateChannel();
  private final Channel open = scenario.channel(false, false, "nakato");
  private final Member nakato = new Member(open, "nakato");
  private List<Knock> knocks = List.of();

  @BeforeEach
  void aPlanIsBegun() {
    int before = scenario.door.knocks().size();
    Member facilitator = secret.facilitator();
    facilitator.types("/baraza start every-kind");
    secret.asks("What is the market called?");
    facilitator.replies("Secretville");
    secret.asks("What is the story of Secretville?");
    facilitator.opens("Answer").fillsIn("The story", "Under a tree").sends();
    secret.asks("Is it permitted?");
    facilitator.taps("Yes");
    secret.asks("On which day is it held?");
    facilitator.types("/baraza summary");
    List<Knock> all = scenario.door.knocks();
    knocks = all.subList(before, all.size());
  }

  @Test
  void what_is_sent_from_another_workspace_changes_and_shows_nothing() throws IOException {
    String stood = secret.everything();
    for (Knock knock : knocks) {
      String body = knock.body().replace(FakeSlack.WORKSPACE, "T666").replace("Ev", "Ew");
      scenario.door.knocksWith(knock.type(), body.getBytes(UTF_8));
    }
    scenario.rest();
    assertThat(secret.everything()).isEqualTo(stood);
    assertThat(open.everything()).doesNotContain("Secretville");
  }

  @Test
  void pointers_into_a_private_channel_sent_from_another_one_change_and_show_nothing()
      throws IOException {
    String stood = secret.everything();
    String owner = secret.facilitator().id;
    for (Knock knock : knocks) {
      String body =
          knock
              .body()
              .replace(secret.room.id, open.room.id)
              .replace(owner, nakato.id)
              .replace("Ev", "Ex");
      scenario.door.knocksWith(knock.type(), body.getBytes(UTF_8));
    }
    scenario.rest();
    assertThat(secret.everything()).isEqualTo(stood);
    assertThat(open.everything() + nakato.whispers()).doesNotContain("Under a tree");
  }

  @Test
  void who_is_not_in_a_private_channel_cannot_act_in_it() throws IOException {
    String stood = secret.everything();
    String owner = secret.facilitator().id;
    for (Knock knock : knocks) {
      String body =
          knock
              .body()
              .replace(owner, nakato.id)
              .replace("Ev", "Ey")
              .replaceAll("trigger\\d+", scenario.slack.trigger(nakato.id));
      scenario.door.knocksWith(knock.type(), body.getBytes(UTF_8));
      String form =
          scenario.slack.views().top(nakato.id).map(view -> view.drawn.toString()).orElse("");
      assertThat(form).doesNotContain("Secretville");
    }
    scenario.rest();
    assertThat(secret.everything()).isEqualTo(stood);
    Member outsider = new Member(secret, "nakato");
    assertThat(outsider.whispers()).doesNotContain("Secretville").doesNotContain("Under a tree");
  }
}
