package org.baraza.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.PostLookup;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Words;
import org.baraza.slack.api.BotIdentity;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.api.PostLinks;
import org.baraza.slack.api.SlackDirectory;
import org.baraza.slack.api.SlackHomes;
import org.baraza.slack.api.SlackMessenger;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.desk.Background;
import org.baraza.slack.desk.FrontDesk;
import org.baraza.slack.draw.Drawing;

/** The way out to Slack: made first, because the use cases need its messenger and directory. */
public final class SlackConnection {
  private final SlackOptions options;
  private final Credentials credentials;
  private final Words words;
  private final WebApi api;
  private final BotIdentity identity;
  private final Drawing drawing;
  private final Messenger messenger;
  private final Directory directory;

  /**
   * Sets everything up; nothing is sent yet.
   *
   * @param posts finds the messages that others link to
   */
  public SlackConnection(
      SlackOptions options,
      Credentials credentials,
      FlowBook book,
      Drawing.Overflow overflow,
      PostLookup posts) {
    this.options = options;
    this.credentials = credentials;
    this.words = book.words(FlowBook.ENGLISH);
    this.api = new WebApi(options.api(), options.connecting(), options.patience());
    this.identity = new BotIdentity(api, credentials);
    this.drawing = new Drawing(words, overflow);
    this.messenger = new SlackMessenger(api, credentials, drawing, new PostLinks(identity, posts));
    this.directory = new SlackDirectory(api, credentials, Ticker.systemTicker());
  }

  public Messenger messenger() {
    return messenger;
  }

  public Directory directory() {
    return directory;
  }

  public HomeDoor homes() {
    return new SlackHomes(api, credentials, drawing);
  }

  SlackOptions options() {
    return options;
  }

  FrontDesk.Equipment equipment(Background background) {
    return new FrontDesk.Equipment(
        api, credentials, identity, directory, drawing, words, background);
  }
}
