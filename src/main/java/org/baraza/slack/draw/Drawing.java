package org.baraza.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws messages, forms and the Home as the JSON that Slack takes.
 *
 * <p>Every method throws {@link Undrawable} for what has no drawing within Slack's limits.
 */
public final class Drawing {
  /** What stands before the number in the ids of blocks that are not inputs. */
  public static final String NOT_AN_INPUT = "#";

  private static final Logger log = LoggerFactory.getLogger(Drawing.class);
  private static final int SPOKEN = 4000;
  private static final int OPTIONS = 100;

  private final Words words;
  private final Mrkdwn mrkdwn;
  private final Overflow overflow;

  /** What becomes of blocks that are too many. */
  public enum Overflow {
    /** They are cut, with a note in words; the log says so. */
    CUT,
    /** Drawing fails; for tests, so that no card grows too long unseen. */
    FAIL
  }

  public Drawing(Words words, Overflow overflow) {
    this.words = words;
    this.mrkdwn = new Mrkdwn(words.locale());
    this.overflow = overflow;
  }

  /** A message's {@code text} and {@code blocks}. */
  public ObjectNode message(Card card) {
    ObjectNode message = Texts.node().put("text", spoken(card));
    if (!card.parts().isEmpty()) {
      message.set("blocks", blocks(card.parts(), BlockDrawing.Surface.MESSAGE));
    }
    return message;
  }

  /** A modal that remembers where it was opened. */
  public ObjectNode modal(Form form, String channel, @Nullable String thread) {
    ObjectNode view = Texts.node().put("type", "modal").put("callback_id", form.callback());
    view.put("private_metadata", new FormMemory(form.memory(), channel, thread).written());
    view.set("title", Texts.plain(form.title(), Texts.TITLE));
    String submit = form.submit();
    if (submit != null) {
      view.set("submit", Texts.plain(submit, Texts.TITLE));
    }
    view.set("close", Texts.plain(form.close(), Texts.TITLE));
    view.set("blocks", blocks(form.parts(), BlockDrawing.Surface.FORM));
    return view;
  }

  /** A person's Home. */
  public ObjectNode home(List<Part> parts) {
    ObjectNode view = Texts.node().put("type", "home");
    view.set("blocks", blocks(parts, BlockDrawing.Surface.HOME));
    return view;
  }

  /** The answer to letters typed into a searched entry. */
  public ObjectNode options(List<Option> options) {
    ObjectNode answer = Texts.node();
    ArrayNode drawn = answer.putArray("options");
    options.stream().limit(OPTIONS).map(EntryDrawing::option).forEach(drawn::add);
    return answer;
  }

  /** What is wrong at each input, in words alone; Slack shows no markup there. */
  public ObjectNode problems(Map<String, Prose> byInput) {
    ObjectNode errors = Texts.node();
    byInput.forEach((input, problem) -> errors.put(input, mrkdwn.plain(problem)));
    return errors;
  }

  private String spoken(Card card) {
    Paragraphs paragraphs = new Paragraphs(mrkdwn);
    String spoken = paragraphs.first(card.spoken(), SPOKEN);
    if (!spoken.isEmpty()) {
      return spoken;
    }
    List<Prose> said = new ArrayList<>();
    for (Part part : card.parts()) {
      if (part instanceof Part.Heading heading) {
        said.add(Prose.plain(heading.text()));
      } else if (part instanceof Part.Paragraph paragraph) {
        said.add(paragraph.text());
      }
    }
    return paragraphs.first(Prose.join("\n", said), SPOKEN);
  }

  private ArrayNode blocks(List<Part> parts, BlockDrawing.Surface surface) {
    List<ObjectNode> blocks = new BlockDrawing(mrkdwn, surface).draw(parts);
    ArrayNode drawn = Texts.node().arrayNode();
    if (blocks.size() <= surface.blocks) {
      return drawn.addAll(blocks);
    }
    String problem = blocks.size() + " blocks in a " + surface + ", at most " + surface.blocks;
    if (overflow == Overflow.FAIL) {
      throw new Undrawable(problem);
    }
    log.warn("cut: {}", problem);
    drawn.addAll(blocks.subList(0, surface.blocks - 1));
    BlockDrawing note = new BlockDrawing(mrkdwn, surface);
    note.note(words.say("edge.more"));
    note.draw(List.of()).forEach(block -> drawn.add(block.put("block_id", "#more")));
    return drawn;
  }
}
