package org.baraza.slack.api;

import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.PostLookup;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Place;

/** Turns references to our own messages into links; what does not stand yet is words alone. */
public final class PostLinks {
  private final BotIdentity identity;
  private final PostLookup lookup;

  public PostLinks(BotIdentity identity, PostLookup lookup) {
    this.identity = identity;
    this.lookup = lookup;
  }

  Card linked(Place place, Card card) {
    return card.revised(prose -> linked(place, prose));
  }

  private Prose linked(Place place, Prose prose) {
    boolean refers = prose.spans().stream().anyMatch(Span.Post.class::isInstance);
    return refers
        ? new Prose(prose.spans().stream().map(span -> linked(place, span)).toList())
        : prose;
  }

  private Span linked(Place place, Span span) {
    if (!(span instanceof Span.Post post)) {
      return span;
    }
    Optional<String> site = identity.site(place.workspace());
    return lookup
        .ts(place, post.key())
        .flatMap(ts -> site.map(url -> url + "archives/" + place.channel() + "/" + packed(ts)))
        .<Span>map(url -> new Span.Link(url, post.label()))
        .orElseGet(() -> new Span.Text(post.label(), Span.Style.PLAIN));
  }

  private static String packed(String ts) {
    return "p" + ts.replace(".", "");
  }
}
