package org.baraza.slack.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.junit.jupiter.api.Test;

class MrkdwnTest {
  private final Mrkdwn mrkdwn = new Mrkdwn(Locale.UK);

  @Test
  void what_people_wrote_can_neither_mention_nor_link() {
    assertThat(mrkdwn.of(Prose.plain("a < b & <!channel> <@U1>")))
        .isEqualTo("a &lt; b &amp; &lt;!channel&gt; &lt;@U1&gt;");
  }

  @Test
  void marks_are_tight_to_their_words_on_each_line() {
    assertThat(mrkdwn.of(Prose.bold(" first \n\nsecond "))).isEqualTo(" *first* \n\n*second* ");
  }

  @Test
  void neighbours_of_one_style_become_one() {
    assertThat(mrkdwn.of(Prose.bold("one ").then(Prose.bold("two")))).isEqualTo("*one two*");
  }

  @Test
  void a_mark_that_could_not_stand_free_is_left_out() {
    assertThat(mrkdwn.of(Prose.plain("re").then(Prose.bold("do")))).isEqualTo("redo");
    assertThat(mrkdwn.of(Prose.bold("price").then("s"))).isEqualTo("prices");
    assertThat(mrkdwn.of(Prose.bold("2*3"))).isEqualTo("2*3");
  }

  @Test
  void people_channels_links_and_moments_are_slacks_own() {
    Prose prose =
        Prose.of(
            new Span.Person("U1"),
            new Span.Channel("C1"),
            new Span.Link("https://x.org/?a=1&b=|>", "A > B"),
            new Span.Moment(Instant.parse("2026-05-03T14:00:00Z")));
    assertThat(mrkdwn.of(prose))
        .isEqualTo(
            "<@U1><#C1><https://x.org/?a=1&amp;b=%7C%3E|A &gt; B>"
                + "<!date^1777816800^{date_short} {time}|3 May 2026 14:00 UTC>");
  }

  @Test
  void an_id_that_is_none_is_only_text() {
    assertThat(mrkdwn.of(Prose.of(new Span.Person("U1> <!channel"))))
        .doesNotContain("<@")
        .doesNotContain("<!");
    assertThat(mrkdwn.of(Prose.of(new Span.Link("javascript:x", "here")))).isEqualTo("here");
  }

  @Test
  void a_day_is_the_same_day_in_every_zone() {
    assertThat(mrkdwn.of(Prose.of(new Span.Day(LocalDate.of(2026, 5, 3))))).isEqualTo("3 May 2026");
  }

  @Test
  void a_phrase_with_a_bold_place_is_drawn_whole() {
    Phrase phrase = Phrase.of("From *{a}* to _{b}_.");
    assertThat(
            mrkdwn.of(
                phrase.with(
                    java.util.Map.of("a", Prose.plain("here"), "b", Prose.plain("there & on")))))
        .isEqualTo("From *here* to _there &amp; on_.");
  }

  @Test
  void long_prose_is_spread_at_the_borders_of_sentences() {
    String sentence = "This sentence is forty characters long. ";
    List<String> texts =
        new Paragraphs(mrkdwn).of(Prose.plain(sentence.repeat(200)), Texts.PARAGRAPH);
    assertThat(texts).hasSize(3);
    assertThat(texts).allSatisfy(text -> assertThat(text).endsWith("long.").hasSizeLessThan(3001));
    assertThat(String.join(" ", texts)).isEqualTo(sentence.repeat(200).strip());
  }

  @Test
  void long_prose_without_any_border_is_spread_all_the_same() {
    Prose prose = Prose.bold("&".repeat(5000));
    List<String> texts = new Paragraphs(mrkdwn).of(prose, Texts.PARAGRAPH);
    assertThat(texts).allSatisfy(text -> assertThat(text).hasSizeLessThan(3001));
    assertThat(String.join("", texts).replace("*", "")).isEqualTo("&amp;".repeat(5000));
  }

  @Test
  void the_marks_between_sentences_that_all_stand_out_take_no_room() {
    String sentence = "This sentence is forty characters long. ";
    List<Prose> bold = Collections.nCopies(148, Prose.bold(sentence));
    List<String> texts = new Paragraphs(mrkdwn).of(Prose.join("", bold), 3000);
    assertThat(texts)
        .containsExactly(
            "*" + sentence.repeat(74).strip() + "*", "*" + sentence.repeat(74).strip() + "*");
  }

  @Test
  void the_rest_of_what_is_too_long_to_be_said_is_left_out() {
    Paragraphs paragraphs = new Paragraphs(mrkdwn);
    Prose three = Prose.join("\n", Collections.nCopies(3, Prose.bold("It is agreed.")));
    assertThat(paragraphs.first(three, 47)).isEqualTo(mrkdwn.of(three)).hasSize(47);
    assertThat(paragraphs.first(three, 46))
        .isEqualTo("*It is agreed.*\n*It is agreed.*\n*It is agree*…");
    assertThat(paragraphs.first(Prose.plain(" \n"), 46)).isEmpty();
  }
}
