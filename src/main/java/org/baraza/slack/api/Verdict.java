package org.baraza.slack.api;

import java.time.Duration;
import java.util.Set;
import org.baraza.assistant.port.Messenger.Delivery;

/** What an answer of the Web API means for a message on its way. */
final class Verdict {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration WHEN_MENDED = Duration.ofMinutes(10);

  /** A token that has run out is being exchanged by another process, most likely. */
  private static final Duration WHEN_EXCHANGED = Duration.ofSeconds(15);

  /** Slack takes nothing from us in this channel. */
  private static final Set<String> CLOSED =
      Set.of(
          "channel_not_found",
          "is_archived",
          "not_in_channel",
          "channel_is_limited_access",
          "restricted_action",
          "restricted_action_read_only_channel",
          "messages_tab_disabled",
          "cannot_dm_bot",
          "user_disabled",
          "user_not_found");

  /** Nothing can be said in the workspace until somebody mends the app. */
  private static final Set<String> TOKEN =
      Set.of(
          "invalid_auth",
          "not_authed",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "missing_scope",
          "no_permission",
          "access_denied",
          "org_login_required",
          "ekm_access_denied");

  /** Slack could not just now, and says that it did nothing. */
  private static final Set<String> BUSY =
      Set.of("service_unavailable", "team_added_to_org", "request_timeout", "accesslimited");

  /** Slack broke, perhaps after it had done part of the work. */
  private static final Set<String> BROKEN = Set.of("internal_error", "fatal_error");

  private Verdict() {}

  static boolean concernsTheToken(String error) {
    return TOKEN.contains(error);
  }

  /** A second post would be seen, so what is unclear stays in doubt. */
  static Delivery ofPost(ApiAnswer answer) {
    if (answer instanceof ApiAnswer.Done done) {
      String ts = done.body().path("ts").asText("");
      return ts.isEmpty() ? new Delivery.InDoubt("no_ts") : new Delivery.Delivered(ts);
    } else if (answer instanceof ApiAnswer.Unclear || BROKEN.contains(answer.error())) {
      return new Delivery.InDoubt(answer.error());
    }
    return notTaken(answer);
  }

  /** A second update does no harm, so what is unclear is simply done again. */
  static Delivery ofUpdate(ApiAnswer answer, String ts) {
    if (answer instanceof ApiAnswer.Done) {
      return new Delivery.Delivered(ts);
    } else if (answer instanceof ApiAnswer.Unclear || BROKEN.contains(answer.error())) {
      return new Delivery.Later(SOON, answer.error());
    }
    return notTaken(answer);
  }

  private static Delivery notTaken(ApiAnswer answer) {
    String error = answer.error();
    if (answer instanceof ApiAnswer.TooFast tooFast) {
      return new Delivery.Later(tooFast.after(), error);
    } else if (answer instanceof ApiAnswer.NotReached || BUSY.contains(error)) {
      return new Delivery.Later(SOON, error);
    } else if (error.equals("token_expired")) {
      return new Delivery.Later(WHEN_EXCHANGED, error);
    } else if (TOKEN.contains(error)) {
      return new Delivery.Later(WHEN_MENDED, error);
    }
    return CLOSED.contains(error) ? new Delivery.ChannelClosed(error) : new Delivery.Refused(error);
  }
}
