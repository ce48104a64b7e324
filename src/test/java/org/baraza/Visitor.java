package org.baraza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at the practice workspace's page, who reads, types and clicks. */
final class Visitor implements AutoCloseable {
  static final double PATIENCE_MS = 15_000;

  private static final Path PICTURES = Path.of("target", "browser");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visitor(BrowserContext context, Page page) {
    this.context = context;
    this.page = page;
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  private static Visitor at(Browser browser, URI url, int width, int height) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    Visitor visitor = new Visitor(context, page);
    page.navigate(url.toString());
    return visitor;
  }

  /** Something that a visitor does. */
  interface Doing {
    void with(Visitor visitor);
  }

  /** Opens the page in a window of a size in pixels, and leaves a picture where it goes wrong. */
  static void visits(Browser browser, URI url, int width, int height, Doing doing) {
    try (Visitor visitor = at(browser, url, width, height)) {
      try {
        doing.with(visitor);
      } catch (AssertionError | PlaywrightException wrong) {
        visitor.takesPicture(PICTURES.resolve("wrong-" + width + ".png"));
        throw wrong;
      }
    }
  }

  void opensChannel(String name) {
    assertThat(page.locator("main h2")).not().isEmpty();
    Locator drawer = page.getByLabel("Show channels");
    if (drawer.isVisible()) {
      drawer.click();
    }
    page.getByRole(
            AriaRole.NAVIGATION,
            new Page.GetByRoleOptions().setName("Channels and direct messages"))
        .getByRole(AriaRole.BUTTON, named(Pattern.compile("^" + name + "(,|$)")))
        .click();
    assertThat(page.locator("main h2")).containsText(name);
  }

  /** Opens what Baraza shows to this person alone. */
  void opensHome() {
    opensChannel("Baraza");
    page.getByRole(AriaRole.TAB, button("Home")).click();
  }

  /** Types into the channel's composer and sends. */
  void types(String text) {
    send(channel().getByRole(AriaRole.TEXTBOX), text);
  }

  /** Replies in the thread that is open. */
  void replies(String text) {
    send(thread().getByRole(AriaRole.TEXTBOX), text);
  }

  private void send(Locator composer, String text) {
    composer.fill(text);
    composer.press("Enter");
    if (text.startsWith("/") && !composer.inputValue().isEmpty()) {
      // The first Enter took the suggested command, as in Slack.
      composer.press("Enter");
    }
    assertThat(composer).isEmpty();
  }

  Locator channel() {
    return page.locator("main.channel");
  }

  Locator thread() {
    return page.getByLabel("Thread", new Page.GetByLabelOptions().setExact(true));
  }

  Locator modal() {
    return page.getByRole(AriaRole.DIALOG);
  }

  void opensThread() {
    channel().getByRole(AriaRole.BUTTON, named(Pattern.compile("repl(y|ies)"))).last().click();
    assertThat(thread()).isVisible();
  }

  void closesThread() {
    page.getByLabel("Close the thread").click();
    assertThat(thread()).isHidden();
  }

  /** The latest message of a part of the page that holds a text. */
  Locator message(Locator where, String text) {
    return where.locator("li.message").filter(new Locator.FilterOptions().setHasText(text)).last();
  }

  /** Waits until a question is asked in the thread and can be answered. */
  Locator isAsked(String question) {
    Locator message =
        thread()
            .locator("li.message")
            .filter(new Locator.FilterOptions().setHasText(question))
            .filter(
                new Locator.FilterOptions().setHas(page.getByRole(AriaRole.BUTTON, button("Skip"))))
            .last();
    assertThat(message).isVisible();
    return message;
  }

  void presses(Locator where, String button) {
    where.getByRole(AriaRole.BUTTON, named(button)).last().click();
  }

  /** Opens a message's or row's three dots and takes an entry. */
  void chooses(Locator where, String entry) {
    where.getByRole(AriaRole.BUTTON, named("More choices")).last().click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry).setExact(true))
        .click();
  }

  /** Takes an option from a menu of choices. */
  void picks(Locator where, String option) {
    where.locator("button.picker").click();
    page.getByRole(AriaRole.OPTION).filter(has(option)).click();
  }

  Locator field(String label) {
    return modal().getByLabel(label);
  }

  void fills(String label, String text) {
    field(label).fill(text);
  }

  void ticks(Locator where, String label) {
    where.getByRole(AriaRole.CHECKBOX, named(Pattern.compile("^" + label))).check();
  }

  void seesModal(String title) {
    assertThat(modal().getByRole(AriaRole.HEADING).first()).hasText(title);
  }

  void sees(Locator where, String text) {
    assertThat(where.getByText(text).last()).isVisible();
  }

  /** Nothing is wider than the window, so that nobody must scroll sideways. */
  void fitsTheWindow() {
    Object overhang =
        page.evaluate("() => document.scrollingElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overhang).intValue())
        .as("pixels beyond the window")
        .isLessThanOrEqualTo(0);
  }

  void takesPicture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions named(Pattern name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Leaves, and says what the browser complained about meanwhile. */
  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("errors in the browser").isEmpty();
  }
}
