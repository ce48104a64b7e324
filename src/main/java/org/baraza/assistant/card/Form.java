package org.baraza.assistant.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form over the page (a modal).
 *
 * @param callback what its submission is for
 * @param memory what comes back with the submission; at most 3,000 characters, never trusted
 * @param title at most 24 characters
 * @param submit at most 24 characters; without it the form can only be closed
 * @param close at most 24 characters
 */
public record Form(
    String callback,
    String memory,
    String title,
    @Nullable String submit,
    String close,
    List<Part> parts) {
  public Form {
    requireNonNull(callback);
    requireNonNull(memory);
    requireNonNull(title);
    requireNonNull(close);
    parts = List.copyOf(parts);
  }
}
