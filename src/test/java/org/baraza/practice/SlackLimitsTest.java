package org.baraza.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackLimitsTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private static final String BUTTON =
      "{type:'button',action_id:'go',text:{type:'plain_text',text:'Go'}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type:'divider'}",
        "{type:'section',text:{type:'mrkdwn',text:'*Hi*',verbatim:false}}",
        "{type:'section',fields:[{type:'plain_text',text:'a',emoji:true}]}",
        "{type:'header',block_id:'h',text:{type:'plain_text',text:'Hi'}}",
        "{type:'context',elements:[{type:'mrkdwn',text:'Hi'},"
            + "{type:'image',image_url:'https://x.org/a.png',alt_text:'a'}]}",
        "{type:'image',image_url:'https://x.org/a.png',alt_text:'a',"
            + "title:{type:'plain_text',text:'A'}}",
        "{type:'actions',elements:[{type:'button',action_id:'go',style:'danger',value:'',"
            + "text:{type:'plain_text',text:'Go'},confirm:{title:{type:'plain_text',text:'a'},"
            + "text:{type:'mrkdwn',text:'b'},confirm:{type:'plain_text',text:'c'},"
            + "deny:{type:'plain_text',text:'d'}}}]}",
        "{type:'actions',elements:[{type:'overflow',action_id:'more',"
            + "options:[{text:{type:'plain_text',text:'A'},value:'a'}]}]}",
        "{type:'section',text:{type:'mrkdwn',text:'When?'},"
            + "accessory:{type:'datepicker',action_id:'d',initial_date:'2026-02-28'}}",
        "{type:'actions',elements:[{type:'timepicker',action_id:'t',initial_time:'23:59'}]}",
        "{type:'actions',elements:[{type:'external_select',action_id:'e',min_query_length:1}]}",
        "{type:'actions',elements:[{type:'multi_users_select',action_id:'u',"
            + "initial_users:['U01'],max_selected_items:3}]}",
        "{type:'actions',elements:[{type:'conversations_select',action_id:'c',"
            + "filter:{include:['public'],exclude_bot_users:true}}]}",
        "{type:'actions',elements:[{type:'static_select',action_id:'s',"
            + "option_groups:[{label:{type:'plain_text',text:'G'},"
            + "options:[{text:{type:'plain_text',text:'A'},value:'a'}]}]}]}",
        "{type:'actions',elements:[{type:'checkboxes',action_id:'c',"
            + "options:[{text:{type:'mrkdwn',text:'*A*'},value:'a'}],"
            + "initial_options:[{text:{type:'mrkdwn',text:'*A*'},value:'a'}]}]}",
        "{type:'markdown',text:'**Hi**'}",
        "{type:'table',rows:[[{type:'raw_text',text:'a'}]],column_settings:[{align:'right'}]}",
        "{type:'rich_text',elements:[{type:'rich_text_section',elements:["
            + "{type:'text',text:'Hi',style:{bold:true}},{type:'user',user_id:'U01'}]},"
            + "{type:'rich_text_list',style:'bullet',elements:[{type:'rich_text_section',"
            + "elements:[{type:'emoji',name:'tada'}]}]}]}",
      })
  void a_block_within_the_limits_is_fine(String block) {
    assertThat(problemsOfBlock(block)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type:'sektion'}",
        "{type:'divider',colour:'red'}",
        "{type:'section'}",
        "{type:'section',text:{type:'mrkdwn',text:''}}",
        "{type:'section',text:{type:'mrkdwn',text:'a',emoji:true}}",
        "{type:'section',text:{type:'html',text:'a'}}",
        "{type:'section',fields:[]}",
        "{type:'section',text:{type:'mrkdwn',text:'a'},"
            + "accessory:{type:'plain_text_input',action_id:'a'}}",
        "{type:'header',text:{type:'mrkdwn',text:'Hi'}}",
        "{type:'context',elements:[]}",
        "{type:'image',image_url:'https://x.org/a.png'}",
        "{type:'actions',elements:[]}",
        "{type:'actions',elements:[{type:'button',text:{type:'plain_text',text:'a'},"
            + "style:'default'}]}",
        "{type:'actions',elements:[{type:'button',text:{type:'mrkdwn',text:'a'}}]}",
        "{type:'actions',elements:[{type:'datepicker',initial_date:'2026-13-01'}]}",
        "{type:'actions',elements:[{type:'timepicker',initial_time:'24:00'}]}",
        "{type:'actions',elements:[{type:'static_select'}]}",
        "{type:'actions',elements:[{type:'static_select',options:["
            + "{text:{type:'mrkdwn',text:'A'},value:'a'}]}]}",
        "{type:'actions',elements:[{type:'static_select',options:["
            + "{text:{type:'plain_text',text:'A'},value:'a'}],"
            + "initial_option:{text:{type:'plain_text',text:'B'},value:'b'}}]}",
        "{type:'actions',elements:[{type:'radio_buttons',options:["
            + "{text:{type:'plain_text',text:'A'},value:'a'},"
            + "{text:{type:'plain_text',text:'B'},value:'a'}]}]}",
        "{type:'actions',elements:[{type:'button',action_id:'a',text:{type:'plain_text',text:'A'}},"
            + "{type:'button',action_id:'a',text:{type:'plain_text',text:'B'}}]}",
        "{type:'actions',elements:[{type:'number_input',is_decimal_allowed:true}]}",
        "{type:'input',label:{type:'plain_text',text:'a'},"
            + "element:{type:'number_input',is_decimal_allowed:true}}",
        "{type:'input',label:{type:'plain_text',text:'a'}}",
        "{type:'input',label:{type:'mrkdwn',text:'a'},element:{type:'plain_text_input'}}",
        "{type:'table',rows:[]}",
        "{type:'table',rows:[[{type:'number',text:'1'}]]}",
        "{type:'rich_text',elements:[{type:'paragraph',elements:[]}]}",
      })
  void a_block_that_slack_refuses_is_a_problem(String block) {
    assertThat(problemsOfBlock(block)).isNotEmpty();
  }

  @Test
  void a_problem_says_where_what_and_the_limit() {
    String block = "{type:'header',text:{type:'plain_text',text:'" + "x".repeat(151) + "'}}";

    assertThat(problemsOfBlock(block))
        .containsExactly("blocks[0].text.text: 151 characters, at most 150 are allowed");
  }

  @Test
  void lengths_are_allowed_up_to_the_limit_and_not_past_it() {
    limit(3000, text -> "{type:'section',text:{type:'mrkdwn',text:'" + text + "'}}");
    limit(2000, text -> "{type:'section',fields:[{type:'mrkdwn',text:'" + text + "'}]}");
    limit(150, text -> "{type:'header',text:{type:'plain_text',text:'" + text + "'}}");
    limit(255, text -> "{type:'divider',block_id:'" + text + "'}");
    limit(2000, text -> "{type:'image',image_url:'u',alt_text:'" + text + "'}");
    limit(3000, text -> "{type:'image',alt_text:'a',image_url:'" + text + "'}");
    limit(12000, text -> "{type:'markdown',text:'" + text + "'}");
    limit(75, text -> actions(BUTTON.replace("Go", text)));
    limit(255, text -> actions(BUTTON.replace("'go'", "'" + text + "'")));
    limit(2000, text -> actions(BUTTON.replace("{type:'b", "{value:'" + text + "',type:'b")));
    limit(75, text -> actions(select(text, "a")));
    limit(150, text -> actions(select("A", text)));
    limit(10000, text -> "{type:'table',rows:[[{type:'raw_text',text:'" + text + "'}]]}");
  }

  @Test
  void counts_are_allowed_up_to_the_limit_and_not_past_it() {
    count(25, many -> actions(buttons(many)));
    count(10, many -> "{type:'context',elements:[" + texts(many) + "]}");
    count(10, many -> "{type:'section',fields:[" + texts(many) + "]}");
    count(100, many -> actions("{type:'static_select',options:[" + options(many) + "]}"));
    count(10, many -> actions("{type:'checkboxes',options:[" + options(many) + "]}"));
    count(5, many -> actions("{type:'overflow',options:[" + options(many) + "]}"));
    count(
        100, many -> "{type:'table',rows:[" + repeat(many, "[{type:'raw_text',text:'a'}]") + "]}");
    count(20, many -> "{type:'table',rows:[[" + repeat(many, "{type:'raw_text',text:'a'}") + "]]}");
  }

  @Test
  void a_message_holds_fifty_blocks_and_a_view_a_hundred() {
    assertThat(message("text:'a',blocks:[" + repeat(50, "{type:'divider'}") + "]")).isEmpty();
    assertThat(message("text:'a',blocks:[" + repeat(51, "{type:'divider'}") + "]"))
        .containsExactly("blocks: 51 entries, at most 50 are allowed");
    assertThat(view("type:'home',blocks:[" + repeat(100, "{type:'divider'}") + "]")).isEmpty();
    assertThat(view("type:'home',blocks:[" + repeat(101, "{type:'divider'}") + "]")).hasSize(1);
  }

  @Test
  void block_ids_are_unique() {
    assertThat(
            message(
                "text:'a',blocks:[{type:'divider',block_id:'x'},{type:'divider',block_id:'x'}]"))
        .containsExactly("blocks[1].block_id: \"x\" is used twice; it must be unique");
  }

  @Test
  void a_message_needs_text_even_beside_blocks() {
    assertThat(message("blocks:[{type:'divider'}]")).hasSize(1);
    assertThat(message("channel:'C01'")).hasSize(1);
    assertThat(message("text:'" + "x".repeat(4001) + "'")).hasSize(1);
    assertThat(message("delete_original:true")).isEmpty();
  }

  @Test
  void a_message_has_known_fields_and_well_formed_metadata() {
    assertThat(message("text:'a',thread_ts:'1700000000.000100'")).isEmpty();
    assertThat(message("text:'a',thread_ts:'17.1'")).hasSize(1);
    assertThat(message("text:'a',threadTs:'1700000000.000100'")).hasSize(1);
    assertThat(message("text:'a',metadata:{event_type:'posted',event_payload:{id:'x'}}")).isEmpty();
    assertThat(message("text:'a',metadata:{event_type:'posted'}")).hasSize(1);
  }

  @Test
  void markdown_is_counted_over_the_whole_message() {
    String half = "{type:'markdown',text:'" + "x".repeat(6001) + "'}";
    assertThat(message("text:'a',blocks:[" + half + "," + half + "]")).hasSize(1);
  }

  @Test
  void a_modal_has_a_title_and_with_inputs_a_submit() {
    String input =
        "blocks:[{type:'input',label:{type:'plain_text',text:'a'},"
            + "element:{type:'plain_text_input',action_id:'a'}}]";
    String title = "type:'modal',title:{type:'plain_text',text:'Title'},";
    assertThat(view(title + input))
        .containsExactly("submit: is missing: a modal with inputs needs it");
    assertThat(view(title + "submit:{type:'plain_text',text:'Save'}," + input)).isEmpty();
    assertThat(view("type:'modal',blocks:[]")).containsExactly("title: is missing");
    assertThat(view(title.replace("Title", "x".repeat(25)) + "blocks:[]")).hasSize(1);
    assertThat(view(title + "blocks:[],private_metadata:'" + "x".repeat(3001) + "'")).hasSize(1);
    assertThat(view(title + "blocks:[],callback_id:'" + "x".repeat(256) + "'")).hasSize(1);
  }

  @Test
  void some_blocks_stand_only_on_some_surfaces() {
    String table = "blocks:[{type:'table',rows:[[{type:'raw_text',text:'a'}]]}]";
    assertThat(view("type:'home'," + table)).isEmpty();
    assertThat(view("type:'modal',title:{type:'plain_text',text:'T'}," + table)).hasSize(1);
    assertThat(view("type:'home',blocks:[{type:'markdown',text:'a'}]")).hasSize(1);
  }

  private interface Made<T> {
    String of(T value);
  }

  private static void limit(int most, Made<String> block) {
    assertThat(problemsOfBlock(block.of("x".repeat(most)))).isEmpty();
    assertThat(problemsOfBlock(block.of("x".repeat(most + 1)))).hasSize(1);
  }

  private static void count(int most, Made<Integer> block) {
    assertThat(problemsOfBlock(block.of(most))).isEmpty();
    assertThat(problemsOfBlock(block.of(most + 1))).hasSize(1);
  }

  private static String actions(String elements) {
    return "{type:'actions',elements:[" + elements + "]}";
  }

  private static String select(String text, String value) {
    return "{type:'static_select',options:[{text:{type:'plain_text',text:'%s'},value:'%s'}]}"
        .formatted(text, value);
  }

  private static String buttons(int many) {
    return numbered(many, "{type:'button',action_id:'%d',text:{type:'plain_text',text:'a'}}");
  }

  private static String options(int many) {
    return numbered(many, "{text:{type:'plain_text',text:'a'},value:'%d'}");
  }

  private static String texts(int many) {
    return repeat(many, "{type:'mrkdwn',text:'a'}");
  }

  private static String repeat(int many, String json) {
    return String.join(",", Collections.nCopies(many, json));
  }

  private static String numbered(int many, String json) {
    return IntStream.range(0, many).mapToObj(json::formatted).collect(Collectors.joining(","));
  }

  private static List<String> problemsOfBlock(String block) {
    return message("text:'a',blocks:[" + block + "]");
  }

  private static List<String> message(String fields) {
    return SlackLimits.problemsOfMessage(json(fields));
  }

  private static List<String> view(String fields) {
    return SlackLimits.problemsOfView(json(fields));
  }

  private static JsonNode json(String fields) {
    try {
      return JSON.readTree("{" + fields + "}");
    } catch (JsonProcessingException e) {
      throw new AssertionError(fields, e);
    }
  }
}
