package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Field;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.plan.PlanList;

/** Rows of a list that are typed in the thread of the question that asks for it. */
final class TypedRows {
  private final Desk desk;
  private final Listing listing;

  TypedRows(Desk desk, Listing listing) {
    this.desk = requireNonNull(desk);
    this.listing = requireNonNull(listing);
  }

  /** Lines typed in the thread of a list's question: a row for each, and a word that it is kept. */
  void add(Records records, Actor actor, Conversation conversation, String list, String text) {
    listing
        .find(records, conversation, list)
        .ifPresent(
            found -> {
              PlanList longer = found.list().with(typed(found.shape(), text, actor));
              Found after = listing.save(records, actor, found, longer);
              desk.scribe()
                  .remark(records, conversation, desk.ids().next(), kept(after, conversation));
            });
  }

  private static Card kept(Found found, Conversation conversation) {
    Words words = found.setting().words();
    List<String> lacking = lacking(found);
    Prose rows = Prose.plain(Integer.toString(found.list().rows().size()));
    Prose text =
        lacking.isEmpty()
            ? words.say("list.kept", "rows", rows)
            : words.say(
                "list.kept-incomplete",
                Map.of("rows", rows, "fields", Prose.plain(String.join(", ", lacking))));
    Ticket ticket =
        new Ticket(
            conversation.id(),
            conversation.turn(),
            conversation.openQuestion().orElse(found.shape().id()));
    Control open = new Control.Button(Actions.LIST_OPEN, words.label("list.open"), ticket.code());
    Control done = new Control.Button(Actions.LIST_DONE, words.label("list.done"), ticket.code());
    return new Card(
        text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(open, done))));
  }

  /** A row for each line, with what names it filled in. */
  private List<Row> typed(ListShape shape, String text, Actor actor) {
    return text.lines()
        .map(line -> line.strip().replaceFirst("^[-*•–]\\s+", ""))
        .filter(name -> !name.isEmpty())
        .map(name -> Map.<String, Value>of(shape.naming().id(), new Value.Text(name)))
        .map(cells -> new Row(desk.ids().next(), cells, actor.userId(), desk.clock().instant()))
        .toList();
  }

  /** The labels of required fields that some rows lack. */
  static List<String> lacking(Found found) {
    return found.shape().missing(found.list().rows()).stream().map(Field::label).toList();
  }
}
