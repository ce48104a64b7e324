package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.port.Directory;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * Puts names in the place of people and channels, since a document is read where ids say nothing.
 * It asks the directory, so it works outside transactions. Another private channel stays unnamed.
 */
final class Naming {
  private final Directory directory;
  private final Words words;
  private final Place own;

  Naming(Directory directory, Words words, Place own) {
    this.directory = requireNonNull(directory);
    this.words = requireNonNull(words);
    this.own = requireNonNull(own);
  }

  Prose named(Prose prose) {
    List<Span> spans = new ArrayList<>();
    prose.spans().forEach(span -> spans.add(named(span)));
    return new Prose(spans);
  }

  private Span named(Span span) {
    if (span instanceof Span.Person person) {
      return text(person(person.userId()).orElseGet(() -> words.label("export.somebody")));
    }
    if (span instanceof Span.Channel channel) {
      return text(channel(channel.channelId()));
    }
    return span instanceof Span.Post post ? text(post.label()) : span;
  }

  Optional<String> person(String userId) {
    return directory
        .person(new Actor(own.workspace(), userId))
        .map(Directory.Person::name)
        .filter(name -> !name.isBlank());
  }

  String channel(String channelId) {
    return directory
        .channel(new Place(own.workspace(), channelId))
        .filter(channel -> !channel.direct())
        .filter(channel -> !channel.restricted() || channel.id().equals(own.channel()))
        .map(channel -> "#" + channel.name())
        .orElseGet(
            () ->
                words.label(
                    channelId.equals(own.channel()) ? "export.here" : "export.other-channel"));
  }

  private static Span text(String name) {
    return new Span.Text(name, Span.Style.PLAIN);
  }
}
