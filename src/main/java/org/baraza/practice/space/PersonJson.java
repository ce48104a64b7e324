package org.baraza.practice.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** A person as Slack describes them. */
public final class PersonJson {
  private PersonJson() {}

  public static ObjectNode of(Person person, Instant now) {
    ZoneId zone = ZoneId.of(person.zone());
    ObjectNode user =
        Json.object()
            .put("id", person.id())
            .put("team_id", Slack.TEAM)
            .put("name", person.name())
            .put("deleted", person.deleted())
            .put("color", person.color())
            .put("real_name", person.realName())
            .put("tz", person.zone())
            .put("tz_label", label(person.zone()))
            .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds())
            .put("is_admin", person.admin())
            .put("is_owner", false)
            .put("is_primary_owner", false)
            .put("is_restricted", person.guest())
            .put("is_ultra_restricted", false)
            .put("is_bot", person.bot())
            .put("is_app_user", false)
            .put("locale", "en-US")
            .put("updated", 0);
    user.putObject("profile")
        .put("title", person.title())
        .put("real_name", person.realName())
        .put("real_name_normalized", person.realName())
        .put("display_name", person.realName())
        .put("display_name_normalized", person.realName())
        .put("team", Slack.TEAM);
    return user;
  }

  /** The zone's name in English, such as East Africa Time. */
  public static String label(String zone) {
    return ZoneId.of(zone).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
