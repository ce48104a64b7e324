package org.baraza.assistant.committing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.baraza.TestPrompts;
import org.baraza.flow.wording.Prose;
import org.junit.jupiter.api.Test;

class ForwardTextTest {
  private static final ForwardText TEXT =
      new ForwardText(
          TestPrompts.words().phrase("commit.sms"), Map.of("day", Prose.plain("Fri 8 May")));

  @Test
  void a_short_promise_is_forwarded_whole() {
    assertThat(TEXT.saying("bring the scale"))
        .isEqualTo(
            "From your group: bring the scale, by Fri 8 May. Can you do it?"
                + " Please reply YES, NO, DONE or MORE TIME.");
  }

  @Test
  void a_long_promise_is_shortened_and_the_question_stays() {
    String text = TEXT.saying("bring the big scale and the two small ones ".repeat(9));
    assertThat(text).hasSizeLessThanOrEqualTo(160).endsWith("MORE TIME.").contains("..., by Fri");
  }

  @Test
  void a_character_is_never_cut_in_two() {
    String text = TEXT.saying("\uD83D\uDE9A".repeat(90));
    assertThat(text).hasSizeLessThanOrEqualTo(160);
    assertThat(text.codePoints().filter(point -> Character.getType(point) == Character.SURROGATE))
        .isEmpty();
  }

  @Test
  void an_id_says_nothing_in_a_text_message() {
    assertThat(TEXT.saying("meet <@U123> at the <https://mill.example|mill>"))
        .startsWith("From your group: meet at the");
  }
}
