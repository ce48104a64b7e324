package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.baraza.TestPrompts;
import org.baraza.assistant.document.CopyRead;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.export.Binding;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People take a plan along, where they may, and nobody else learns that there is one. */
class ExportScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();

  @Test
  void a_document_goes_to_the_channel_when_it_is_asked_for_there() {
    beginsPlan(channel);
    facilitator.types("/plan export md");
    String plan = new String(channel.file(".md").content, UTF_8);
    assertThat(plan).contains("## The plan").contains("**Still open:** What they do now");
    channel.shows("@Amina asked for this plan as a document.");
    facilitator.isTold("The document is in the channel now.");
  }

  @Test
  void from_elsewhere_it_goes_to_whoever_asked() {
    beginsPlan(channel);
    Channel other = scenario.channel();
    other.facilitator().types("/plan export json <#%s|somewhere>".formatted(channel.room.id));
    assertThat(new String(scenario.directly("amina").file(".json").content, UTF_8))
        .contains("Stockists in Lamwo");
    assertThat(other.files()).isEmpty();
    assertThat(channel.files()).isEmpty();
  }

  @Test
  void the_summary_offers_the_document() {
    beginsPlan(channel);
    facilitator.types("/baraza summary");
    facilitator.taps("Export");
    assertThat(channel.file(".docx").content).startsWith('P', 'K');
    facilitator.isTold("The document is in the channel now.");
  }

  @Test
  void help_names_the_commands_beside_its_own() {
    facilitator.types("/baraza help");
    facilitator.isTold("/plan export docx");
    facilitator.isTold("/commit share the price list by Friday");
  }

  @Test
  void without_a_format_the_formats_are_offered() {
    beginsPlan(channel);
    facilitator.types("/plan export");
    facilitator.isTold("In which form would you like the plan?");
    facilitator.taps("Tables (xlsx)");
    assertThat(channel.file(".xlsx").content).startsWith('P', 'K');
    facilitator.types("/plan export pdf");
    facilitator.isTold("In which form would you like the plan?");
    facilitator.taps("Text (docx)");
    assertThat(channel.file(".docx").content).startsWith('P', 'K');
  }

  @Test
  void who_may_not_see_a_plan_is_told_what_is_said_of_no_channel_at_all() {
    Channel closed = scenario.privateChannel();
    beginsPlan(closed);
    Member outsider = channel.member("nakato").joins();
    outsider.types("/plan export docx <#%s|secret>".formatted(closed.room.id));
    Member other = channel.member("opio").joins();
    other.types("/plan export docx <#CNOWHERE|secret>");
    assertThat(outsider.whispers())
        .isEqualTo(other.whispers())
        .contains("I can't find a plan for that channel");
    assertThat(scenario.directly("nakato").files()).isEmpty();
  }

  @Test
  void a_channel_without_a_plan_has_nothing_to_write_down() {
    facilitator.types("/plan export docx");
    facilitator.isTold("There is no plan in that channel yet");
    assertThat(channel.files()).isEmpty();
  }

  @Test
  void a_file_that_does_not_get_through_is_said_so() {
    beginsPlan(channel);
    scenario.slack.goesWrong("files.completeUploadExternal", Fault.BROKEN);
    facilitator.types("/plan export md");
    facilitator.isTold("The file did not get through.");
    facilitator.types("/plan export md");
    assertThat(channel.file(".md").content).isNotEmpty();
  }

  @Test
  void promises_are_drawn_with_the_same_in_words() {
    facilitator.types("/plan pictures");
    facilitator.isTold("There is no plan in that channel yet");
    beginsPlan(channel);
    facilitator.types("/plan pictures");
    facilitator.isTold("There are no figures to draw yet.");
    facilitator.types("/commit share the price list by Friday");
    facilitator.taps("Post it");
    facilitator.types("/plan pictures");
    SharedFiles.Shared picture = channel.file(".png");
    assertThat(picture.content).startsWith(0x89, 'P', 'N', 'G');
    assertThat(picture.alternative)
        .contains("By 4 May 2026: 1 promised, 0 done, 0 past their day.");
    channel.shows(picture.alternative);
  }

  @Test
  void the_pictures_of_a_plan_that_one_may_not_see_do_not_exist() {
    Channel closed = scenario.privateChannel();
    beginsPlan(closed);
    Member outsider = channel.member("nakato").joins();
    outsider.types("/plan pictures <#%s|secret>".formatted(closed.room.id));
    outsider.isTold("I can't find a plan for that channel");
  }

  @Test
  void the_canvas_shows_the_plan_and_follows_its_changes_with_one_edit_for_many() {
    facilitator.types("/plan canvas");
    facilitator.isTold("There is no plan in that channel yet");
    beginsPlan(channel);
    facilitator.types("/plan canvas");
    facilitator.isTold("The plan is on this channel's canvas now.");
    assertThat(channel.room.canvas).contains("## The plan").doesNotContain("What we have planned");
    facilitator.types("/commit share the price list by Friday");
    facilitator.taps("Post it");
    facilitator.types("/commit ask the millers by Friday");
    facilitator.taps("Post it");
    int before = scenario.slack.calls("canvases.edit");
    scenario.passes(Duration.ofMinutes(1));
    assertThat(channel.room.canvas).contains("share the price list", "ask the millers");
    assertThat(scenario.slack.calls("canvases.edit")).isEqualTo(before + 1);
  }

  @Test
  void a_canvas_that_somebody_deleted_is_made_anew_only_when_asked_for() {
    beginsPlan(channel);
    facilitator.types("/plan canvas");
    channel.room.canvas = null;
    facilitator.replies("They keep few records");
    scenario.passes(Duration.ofMinutes(1));
    assertThat(channel.room.canvas).isNull();
    facilitator.types("/plan canvas");
    assertThat(channel.room.canvas).contains("## The plan").doesNotContain("What we have planned");
  }

  @Test
  void what_was_written_as_json_can_be_read_again_complete() {
    beginsPlan(channel);
    facilitator.types("/commit share the price list by Friday");
    facilitator.taps("Post it");
    facilitator.types("/plan export json");
    byte[] file = channel.file(".json").content;
    Binding binding = new Binding();
    PlanCopy copy = read(binding, file);
    assertThat(copy.commitments()).hasSize(1);
    assertThat(copy.conversations()).hasSize(1);
    assertThat(copy.names()).containsEntry("UAMINA", "Amina");
    assertThat(binding.write(copy)).isEqualTo(file);
  }

  private PlanCopy read(Binding binding, byte[] file) {
    Actor reader = new Actor(FakeSlack.WORKSPACE, facilitator.id);
    Place here = new Place(FakeSlack.WORKSPACE, channel.room.id);
    return ((CopyRead.Fine) binding.read(file, reader, here)).copy();
  }

  private static void beginsPlan(Channel channel) {
    Member facilitator = channel.facilitator();
    facilitator.types("/baraza start gap");
    channel.asks("Who would you like to see doing something differently?");
    facilitator.replies("Stockists in Lamwo");
    channel.asks("And what do they do today?");
  }
}
