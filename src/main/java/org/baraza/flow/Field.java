package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list.
 *
 * @param required a row without it is shown as not complete
 * @param advice a line below the field
 * @param mentions of which lists' rows people use the words here, so that these follow when a row
 *     is renamed
 */
public record Field(
    String id,
    Kind kind,
    boolean required,
    String label,
    @Nullable String advice,
    List<Mention> mentions) {
  public Field {
    requireNonNull(id);
    requireNonNull(kind);
    requireNonNull(label);
    mentions = List.copyOf(mentions);
  }

  /**
   * A row of another list, meant by its words.
   *
   * @param field of the other list; nothing for the one that names its rows
   */
  public record Mention(String list, @Nullable String field) {
    public Mention {
      requireNonNull(list);
    }
  }
}
