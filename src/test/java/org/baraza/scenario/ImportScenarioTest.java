package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A plan that was taken along comes into an empty channel whole, or not at all. */
final class ImportScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel from = scenario.channel();
  private final Channel to = scenario.channel();
  private final Member amina = from.facilitator();

  private byte[] exported(Channel channel) {
    channel.facilitator().types("/plan export json");
    return channel.file(".json").content;
  }

  private byte[] aPlan() {
    amina.types("/baraza start gap");
    from.asks("Who would you like to see doing something differently?");
    amina.replies("Stockists in Lamwo");
    from.asks("And what do they do today?");
    from.trader().types("/commit share the price list by Friday");
    from.trader().taps("Post it");
    amina.types("/baraza vote");
    amina
        .opens("Add an obstacle")
        .fillsIn("What stands in the way", "Feed is dear")
        .chooses("Where it lies", "In inputs and services")
        .sends()
        .isClosed();
    return exported(from);
  }

  private Form imports(byte[] file) {
    Member.Typed message = amina.putsFile("plan.json", file);
    return amina.uses("import-plan", message);
  }

  private static ObjectNode withoutPlace(byte[] file) {
    ObjectNode plan =
        Json.read(
            new String(file, UTF_8)
                .replaceAll("\"channel\" : \"[A-Z0-9]+\"", "\"channel\" : \"\""));
    return plan.without("takenAt");
  }

  @Test
  void what_is_exported_imported_and_exported_again_is_the_same() {
    byte[] first = aPlan();
    imports(first).choosesChannel("Into which channel", to).sends().isClosed();
    to.shows("@Amina has brought a plan into this channel. Talks: 1, answers: 1, promises: 1.");
    amina.isTold("The plan is in");
    assertThat(withoutPlace(exported(to))).isEqualTo(withoutPlace(first));
    to.facilitator().types("/baraza");
    to.facilitator().taps("Continue");
    to.asks("And what do they do today?");
  }

  @Test
  void a_channel_that_has_a_plan_keeps_it() {
    byte[] file = aPlan();
    imports(file)
        .choosesChannel("Into which channel", from)
        .sends()
        .saysAt("Into which channel", "This channel has a plan already");
  }

  @Test
  void a_file_that_holds_no_plan_is_refused_with_where_it_is_wrong() {
    imports("{\n \"baraza-plan\": 1,\n oops".getBytes(UTF_8))
        .choosesChannel("Into which channel", to)
        .sends()
        .saysAt("Into which channel", "line 3 is not JSON");
    imports("{\"title\": \"something else\"}".getBytes(UTF_8))
        .choosesChannel("Into which channel", to)
        .sends()
        .saysAt("Into which channel", "holds no plan");
    imports("{\"baraza-plan\": 2}".getBytes(UTF_8))
        .choosesChannel("Into which channel", to)
        .sends()
        .saysAt("Into which channel", "a later version");
    String broken = new String(aPlan(), UTF_8).replace("\"status\" : \"OPEN\"", "\"status\" : 7.5");
    imports(broken.getBytes(UTF_8))
        .choosesChannel("Into which channel", to)
        .sends()
        .saysAt("Into which channel", "commitments[0].status");
    assertThat(to.everything()).doesNotContain("has brought a plan");
  }

  @Test
  void people_of_another_workspace_are_kept_by_name_alone() {
    String other = new String(aPlan(), UTF_8).replace(FakeSlack.WORKSPACE, "TELSEWHERE");
    imports(other.getBytes(UTF_8)).choosesChannel("Into which channel", to).sends().isClosed();
    to.shows("has brought a plan into this channel");
    to.facilitator().types("/baraza commitments");
    assertThat(to.facilitator().isTold("share the price list").words())
        .contains("Okello")
        .doesNotContain("@Okello");
  }

  @Test
  void only_a_facilitator_brings_a_plan_and_only_where_they_are() {
    byte[] file = aPlan();
    Channel elsewhere = scenario.channel(false, false, "peter");
    imports(file)
        .choosesChannel("Into which channel", elsewhere)
        .sends()
        .saysAt("Into which channel", "I can't find a plan for that channel");
    amina.types("/plan import");
    amina.isTold("Import this plan");
  }
}
