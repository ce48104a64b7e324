package org.baraza.slack.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.baraza.assistant.port.Downloads;
import org.baraza.people.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches files from Slack, with the token of the workspace where they stand. */
public final class SlackDownloads implements Downloads {
  private static final Logger log = LoggerFactory.getLogger(SlackDownloads.class);

  private final WorkspaceApi api;

  public SlackDownloads(WorkspaceApi api) {
    this.api = requireNonNull(api);
  }

  @Override
  public Fetched fetch(Place place, String file, int most) {
    ApiAnswer info = api.ask(place.workspace(), "files.info", Map.of("file", file));
    if (!(info instanceof ApiAnswer.Done done)) {
      log.warn("files.info in {}: {}", place, info.error());
      return info instanceof ApiAnswer.Declined ? new Fetched.Gone() : new Fetched.NotNow();
    }
    JsonNode known = done.body().path("file");
    if (!standsIn(known, place.channel())) {
      return new Fetched.Gone();
    }
    if (known.path("size").asLong() > most) {
      return new Fetched.TooLarge();
    }
    String address = known.path("url_private_download").asText(known.path("url_private").asText());
    Optional<byte[]> content = api.fetch(place.workspace(), address);
    if (content.isEmpty()) {
      return new Fetched.NotNow();
    }
    return content.get().length > most
        ? new Fetched.TooLarge()
        : new Fetched.Content(new String(content.get(), UTF_8));
  }

  private static boolean standsIn(JsonNode file, String channel) {
    return Stream.of("channels", "groups", "ims")
        .flatMap(kind -> StreamSupport.stream(file.path(kind).spliterator(), false))
        .anyMatch(id -> id.asText().equals(channel));
  }
}
