package org.baraza.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServletResponse;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.people.Actor;
import org.baraza.slack.api.BotIdentity;
import org.baraza.slack.door.Payload.EventCallback;
import org.baraza.slack.hear.Happenings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events: acknowledges them once they are durable, and asks for them again otherwise. */
final class EventDesk {
  private static final Logger log = LoggerFactory.getLogger(EventDesk.class);

  private final Routes.OnHappening happenings;
  private final BotIdentity identity;
  private final Directory directory;
  private final Reactor reactor;
  private final FrontDesk.Removals removals;

  EventDesk(
      Routes.OnHappening happenings,
      BotIdentity identity,
      Directory directory,
      Reactor reactor,
      FrontDesk.Removals removals) {
    this.happenings = happenings;
    this.identity = identity;
    this.directory = directory;
    this.reactor = reactor;
    this.removals = removals;
  }

  Response take(EventCallback callback) {
    if (!Happenings.isKnown(callback.type())) {
      log.info("acknowledged event {} of type {}", id(callback), Logged.name(callback.type()));
      return Acks.empty();
    }
    try {
      removals.note(callback);
      if (Happenings.isAboutPeople(callback.type())) {
        home(callback);
        Happenings.of(callback, botUserId(callback)).ifPresent(this::hear);
      }
      return Acks.empty();
    } catch (UnitOfWork.StoreUnavailable | Routes.NotYet | BotIdentity.Unknown later) {
      if (later instanceof BotIdentity.Unknown unknown && unknown.isNotInstalled()) {
        log.info("event {} is from where Baraza is not installed", id(callback));
        return Acks.empty();
      }
      log.warn("event {} must come again: {}", id(callback), later.getMessage());
      return Acks.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (RuntimeException broken) {
      log.error("event {} of type {} failed", id(callback), callback.type(), broken);
      return Acks.status(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static String id(EventCallback callback) {
    return Logged.name(callback.eventId());
  }

  private void home(EventCallback callback) {
    JsonNode event = callback.event();
    if (callback.type().equals("app_home_opened")
        && event.path("tab").asText().equals("home")
        && event.path("user").isTextual()) {
      reactor.showHome(new Actor(callback.workspace(), event.path("user").asText()));
    }
  }

  /** Slack mostly says for whom the event is; it need not be asked then. */
  private String botUserId(EventCallback callback) {
    for (JsonNode installed : callback.envelope().path("authorizations")) {
      if (installed.path("is_bot").asBoolean(false)
          && installed.path("team_id").asText().equals(callback.workspace())
          && installed.path("user_id").isTextual()) {
        identity.learn(callback.workspace(), installed.path("user_id").asText());
      }
    }
    return identity.userId(callback.workspace());
  }

  private void hear(Happening happening) {
    if (happening instanceof Happening.PersonChanged changed) {
      directory.forget(changed.person());
    } else if (happening instanceof Happening.MembersChanged changed) {
      directory.forget(changed.place());
    } else if (happening instanceof Happening.ChannelChanged changed) {
      directory.forget(changed.place());
    } else if (happening instanceof Happening.Invited invited) {
      directory.forget(invited.place());
    }
    happenings.handle(happening);
  }
}
