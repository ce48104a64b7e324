package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Asked;
import org.baraza.decision.Paper;
import org.baraza.people.Place;

/**
 * What was put down in something that is open, while it is counted.
 *
 * @param quiet the papers of those who are seldom heard
 * @param quietMembers how many those are; none if the key is lost that would lead to their papers
 */
record Papers<P extends Paper>(Collection<P> all, Collection<P> quiet, int quietMembers) {

  static <P extends Paper> Papers<P> of(
      Records records, Place place, Asked asked, Optional<BallotKey> key, Class<P> kind) {
    Map<String, P> papers = new LinkedHashMap<>();
    records
        .ballots()
        .all(place, asked.id())
        .forEach(
            (mark, paper) -> {
              if (kind.isInstance(paper)) {
                papers.put(mark, kind.cast(paper));
              }
            });
    boolean known = key.isPresent() || !asked.anonymous();
    Set<String> people = known ? records.quietVoices().all(place) : Set.of();
    List<P> quiet = new ArrayList<>();
    for (String person : people) {
      Means.mark(asked.anonymous(), key, person)
          .flatMap(mark -> Optional.ofNullable(papers.get(mark)))
          .ifPresent(quiet::add);
    }
    return new Papers<>(papers.values(), quiet, people.size());
  }
}
