package org.baraza.slack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.flow.wording.Prose;

/** Routes that note what came, and react as a test says. */
final class SpyRoutes {
  final List<Object> came = Collections.synchronizedList(new ArrayList<>());
  private Supplier<Reaction> reaction = Reaction.Nothing::new;

  SpyRoutes reacting(Supplier<Reaction> with) {
    reaction = with;
    return this;
  }

  Routes routes() {
    return new Routes(
        Map.of("/baraza", this::note),
        Map.of("go", this::note, "stay", this::note),
        Map.of("form", this::note),
        Map.of("shortcut", this::note),
        Map.of("currencies", search -> List.of(new Option("Shilling " + search.query(), "UGX"))),
        this::hear,
        actor -> List.of(new Part.Heading("Home"), new Part.Note(Prose.plain(actor.userId()))));
  }

  private Reaction note(Object what) {
    came.add(what);
    return reaction.get();
  }

  private void hear(Happening happening) {
    note(happening);
  }
}
