package org.baraza.assistant.deciding;

import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Asked;
import org.baraza.decision.Paper;
import org.baraza.decision.Questionnaire;
import org.baraza.decision.Round;
import org.baraza.decision.Voices;
import org.baraza.decision.Vote;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/**
 * Says in the channel, before something closes, that those who are seldom heard are missing or see
 * it otherwise than most. It is said once at most: who could ask again and again would see whose
 * paper changes the answer.
 */
final class BeforeClosing {
  private final Means means;

  BeforeClosing(Means means) {
    this.means = means;
  }

  /** Whether there was something to say first, and it is said now. */
  boolean holdsUp(Place place, String id) {
    Optional<BallotKey> key = means.keys().find(id);
    return means
        .work()
        .write(
            records ->
                means
                    .asked(records, place, id)
                    .filter(asked -> say(records, place, asked, key))
                    .isPresent());
  }

  /** Says it if it was not said before, and if there is anything to say. */
  boolean say(Records records, Place place, Asked asked, Optional<BallotKey> key) {
    String post = "decision/" + asked.id() + "/voices";
    Optional<Plan> plan = records.plans().find(place);
    if (plan.isEmpty() || !(records.posts().standing(place, post) instanceof Standing.Absent)) {
      return false;
    }
    Words words = means.words(plan.get());
    Optional<Prose> text = text(finding(records, plan.get(), asked, key), words);
    text.ifPresent(
        said -> records.outbox().post(place, post, null, card(said, words, place), means.now()));
    return text.isPresent();
  }

  /** Whoever taps the button gets ready alone; it does not say who they are. */
  private static Card card(Prose said, Words words, Place place) {
    Control prepare = Preparing.button(words, place);
    return new Card(said, List.of(new Part.Paragraph(said), new Part.Controls(List.of(prepare))));
  }

  private static Optional<Prose> text(Voices.Finding finding, Words words) {
    return switch (finding) {
      case MISSING -> Optional.of(words.say("deciding.voices.missing"));
      case DIFFERS -> Optional.of(words.say("deciding.voices.differs"));
      case UNSAID, HEARD -> Optional.empty();
    };
  }

  private Voices.Finding finding(Records records, Plan plan, Asked asked, Optional<BallotKey> key) {
    Place place = plan.place();
    if (asked instanceof Vote vote) {
      var papers = Papers.of(records, place, vote, key, Paper.Choices.class);
      return vote.closed(papers.all(), papers.quiet(), papers.quietMembers())
          .outcome()
          .map(result -> result.voices().finding())
          .orElse(Voices.Finding.UNSAID);
    }
    Round round = (Round) asked;
    var papers = Papers.of(records, place, round, key, Paper.Ratings.class);
    return Optional.ofNullable(means.edition(plan).flows().get(Solutions.FLOW))
        .map(Questionnaire::of)
        .map(it -> round.voices(it, papers.all(), papers.quiet(), papers.quietMembers()).finding())
        .orElse(Voices.Finding.UNSAID);
  }

  /** Asks whoever wanted to close it whether to do so all the same. */
  Reaction asks(Click click, String action, String label) {
    Words words = means.words(click.actor());
    Prose text = words.say("deciding.voices.said-first");
    Control close = new Control.Button(action, words.label(label), click.value());
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(close)))));
  }
}
