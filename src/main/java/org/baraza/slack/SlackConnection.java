package org.baraza.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Downloads;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.PostLookup;
import org.baraza.assistant.port.Uploads;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Words;
import org.baraza.slack.api.BotIdentity;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.api.PostLinks;
import org.baraza.slack.api.SlackBoard;
import org.baraza.slack.api.SlackDirectory;
import org.baraza.slack.api.SlackDownloads;
import org.baraza.slack.api.SlackHomes;
import org.baraza.slack.api.SlackMessenger;
import org.baraza.slack.api.SlackUploads;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.api.WorkspaceApi;
import org.baraza.slack.desk.Admission;
import org.baraza.slack.desk.Background;
import org.baraza.slack.desk.FrontDesk;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.draw.Mrkdwn;

/** The way out to Slack: made first, because the use cases need its messenger and directory. */
public final class SlackConnection {
  private final SlackOptions options;
  private final Words words;
  private final WorkspaceApi api;
  private final BotIdentity identity;
  private final Drawing drawing;
  private final Messenger messenger;
  private final Directory directory;
  private final Uploads uploads;
  private final Downloads downloads;
  private final Board board;

  /**
   * Sets everything up; nothing is sent yet.
   *
   * @param credentials the token for each workspace
   * @param posts finds the messages that others link to
   */
  public SlackConnection(
      SlackOptions options,
      WebApi web,
      Credentials credentials,
      FlowBook book,
      Drawing.Overflow overflow,
      PostLookup posts) {
    this.options = options;
    this.words = book.words(FlowBook.ENGLISH);
    this.api = new WorkspaceApi(web, credentials);
    this.identity = new BotIdentity(api);
    this.drawing = new Drawing(words, overflow);
    this.messenger = new SlackMessenger(api, drawing, new PostLinks(identity, posts));
    this.directory = new SlackDirectory(api, Ticker.systemTicker());
    this.uploads = new SlackUploads(api, new Mrkdwn(words.locale()));
    this.downloads = new SlackDownloads(api);
    this.board = new SlackBoard(api);
  }

  public Messenger messenger() {
    return messenger;
  }

  public Directory directory() {
    return directory;
  }

  public Board board() {
    return board;
  }

  public Uploads uploads() {
    return uploads;
  }

  public Downloads downloads() {
    return downloads;
  }

  public HomeDoor homes() {
    return new SlackHomes(api, drawing);
  }

  SlackOptions options() {
    return options;
  }

  BotIdentity identity() {
    return identity;
  }

  FrontDesk.Equipment equipment(
      Background background,
      FrontDesk.Removals removals,
      Admission admission,
      MeterRegistry figures) {
    return new FrontDesk.Equipment(
        api, identity, directory, drawing, words, background, removals, admission, figures);
  }
}
