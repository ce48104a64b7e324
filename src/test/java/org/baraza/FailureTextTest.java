package org.baraza;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.sql.SQLException;
import org.baraza.assistant.incoming.Routes;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureTextTest {
  private static final String SAID = "we sold eleven goats";

  @Test
  void what_somebody_said_is_not_repeated_from_a_librarys_message() {
    Exception failure = new IllegalArgumentException("no number: " + SAID);
    assertThat(text(failure))
        .contains("java.lang.IllegalArgumentException")
        .contains("FailureTextTest")
        .doesNotContain(SAID);
  }

  @Test
  void a_database_says_what_is_wrong_and_not_with_which_value() {
    assertThat(text(new SQLException("duplicate key\n  Detail: Key (" + SAID + ")", "23505")))
        .contains("23505 duplicate key")
        .doesNotContain(SAID);
    assertThat(text(new SQLException("invalid input: \"" + SAID + "\"", "22P02")))
        .contains("22P02")
        .doesNotContain(SAID);
  }

  @Test
  void what_says_what_to_do_is_shown_root_cause_first() {
    Exception root = new FileNotFoundException("/data/baraza.db (Permission denied)");
    Exception wrapper = new Routes.NotYet("the store is closed");
    wrapper.initCause(root);
    assertThat(text(wrapper))
        .startsWith("java.io.FileNotFoundException: /data/baraza.db (Permission denied)\n  at ")
        .contains("within org.baraza.assistant.incoming.Routes$NotYet: the store is closed");
  }

  @Test
  void a_line_for_machines_is_json_with_all_of_it() throws JsonProcessingException {
    Logger logger = (Logger) LoggerFactory.getLogger(FailureTextTest.class);
    LoggingEvent event =
        new LoggingEvent(
            "", logger, Level.WARN, "lane {} waits\n", new IllegalStateException(SAID), null);
    String line = new String(new JsonLines().encode(event), UTF_8);
    assertThat(line).endsWith("}\n").doesNotContain(SAID).hasLineCount(1);
    JsonNode read = new ObjectMapper().readTree(line);
    assertThat(read.path("level").asText()).isEqualTo("WARN");
    assertThat(read.path("message").asText()).isEqualTo("lane {} waits\n");
    assertThat(read.path("failure").asText()).contains("IllegalStateException");
  }

  @Test
  void a_line_for_people_says_when_where_and_what_and_stays_one_line() {
    Logger logger = (Logger) LoggerFactory.getLogger("org.baraza.assistant.delivery.Deliveries");
    LoggingEvent event =
        new LoggingEvent("", logger, Level.INFO, "lane {} waits\nERROR\u202e", null, null);
    event.setThreadName("lane-1");
    assertThat(new String(new TextLines().encode(event), UTF_8))
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) INFO  \\[lane-1\\] "
                + "o\\.b\\.a\\.delivery\\.Deliveries lane \\{} waits\\?ERROR\\?\n");
  }

  @Test
  void what_went_wrong_stands_below_its_line() {
    Logger logger = (Logger) LoggerFactory.getLogger(FailureTextTest.class);
    LoggingEvent event =
        new LoggingEvent("", logger, Level.WARN, "no", new IllegalStateException(SAID), null);
    String lines = new String(new TextLines().encode(event), UTF_8);
    assertThat(lines).doesNotContain(SAID).endsWith("\n");
    assertThat(lines.lines().skip(1)).first().isEqualTo("java.lang.IllegalStateException");
  }

  private static String text(Throwable failure) {
    return FailureText.of(new ThrowableProxy(failure));
  }
}
