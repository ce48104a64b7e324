package org.baraza.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Baraza's own user id in each workspace: asked for once, remembered when it is known. */
public final class BotIdentity {
  private final WorkspaceApi api;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Map<String, String> sites = new ConcurrentHashMap<>();

  public BotIdentity(WorkspaceApi api) {
    this.api = api;
  }

  /**
   * The bot's user id.
   *
   * @throws Unknown if Slack does not say just now
   */
  public String userId(String workspace) {
    String remembered = known.get(workspace);
    if (remembered != null) {
      return remembered;
    }
    JsonNode told = ask(workspace);
    if (told.path("user_id").isTextual()) {
      return told.path("user_id").asText();
    }
    throw new Unknown(told.path("error").asText());
  }

  /** The workspace's address, with a slash at its end, if Slack says it just now. */
  public Optional<String> site(String workspace) {
    if (!sites.containsKey(workspace)) {
      ask(workspace);
    }
    return Optional.ofNullable(sites.get(workspace));
  }

  /** What Slack says about us, remembered for the next time; an {@code error} if it does not. */
  private JsonNode ask(String workspace) {
    ApiAnswer answer = api.ask(workspace, "auth.test", Map.of());
    if (!(answer instanceof ApiAnswer.Done done)) {
      return JsonNodeFactory.instance.objectNode().put("error", answer.error());
    }
    if (done.body().path("user_id").isTextual()) {
      known.put(workspace, done.body().path("user_id").asText());
    }
    if (done.body().path("url").isTextual()) {
      sites.put(workspace, done.body().path("url").asText());
    }
    return done.body();
  }

  /** Takes note of what Slack said by itself, so that it need not be asked. */
  public void learn(String workspace, String userId) {
    known.putIfAbsent(workspace, userId);
  }

  /** Forgets who we are where Baraza is no longer installed. */
  public void forget(String workspace) {
    known.remove(workspace);
    sites.remove(workspace);
  }

  /** Slack did not say who we are. */
  public static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String error;

    public Unknown(String error) {
      super("auth.test: " + error);
      this.error = error;
    }

    /** Whether Baraza is not installed there, so that asking again is in vain. */
    public boolean isNotInstalled() {
      return error.equals(WorkspaceApi.NOT_INSTALLED);
    }
  }
}
