package org.baraza.assistant.port;

/** Where ids come from. */
@FunctionalInterface
public interface Ids {

  /** A new id: opaque, unguessable, at most 36 letters, digits and hyphens. */
  String next();
}
