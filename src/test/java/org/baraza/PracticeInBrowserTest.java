package org.baraza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer walks through the gap in a real browser, typing and clicking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeInBrowserTest {
  private static final FlowBook BOOK = Prompts.read(TestPrompts.REAL).book();
  private static final Flow GAP = BOOK.flow("gap", FlowBook.ENGLISH).orElseThrow();

  private Practice practice;
  private Playwright driver;
  private Browser browser;

  @BeforeAll
  void open(@TempDir Path data) {
    Path chromium = Chromium.installed().orElse(null);
    assumeTrue(chromium != null, "no Chromium is installed, so no browser looks at the page");
    Settings settings =
        Settings.read(
            data.resolve("none.yaml"), Map.of("PORT", "0", "BARAZA_DATA", data.toString()));
    practice = Practice.start(settings, BOOK, InstantSource.system());
    PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE_MS);
    driver = Chromium.driver();
    browser = Chromium.launch(driver, chromium);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
      driver.close();
    }
    if (practice != null) {
      practice.close();
    }
  }

  @Test
  void a_newcomer_walks_through_the_gap() {
    Visitor.visits(
        browser,
        practice.url(),
        1280,
        860,
        visitor -> {
          startsFromThePrivateCard(visitor);
          answersTheFourQuestions(visitor);
          takesTheCausesApart(visitor);
          setsGoals(visitor);
          choosesAVisit(visitor);
          seesTheSummary(visitor);
          editsAnAnswer(visitor);
          sharesTheSummary(visitor);
          looksThroughTheForm(visitor);
        });
  }

  private void startsFromThePrivateCard(Visitor visitor) {
    visitor.opensChannel("maize-traders");
    visitor.types("/baraza");
    Locator card = visitor.message(visitor.channel(), "Only visible to you");
    visitor.sees(card, "What is this channel for?");
    visitor.ticks(card, "An exchange visit");
    visitor.presses(card, "That is it");
    visitor.sees(card, GAP.title());
    visitor.presses(card, "Start");
    visitor.sees(visitor.channel(), "The first question waits in the thread below");
    visitor.opensThread();
  }

  private void answersTheFourQuestions(Visitor visitor) {
    Locator group = visitor.isAsked(ask("group"));
    visitor.presses(group, "Tip");
    visitor.sees(visitor.thread(), GAP.question("group").orElseThrow().tip().orElseThrow().label());
    visitor.replies("Maize traders in Lira");

    visitor.presses(visitor.isAsked(ask("current")), "Answer");
    visitor.seesModal("Your answer");
    visitor.fills(ask("current"), "They buy by eye and sell at once");
    visitor.presses(visitor.modal(), "Send");

    visitor.presses(visitor.isAsked(ask("desired")), "Skip");
    visitor.sees(visitor.thread(), "Skipped for now");
    visitor.chooses(visitor.isAsked(ask("why")), "Back");
    visitor.isAsked(ask("desired"));
    visitor.replies("They dry, grade and store until the price is right");
    visitor.isAsked(ask("why"));
    visitor.replies("Nobody near them has a store that keeps the grain dry");
    visitor.sees(visitor.channel(), "4 of");
  }

  private void takesTheCausesApart(Visitor visitor) {
    Locator causes = visitor.isAsked("What are the separate causes");
    visitor.sees(causes, "You wrote");
    visitor.presses(causes, "Answer");
    visitor.seesModal("What stands in the way");
    visitor.presses(visitor.modal(), "Add cause");
    visitor.fills("The cause", "They have never seen a good store");
    visitor.ticks(visitor.modal(), "Understanding and conviction");
    visitor.ticks(visitor.modal(), "Role models");
    visitor.presses(visitor.modal(), "Save");
    visitor.seesModal("What stands in the way");
    visitor.sees(visitor.modal(), "They have never seen a good store");
    visitor.presses(visitor.modal(), "Add cause");
    visitor.presses(visitor.modal(), "Save");
    visitor.sees(visitor.modal(), "Please fill this in");
    visitor.fills("The cause", "Nobody buys by grade");
    visitor.ticks(visitor.modal(), "A link or market is missing");
    visitor.presses(visitor.modal(), "Save");
    visitor.sees(visitor.modal(), "Nobody buys by grade");
    visitor.presses(visitor.modal().locator("footer"), "Close");
    visitor.presses(visitor.isAsked("What are the separate causes"), "That is all");
    visitor.presses(visitor.isAsked(ask("beside")), "Skip");
  }

  private void setsGoals(Visitor visitor) {
    visitor.isAsked(ask("goals"));
    visitor.replies("Ten traders store their grain before the next harvest");
    Locator goals = visitor.isAsked(ask("goals"));
    visitor.sees(goals, "Ten traders store their grain");
    visitor.presses(goals, "That is all");
    visitor.isAsked(ask("next-level"));
    visitor.replies("A trader of their size who sells by grade");
  }

  private void choosesAVisit(Visitor visitor) {
    visitor.picks(visitor.isAsked(ask("means")), "A visit together with something else");
    Locator last = visitor.isAsked("better than a training");
    visitor.sees(last, "Why does a visit fit Maize traders in Lira");
    visitor.replies("They believe what they can weigh");
    visitor.sees(visitor.thread(), "That was the last question");
  }

  private void seesTheSummary(Visitor visitor) {
    Locator card = visitor.message(visitor.channel(), "What stands in the way");
    assertThat(card)
        .containsText(
            "From They buy by eye and sell at once to They dry, grade and store"
                + " until the price is right, for Maize traders in Lira.");
    assertThat(card)
        .containsText("They have never seen a good store: Understanding and conviction");
    assertThat(card).containsText("Ten traders store their grain before the next harvest");
    assertThat(card).containsText("You have one or two goals.");
    assertThat(card).containsText("Next: ");
    assertThat(card).not().containsText("You are in the middle of it");
  }

  private void editsAnAnswer(Visitor visitor) {
    visitor.presses(visitor.message(visitor.thread(), "They buy by eye and sell at once"), "Edit");
    visitor.seesModal("Your answer");
    visitor.fills(ask("current"), "They buy by eye");
    visitor.presses(visitor.modal(), "Send");
    visitor.sees(visitor.channel(), "From They buy by eye to");
  }

  private void sharesTheSummary(Visitor visitor) {
    visitor.closesThread();
    visitor.types("/baraza summary");
    Locator own = visitor.message(visitor.channel(), "Only visible to you");
    visitor.presses(own, "Share in channel");
    visitor.sees(visitor.channel(), "It stands at the end of the channel now");
  }

  private void looksThroughTheForm(Visitor visitor) {
    visitor.presses(visitor.message(visitor.channel(), "Next:"), "Fill in as a form");
    visitor.seesModal("Fill in as a form");
    assertThat(visitor.field(ask("group"))).hasValue("Maize traders in Lira");
    visitor.fills(ask("group"), "Maize traders in Lira and Oyam");
    visitor.presses(visitor.modal(), "Next page");
    visitor.sees(visitor.modal(), "They have never seen a good store");
    visitor.presses(visitor.modal(), "Next page");
    visitor.sees(visitor.modal(), "Why does a visit fit Maize traders in Lira and Oyam");
    visitor.presses(visitor.modal(), "Send");
    visitor.sees(visitor.modal(), "All of it is filled in");
    visitor.presses(visitor.modal().locator("footer"), "Close");
    visitor.sees(visitor.channel(), "for Maize traders in Lira and Oyam");
  }

  @Test
  void a_phone_shows_all_of_it() {
    Visitor.visits(
        browser,
        practice.url().resolve("#/U09"),
        375,
        720,
        visitor -> {
          visitor.opensChannel("programme-team");
          visitor.types("/baraza start gap");
          visitor.sees(visitor.channel(), "The first question waits in the thread below");
          visitor.fitsTheWindow();
          visitor.opensThread();
          Locator group = visitor.isAsked(ask("group"));
          visitor.fitsTheWindow();
          visitor.presses(group, "Answer");
          visitor.fitsTheWindow();
          visitor.fills(ask("group"), "Maize traders");
          visitor.presses(visitor.modal(), "Send");
          visitor.isAsked(ask("current"));
          visitor.closesThread();
          visitor.sees(visitor.channel(), "1 of");
          visitor.fitsTheWindow();
        });
  }

  @Test
  void home_says_what_a_persons_channels_need_next() {
    Visitor.visits(
        browser,
        practice.url().resolve("#/U01"),
        390,
        844,
        visitor -> {
          visitor.opensHome();
          visitor.sees(visitor.channel(), "What your channels need next");
          visitor.sees(visitor.channel(), "#lamwo-stockists");
          visitor.fitsTheWindow();
        });
  }

  @Test
  void settings_are_kept_as_they_were_chosen() {
    Visitor.visits(
        browser,
        practice.url().resolve("#/U01"),
        1280,
        860,
        visitor -> {
          visitor.opensChannel("lamwo-stockists");
          visitor.types("/baraza settings");
          visitor.seesModal("Settings");
          visitor.ticks(visitor.modal(), "A market interest group");
          visitor.presses(visitor.modal(), "Save");
          assertThat(visitor.modal()).isHidden();
          visitor.types("/baraza settings");
          visitor.seesModal("Settings");
          assertThat(visitor.field("A market interest group")).isChecked();
          visitor.presses(visitor.modal(), "Cancel");
          assertThat(visitor.modal()).isHidden();
        });
  }

  private static String ask(String question) {
    return GAP.question(question).orElseThrow().ask().label();
  }
}
