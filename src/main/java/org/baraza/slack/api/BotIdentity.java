package org.baraza.slack.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Baraza's own user id in each workspace: asked for once, remembered when it is known. */
public final class BotIdentity {
  private final WebApi api;
  private final Credentials credentials;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public BotIdentity(WebApi api, Credentials credentials) {
    this.api = api;
    this.credentials = credentials;
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
    ApiAnswer answer = api.ask(credentials.botToken(workspace), "auth.test", Map.of());
    if (answer instanceof ApiAnswer.Done done && done.body().path("user_id").isTextual()) {
      String found = done.body().path("user_id").asText();
      known.put(workspace, found);
      return found;
    }
    throw new Unknown(answer.error());
  }

  /** Takes note of what Slack said by itself, so that it need not be asked. */
  public void learn(String workspace, String userId) {
    known.putIfAbsent(workspace, userId);
  }

  /** Slack did not say who we are. */
  public static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unknown(String error) {
      super("auth.test: " + error);
    }
  }
}
