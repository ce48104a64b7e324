package org.baraza.slack.hear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a &lt; b &amp;&amp; c &gt; d~a < b && c > d",
        "&amp;lt;~&lt;",
        "<@U1|amina> and <@U2>~<@U1> and <@U2>",
        "<#C1|lamwo-stockists>~<#C1>",
        "<https://x.org/a?b=1&amp;c=2>~https://x.org/a?b=1&c=2",
        "<https://x.org|prices>~https://x.org (prices)",
        "<http://x.org|x.org>~http://x.org",
        "<mailto:a@x.org|a@x.org>~a@x.org",
        "<!here> <!channel|channel>~@here @channel",
        "<!subteam^S1|@traders>~@traders",
        "&lt;@U1&gt; &lt;#C1&gt; &lt;!here&gt;~‹@U1> ‹#C1> ‹!here>",
        "1 < 2~1 < 2",
        "fish &chips~fish &chips",
      })
  void text_reads_as_a_person_meant_it(String escaped, String meant) {
    assertThat(SlackText.read(escaped)).isEqualTo(meant);
  }

  @Test
  void a_mention_of_baraza_is_taken_out_and_noticed() {
    assertThat(SlackText.addressed("<@UBOT>: start  gap", "UBOT"))
        .isEqualTo(new SlackText.Addressed("start gap", true));
    assertThat(SlackText.addressed("hello <@U1>", "UBOT"))
        .isEqualTo(new SlackText.Addressed("hello <@U1>", false));
  }

  @Test
  void no_mention_comes_of_what_is_left_around_one() {
    assertThat(SlackText.addressed("&lt;<@UBOT>@U1&gt;", "UBOT").text()).isEqualTo("‹@U1>");
  }
}
