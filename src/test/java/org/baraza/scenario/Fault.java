package org.baraza.scenario;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;

/** What goes wrong with one call of Slack's Web API. */
enum Fault {
  /** Slack has had enough for this second. */
  TOO_FAST(false) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return new ResponseDefinitionBuilder()
          .withStatus(429)
          .withHeader("Retry-After", "30")
          .withBody("{\"ok\":false,\"error\":\"ratelimited\"}");
    }
  },
  /** The same, said in an answer that looks like any other. */
  TOO_FAST_IN_A_200(false) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return declined("ratelimited");
    }
  },
  /** The token is not good, so nothing can be said anywhere until somebody mends it. */
  NO_TOKEN(false) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return declined("invalid_auth");
    }
  },
  /** Slack will never take this message. */
  TOO_LONG(false) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return declined("msg_too_long");
    }
  },
  /** Slack breaks before it has done anything. */
  BROKEN(false) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return new ResponseDefinitionBuilder().withStatus(500).withBody("<html>oops</html>");
    }
  },
  /** Slack does it and breaks before it can say so. */
  BROKEN_AFTERWARDS(true) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return new ResponseDefinitionBuilder().withStatus(503).withBody("upstream");
    }
  },
  /** Slack does it and answers when nobody waits any more. */
  SLOW(true) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return answer.withFixedDelay((int) LONGER_THAN_PATIENCE.toMillis());
    }
  },
  /** Slack does it and the connection breaks on the way back. */
  DROPPED(true) {
    @Override
    ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer) {
      return new ResponseDefinitionBuilder()
          .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
    }
  };

  private static final Duration LONGER_THAN_PATIENCE = Scenario.PATIENCE.plusMillis(700);

  final boolean happensAnyway;

  Fault(boolean happensAnyway) {
    this.happensAnyway = happensAnyway;
  }

  abstract ResponseDefinitionBuilder over(ResponseDefinitionBuilder answer);

  private static ResponseDefinitionBuilder declined(String error) {
    return new ResponseDefinitionBuilder()
        .withStatus(200)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody("{\"ok\":false,\"error\":\"" + error + "\"}");
  }
}
