package org.baraza.assistant.committing;

import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.committing.Keeping.Right;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.commitment.Commitment;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Opens a form about a commitment, for whoever may send it. */
final class Opening {
  private final Keeping keeping;

  Opening(Keeping keeping) {
    this.keeping = keeping;
  }

  Reaction open(Actor actor, Pointer pointer, Right right, Function<Commitment, Form> form) {
    Place place = pointer.place(actor);
    boolean here = keeping.desk().access().mayTakePart(actor, place);
    Replies replies = new Replies(keeping.words(actor));
    return keeping
        .desk()
        .work()
        .read(
            records -> {
              Optional<Commitment> found =
                  Keeping.visible(records, actor, place, pointer.id(), here);
              Optional<Plan> plan = records.plans().find(place);
              if (found.isEmpty() || plan.isEmpty()) {
                return replies.toTap(new Result.Gone());
              }
              Commitment commitment = found.get();
              if (right == Right.CHANGE && !commitment.isLive()) {
                return replies.toTap(new Result.Stale(commitment));
              }
              return keeping.may(actor, plan.get(), commitment, right, here)
                  ? new Reaction.Open(form.apply(commitment))
                  : replies.toTap(keeping.refused(commitment, right));
            });
  }
}
