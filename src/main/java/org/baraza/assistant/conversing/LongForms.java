package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** What is too long for one message or one form, page by page. */
public final class LongForms {
  /** Blocks of a message, less those for its ending. */
  private static final int MESSAGE = 38;

  /** Blocks of a form, less those for turning pages. */
  private static final int FORM = 60;

  /** Letters that go into one block, with room for markup. */
  private static final int BLOCK = 2500;

  private final Words words;
  private final String title;
  private final String action;
  private final String memory;
  private final List<List<Part>> pages;

  /**
   * Cuts something into pages.
   *
   * @param title at most 24 characters
   * @param action turns a page; the button's value is the page's number
   * @param memory what finds the same parts again
   */
  public LongForms(Words words, String title, String action, String memory, List<Part> parts) {
    this.words = words;
    this.title = title;
    this.action = action;
    this.memory = memory;
    pages = pages(parts, FORM);
  }

  public static boolean fitsMessage(List<Part> parts) {
    return pages(parts, MESSAGE).size() == 1;
  }

  /** As many parts as a message takes, from the first. */
  public static List<Part> beginning(List<Part> parts) {
    return pages(parts, MESSAGE).get(0);
  }

  private static List<List<Part>> pages(List<Part> parts, int most) {
    List<List<Part>> pages = new ArrayList<>();
    List<Part> page = new ArrayList<>();
    int filled = 0;
    for (Part part : parts) {
      int blocks = blocks(part);
      if (!page.isEmpty() && filled + blocks > most) {
        pages.add(page);
        page = new ArrayList<>();
        filled = 0;
      }
      page.add(part);
      filled += blocks;
    }
    pages.add(page);
    return pages;
  }

  /** About how many blocks a part needs. */
  private static int blocks(Part part) {
    if (part instanceof Part.Paragraph paragraph) {
      return 1 + paragraph.text().text().length() / BLOCK;
    }
    if (part instanceof Part.Table table) {
      int letters =
          table.rows().stream()
              .flatMap(List::stream)
              .mapToInt(cell -> cell.text().length() + 30)
              .sum();
      return 1 + letters / BLOCK;
    }
    return 1;
  }

  /** One page, counted from 0; the last one if there are fewer. */
  public Form page(int wanted) {
    int number = Math.max(0, Math.min(wanted, pages.size() - 1));
    List<Part> parts = new ArrayList<>(pages.get(number));
    if (pages.size() > 1) {
      parts.add(
          new Part.Note(
              words.say(
                  "form.page",
                  Map.of(
                      "page", Prose.plain(Integer.toString(number + 1)),
                      "pages", Prose.plain(Integer.toString(pages.size()))))));
      parts.add(new Part.Controls(turning(number)));
    }
    return new Form(action, memory, title, null, words.label("form.close"), parts);
  }

  private List<Control> turning(int number) {
    List<Control> turning = new ArrayList<>();
    if (number > 0) {
      turning.add(button("form.previous", number - 1));
    }
    if (number < pages.size() - 1) {
      turning.add(button("form.next", number + 1));
    }
    return turning;
  }

  private Control button(String label, int page) {
    String value = Integer.toString(page);
    return new Control.Button(action + ":" + label, words.label(label), value);
  }

  /** What the form remembered. */
  public static String remembered(Click click) {
    String memory = click.memory();
    return memory == null ? "" : memory;
  }

  /** Which page was asked for. */
  public static int wanted(Click click) {
    return Memo.asNumber(click.value()).orElse(0);
  }
}
