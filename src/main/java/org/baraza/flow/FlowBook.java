package org.baraza.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.wording.Words;

/** Every flow and every word, in every language that there is; English always is. */
public final class FlowBook {
  public static final String ENGLISH = "en";

  private final Map<String, Edition> editions;

  /**
   * One language's flows and words, complete because English stands behind it.
   *
   * @param flows by id, in the order in which they are usually held
   */
  public record Edition(Map<String, Flow> flows, Words words) {
    public Edition {
      flows = Collections.unmodifiableMap(new LinkedHashMap<>(flows));
    }

    /** A list, whichever flow declares it. */
    public Optional<ListShape> list(String id) {
      return flows.values().stream().flatMap(flow -> flow.list(id).stream()).findFirst();
    }
  }

  public FlowBook(Map<String, Edition> editions) {
    if (!editions.containsKey(ENGLISH)) {
      throw new IllegalArgumentException("prompts/en is missing");
    }
    this.editions = Map.copyOf(editions);
  }

  /** The edition of a language, or English where there is none. */
  public Edition in(String language) {
    Edition edition = editions.get(language);
    return edition == null ? english() : edition;
  }

  private Edition english() {
    Edition english = editions.get(ENGLISH);
    if (english == null) {
      throw new IllegalStateException("prompts/en is missing");
    }
    return english;
  }

  public Words words(String language) {
    return in(language).words();
  }

  public Optional<Flow> flow(String id, String language) {
    return Optional.ofNullable(in(language).flows().get(id));
  }

  public List<Flow> flows(String language) {
    return List.copyOf(in(language).flows().values());
  }

  public List<String> languages() {
    return editions.keySet().stream().sorted().toList();
  }
}
