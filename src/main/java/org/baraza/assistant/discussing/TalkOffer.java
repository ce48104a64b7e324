package org.baraza.assistant.discussing;

import java.util.List;
import java.util.Objects;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Change;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** Offers to open a round once its question and its days are known. */
public final class TalkOffer implements Witness {
  private final Scribe scribe;

  public TalkOffer(Scribe scribe) {
    this.scribe = Objects.requireNonNull(scribe);
  }

  @Override
  public void see(Records records, Change change) {
    Conversation after = change.after();
    boolean ready =
        change.flow().id().equals(Talks.FLOW)
            && after.openQuestion().filter(Talks.CONTRIBUTIONS::equals).isPresent()
            && List.of("question", "opens", "days").stream()
                .allMatch(question -> after.answer(question).isPresent());
    if (!ready) {
      return;
    }
    Words words = change.now().words();
    Prose said = words.say("talk.offer");
    Control open =
        new Control.Button(
                Discussing.OPEN,
                words.label("talk.open"),
                Pointer.to(after.place(), after.id()).code())
            .primary();
    scribe.remark(
        records,
        after,
        "talk-offer",
        new Card(said, List.of(new Part.Paragraph(said), new Part.Controls(List.of(open)))));
  }
}
