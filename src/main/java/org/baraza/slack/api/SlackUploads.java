package org.baraza.slack.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.assistant.port.Uploads;
import org.baraza.people.Place;
import org.baraza.slack.draw.Mrkdwn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads in Slack's three steps: ask for an address, send the content there, share it. */
public final class SlackUploads implements Uploads {
  private static final Logger log = LoggerFactory.getLogger(SlackUploads.class);

  /** Slack refuses a longer description of a picture; all of it stands in the comment as well. */
  private static final int MOST_DESCRIBED = 1000;

  private final WorkspaceApi api;
  private final Mrkdwn mrkdwn;

  public SlackUploads(WorkspaceApi api, Mrkdwn mrkdwn) {
    this.api = requireNonNull(api);
    this.mrkdwn = requireNonNull(mrkdwn);
  }

  @Override
  public boolean put(Place place, Upload upload, byte[] content) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("filename", upload.name());
    wanted.put("length", Integer.toString(content.length));
    if (!upload.alternative().isEmpty()) {
      wanted.put("alt_txt", shortened(upload.alternative()));
    }
    ApiAnswer address = api.ask(place.workspace(), "files.getUploadURLExternal", wanted);
    if (!(address instanceof ApiAnswer.Done given)) {
      return refused("files.getUploadURLExternal", place, address);
    }
    ApiAnswer sent = api.send(given.body().path("upload_url").asText(), content);
    if (!(sent instanceof ApiAnswer.Done)) {
      return refused("sending a file", place, sent);
    }
    ObjectNode sharing = JsonNodeFactory.instance.objectNode();
    sharing
        .putArray("files")
        .addObject()
        .put("id", given.body().path("file_id").asText())
        .put("title", upload.title());
    sharing.put("channel_id", place.channel());
    sharing.put("initial_comment", mrkdwn.of(upload.comment()));
    ApiAnswer shared = api.tell(place.workspace(), "files.completeUploadExternal", sharing);
    return shared instanceof ApiAnswer.Done
        || refused("files.completeUploadExternal", place, shared);
  }

  private static String shortened(String description) {
    return description.length() <= MOST_DESCRIBED
        ? description
        : description.substring(0, MOST_DESCRIBED - 1) + "…";
  }

  private static boolean refused(String step, Place place, ApiAnswer answer) {
    log.warn("{} in {}: {}", step, place, answer.error());
    return false;
  }
}
