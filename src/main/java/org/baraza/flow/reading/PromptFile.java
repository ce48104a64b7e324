package org.baraza.flow.reading;

import static java.util.Objects.requireNonNull;

/**
 * One file of a prompts folder, as text.
 *
 * @param path with slashes, from the folder's own name on, for example {@code
 *     prompts/en/exchange-visit/gap.yaml}
 */
public record PromptFile(String path, String text) {
  public PromptFile {
    requireNonNull(path);
    requireNonNull(text);
  }
}
