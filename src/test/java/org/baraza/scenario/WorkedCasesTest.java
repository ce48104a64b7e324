package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The guides' own cases, each from an empty channel to its plan; what a guide leaves open is
 * skipped here. {@code mvn test -Dtest=WorkedCasesTest -Dcases.write=true} writes the plans anew.
 */
class WorkedCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/cases");
  private static final int MOST_SKIPS = 20;
  private static final Pattern ID = Pattern.compile("\\b[A-Z][A-Z0-9]{7,}\\b|#croom\\d+");
  private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");

  /** The guide gives no dates: these are made up, so that the check has something to hold. */
  private static final String MADE_UP_VISIT = "14 July 2026";

  private static final String MADE_UP_LAST_DAY = "17 July 2026";
  private static final String MADE_UP_PROJECT_END = "31 July 2026";

  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.channel();
  private final Member facilitator = channel.facilitator();

  @Test
  void stockists_of_lamwo_see_two_shops_that_are_ahead_of_them() throws IOException {
    stockistsSayWhatHoldsThemBack();
    stockistsAreChosen();
    twoHostsAreFound();
    theTwoSidesMeet();
    starts("activities");
    channel.asks("What will happen during the visit");
    facilitator.replies("Tour of both premises\nQuestions on how it is done");
    skipsToTheEnd();
    starts("follow-up");
    channel.asks("What will you do after the visit");
    facilitator.replies("Debrief in which each draws a business model canvas");
    skipsToTheEnd();
    sharesPlan("stockists-of-lamwo");
  }

  private void stockistsSayWhatHoldsThemBack() {
    starts("gap");
    answers("Who would you like to see", "Eighteen young input shops in Lamwo");
    answers("And what do they do today?", "keep few records and seek out no customers");
    answers("What would you like to see them do", "keeping records and building customer networks");
    answers("Why don't they do so already?", "They do not know how, and doubt that it pays");
    channel.asks("take that apart");
    row("No idea how to go about it", it -> moved(it, "Skills"));
    row("Doubt that it is worth the effort", it -> moved(it, "Understanding and conviction"));
    facilitator.taps("That is all");
    skipsTo("What will be different a few months after the visit?");
    facilitator.replies("Shops track their sales\nShops know their customers");
    facilitator.taps("That is all");
    answers("What must the visitors see", "Stockists like them who are further on");
    channel.asks("what fits this change best?");
    facilitator.chooses("A visit");
    answers("Why does a visit fit", "They see it at work and hear from a peer why it pays");
    theLastQuestionIsAnswered();
  }

  private void stockistsAreChosen() {
    starts("target-group");
    answers("Why did you choose this group", "New in business; most never ran a formal one");
    skipsTo("Which levels of the chain");
    ticks("Input suppliers and stockists");
    answers("What could coming along be worth", "They decide on better figures and can expand");
    skipsTo("How will you help them see");
    facilitator.replies("Staff talk it over with them; nobody is paid to come");
    skipsTo("In which weeks or months");
    facilitator.replies("Just before planting");
    skipsToTheEnd();
  }

  private void twoHostsAreFound() {
    starts("role-model");
    channel.asks("Where have you looked");
    ticks("Asked other projects");
    channel.asks("Which businesses could be the role model?");
    row("The one with the records", it -> host(it, "Records and customer management"));
    row("The one that goes out", it -> host(it, "Outreach to customers"));
    facilitator.taps("That is all");
    skipsTo("And what will the hosts get out of it?");
    facilitator.replies("They are shown as an example");
    skipsTo("Whom do you choose");
    facilitator.replies("Both, as each is strong at something else");
    theLastQuestionIsAnswered();
  }

  private void theTwoSidesMeet() {
    starts("structure");
    skipsTo("What can the visitors do or try");
    facilitator.replies("Tour the premises");
    skipsTo("How many role models");
    facilitator.replies("2");
    skipsTo("Is the visit timed");
    facilitator.taps("Yes");
    skipsToTheEnd();
  }

  private static Form host(Form row, String strength) {
    return row.chooses("How we found it", "Another project named it")
        .fillsIn("Check 1: what it does well", strength)
        .chooses("Check 2: its strength fits your gap", "Yes")
        .chooses("Check 3: visitors can see themselves in it", "Yes")
        .chooses("Check 4: rival or colleague", "Colleague")
        .fillsIn("Check 5: what it gains", "Recognition")
        .chooses("Our choice", "We visit it");
  }

  @Test
  void maize_traders_look_for_buyers_abroad_and_their_project_ends_too_soon() throws IOException {
    starts("gap");
    answers("Who would you like to see", "Ugandan maize traders outside Kampala");
    answers("And what do they do today?", "sell at home, where few pay for quality");
    answers(
        "What would you like to see them do instead?",
        "selling better maize to large buyers in the region");
    answers("Why don't they do so already?", "They lack know-how, experience and contacts");
    channel.asks("take that apart");
    row("Quality rules, contracts and export steps are unknown", it -> moved(it, "Skills"));
    row("No contact to large buyers abroad", it -> moved(it, "A link or market is missing"));
    facilitator.taps("That is all");
    skipsTo("What will be different a few months after the visit?");
    facilitator.replies("Traders deal with large millers in Kenya, Rwanda and Burundi");
    facilitator.taps("That is all");
    answers("What must the visitors see", "How large millers buy, and which quality they ask for");
    channel.asks("what fits this change best?");
    facilitator.chooses("A visit");
    skipsToTheEnd();
    starts("logistics");
    answers("On what date does the visit begin?", MADE_UP_VISIT);
    answers("And when is its last day?", MADE_UP_LAST_DAY);
    skipsToTheEnd();
    starts("follow-up");
    skipsTo("Has the plan been looked at again");
    facilitator.chooses("The visit is still ahead");
    skipsTo("Is there a date on which your project");
    facilitator.taps("Yes");
    answers("On what date does it end?", MADE_UP_PROJECT_END);
    skipsToTheEnd();
    channel.shows("The project ends before the follow-up that this visit needs is over.");
    sharesPlan("maize-traders");
  }

  @Test
  void the_livestock_forum_wins_over_those_who_tax_its_animals_twice() throws IOException {
    starts("profile");
    answers("Which market is this group about", "Livestock in Kassala, Sudan");
    answers("what will be different in your market?", "Animals are not taxed twice on their way");
    channel.asks("Where in the market does that change");
    ticks("In the rules around it");
    answers("Who outside the group", "Pastoralists, whose living improves");
    skipsTo("How large an area");
    facilitator.chooses("A state or province");
    channel.asks("Who is in the group");
    row("35 market actors", it -> it.chooses("Kind of actor", "Somebody else"));
    facilitator.taps("That is all");
    channel.asks("How did these people become members?");
    facilitator.chooses("Elected by others like them");
    skipsTo("How will you present the group");
    facilitator.chooses("One voice towards those who decide");
    channel.asks("Which issues do you already know");
    row(
        "Double taxation at state borders",
        it ->
            it.chooses("How it can move", "Somebody else must be won over")
                .fillsIn("Who can change it", "The government")
                .fillsIn("How it stands", "Removed"));
    row(
        "Barriers to export",
        it -> it.chooses("How it can move", "Somebody else must be won over"));
    facilitator.taps("That is all");
    theLastQuestionIsAnswered();
    starts("issues");
    channel.asks("How did you find out");
    facilitator.chooses("We mapped the market together");
    channel.asks("What stands in the way of the change you want?");
    row("Double taxation at state borders", it -> lies(it, "In the rules around it"));
    row("Barriers to export", it -> lies(it, "In the rules around it"));
    facilitator.taps("That is all");
    skipsTo("Which issues will you work on");
    facilitator.replies("Double taxation at state borders\nBarriers to export");
    facilitator.taps("That is all");
    channel.asks("What could be done about these issues?");
    row(
        "Lobby the government together",
        it -> it.fillsIn("For which issue", "Double taxation at state borders"));
    facilitator.taps("That is all");
    theLastQuestionIsAnswered();
    sharesPlan("livestock-forum");
  }

  private static Form moved(Form row, String by) {
    return row.ticks("What would move it", by);
  }

  private static Form lies(Form row, String where) {
    return row.chooses("Where it lies", where);
  }

  private void starts(String flow) {
    facilitator.types("/baraza start " + flow);
  }

  private void answers(String question, String words) {
    channel.asks(question);
    facilitator.replies(words);
  }

  private void ticks(String option) {
    facilitator.ticks("Send these", option);
  }

  /** Adds a row by its first words and fills in the rest of it. */
  private void row(String name, UnaryOperator<Form> filled) {
    facilitator.replies(name);
    Form form = facilitator.opens("Answer").tapsAt(name, "Edit");
    filled.apply(form).sends().closes();
  }

  /** Leaves open what the guide does not say, up to this question. */
  private void skipsTo(String question) {
    for (int skips = 0; skips < MOST_SKIPS && !newest().contains(question); skips++) {
      facilitator.taps("Skip");
    }
    assertThat(newest()).contains(question);
  }

  private void skipsToTheEnd() {
    skipsTo("That was the last question");
  }

  private void theLastQuestionIsAnswered() {
    channel.thread("That was the last question");
  }

  private String newest() {
    scenario.rest();
    return channel.byBaraza().stream()
        .filter(message -> message.thread != null)
        .reduce((one, other) -> other)
        .orElseThrow()
        .words();
  }

  private void sharesPlan(String name) throws IOException {
    facilitator.types("/baraza summary");
    facilitator.taps("Share in channel");
    scenario.rest();
    isAsBefore(name + ".txt", masked(wholePlan()) + "\n");
    facilitator.types("/plan export md");
    isAsBefore(name + ".md", masked(new String(channel.file(".md").content, UTF_8)));
    facilitator.types("/plan summary");
    String overview =
        facilitator.isTold("The plan of").words().replaceFirst("<#\\w+>", "this channel");
    isAsBefore(name + "-overview.txt", masked(overview) + "\n");
  }

  private static void isAsBefore(String name, String plan) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("cases.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, plan);
    }
    assertThat(plan).isEqualTo(Files.readString(file));
  }

  /** What the shared summary says, and where it is too long for a message, its form. */
  private String wholePlan() {
    String shared = channel.card().words();
    if (!Tap.offers(channel.card(), "Show all")) {
      return shared;
    }
    facilitator.opens("Show all");
    return Shown.view(scenario.slack.views().top(facilitator.id).orElseThrow().drawn);
  }

  private static String masked(String words) {
    return TIME.matcher(ID.matcher(words).replaceAll("(id)")).replaceAll("(time)");
  }
}
