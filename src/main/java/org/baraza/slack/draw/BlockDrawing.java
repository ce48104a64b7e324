package org.baraza.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.flow.wording.Prose;

/** Draws the parts of one message, form or Home, in order; a part may need several blocks. */
final class BlockDrawing {
  private static final int CONTROLS = 25;
  private static final int NOTES = 10;
  private static final int URL = 3000;
  private static final int BLOCK_ID = 255;

  private final Paragraphs paragraphs;
  private final TableDrawing tables;
  private final Surface surface;
  private final List<ObjectNode> blocks = new ArrayList<>();
  private boolean tableDrawn;

  BlockDrawing(Mrkdwn mrkdwn, Surface surface) {
    this.paragraphs = new Paragraphs(mrkdwn);
    this.tables = new TableDrawing(mrkdwn);
    this.surface = surface;
  }

  /** Where blocks stand, and how many fit. */
  enum Surface {
    MESSAGE(50),
    FORM(100),
    HOME(100);

    final int blocks;

    Surface(int blocks) {
      this.blocks = blocks;
    }
  }

  List<ObjectNode> draw(List<Part> parts) {
    parts.forEach(this::part);
    return blocks;
  }

  private void part(Part part) {
    if (part instanceof Part.Heading heading) {
      add("header").set("text", Texts.plain(heading.text(), Texts.HEADER));
    } else if (part instanceof Part.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (part instanceof Part.Note note) {
      note(note.text());
    } else if (part instanceof Part.Controls controls) {
      controls(controls.controls());
    } else if (part instanceof Part.Divider) {
      add("divider");
    } else if (part instanceof Part.Table table) {
      table(table);
    } else if (part instanceof Part.Image image) {
      image(image);
    } else if (part instanceof Part.Input input) {
      input(input);
    } else {
      throw new Undrawable("no drawing for " + part.getClass().getSimpleName());
    }
  }

  private void paragraph(Part.Paragraph paragraph) {
    List<String> texts = paragraphs.of(paragraph.text(), Texts.PARAGRAPH);
    if (texts.isEmpty()) {
      paragraph.control().ifPresent(control -> controls(List.of(control)));
      return;
    }
    for (int at = 0; at < texts.size(); at++) {
      ObjectNode section = add("section");
      section.set("text", Texts.mrkdwn(texts.get(at)));
      if (at == 0) {
        paragraph
            .control()
            .ifPresent(control -> section.set("accessory", ControlDrawing.draw(control)));
      }
    }
  }

  void note(Prose text) {
    List<String> texts = paragraphs.of(text, Texts.PARAGRAPH);
    if (!texts.isEmpty()) {
      ArrayNode elements = add("context").putArray("elements");
      texts.stream().limit(NOTES).forEach(one -> elements.add(Texts.mrkdwn(one)));
    }
  }

  private void controls(List<Control> controls) {
    for (int from = 0; from < controls.size(); from += CONTROLS) {
      ArrayNode elements = add("actions").putArray("elements");
      controls.subList(from, Math.min(controls.size(), from + CONTROLS)).stream()
          .map(ControlDrawing::draw)
          .forEach(elements::add);
    }
  }

  /** A message takes one table and a form none; what is over is said in lines. */
  private void table(Part.Table table) {
    if (surface == Surface.FORM || tableDrawn || !tables.fits(table)) {
      paragraph(new Part.Paragraph(tables.lines(table)));
      return;
    }
    tableDrawn = true;
    blocks.add(tables.draw(table).put("block_id", Drawing.NOT_AN_INPUT + blocks.size()));
  }

  private void image(Part.Image image) {
    if (image.url().isEmpty() || image.url().length() > URL) {
      throw new Undrawable("an image's address of " + image.url().length() + " characters");
    }
    add("image")
        .put("image_url", image.url())
        .put("alt_text", Texts.cut(image.alternative(), Texts.LABEL));
  }

  private void input(Part.Input input) {
    if (surface != Surface.FORM) {
      throw new Undrawable(input.id() + ": an input outside a form");
    }
    if (input.id().isEmpty() || input.id().length() > BLOCK_ID) {
      throw new Undrawable("an input's id of " + input.id().length() + " characters");
    }
    ObjectNode block = add("input").put("block_id", input.id()).put("optional", input.optional());
    block.set("label", Texts.plain(input.label(), Texts.LABEL));
    block.set("element", EntryDrawing.draw(input.id(), input.entry(), EntryDrawing.Stand.INPUT));
    String advice = input.advice();
    if (advice != null && !advice.isBlank()) {
      block.set("hint", Texts.plain(advice, Texts.LABEL));
    }
  }

  private ObjectNode add(String type) {
    ObjectNode block =
        Texts.node().put("type", type).put("block_id", Drawing.NOT_AN_INPUT + blocks.size());
    blocks.add(block);
    return block;
  }
}
