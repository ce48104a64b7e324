package org.baraza.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the Web API with the token of the workspace that is meant. */
public final class WorkspaceApi {
  /** What is said for Slack where Baraza is not installed, or not any more. */
  public static final String NOT_INSTALLED = "not_installed";

  private static final Logger log = LoggerFactory.getLogger(WorkspaceApi.class);

  private final WebApi api;
  private final Credentials credentials;

  public WorkspaceApi(WebApi api, Credentials credentials) {
    this.api = api;
    this.credentials = credentials;
  }

  /** Calls a method that takes JSON. */
  public ApiAnswer tell(String workspace, String method, ObjectNode arguments) {
    return with(workspace, token -> api.tell(token, method, arguments));
  }

  /** Calls a method that takes a form. */
  public ApiAnswer ask(String workspace, String method, Map<String, String> arguments) {
    return with(workspace, token -> api.ask(token, method, arguments));
  }

  /** The same, waiting no longer than somebody can who is being waited for. */
  public ApiAnswer askBriefly(String workspace, String method, Map<String, String> arguments) {
    return with(workspace, token -> api.askBriefly(token, method, arguments));
  }

  /** Answers through a response URL. */
  public ApiAnswer respond(String responseUrl, ObjectNode message) {
    return api.respond(responseUrl, message);
  }

  /** Sends a file's content to the address that Slack gave for it. */
  public ApiAnswer send(String uploadUrl, byte[] content) {
    return api.send(uploadUrl, content);
  }

  /** The content of a file, by the address that Slack gave for it. */
  public Optional<byte[]> fetch(String workspace, String address) {
    try {
      return api.fetch(credentials.botToken(workspace), address);
    } catch (Credentials.NotInstalled missing) {
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Call {
    ApiAnswer with(String token);
  }

  private ApiAnswer with(String workspace, Call call) {
    String token;
    try {
      token = credentials.botToken(workspace);
    } catch (Credentials.NotInstalled missing) {
      log.info("nothing is said in {}: Baraza is not installed there", workspace);
      return new ApiAnswer.Declined(NOT_INSTALLED);
    }
    return call.with(token);
  }
}
