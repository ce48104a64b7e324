package org.baraza.store;

import org.jspecify.annotations.Nullable;

/**
 * A promise was broken: by a caller, or by SQL that should have worked. The message has the keys.
 */
public final class StoreFailure extends RuntimeException {
  StoreFailure(String message) {
    super(message);
  }

  StoreFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
