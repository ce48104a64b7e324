package org.baraza.store;

import java.util.Locale;

/** What has become of an answer. A row changes its status; what was said stays. */
enum AnswerStatus {
  /** It counts. */
  CURRENT,
  /** Another answer took its place. */
  SUPERSEDED,
  /** It was taken back, and nothing took its place. */
  WITHDRAWN,
  /** It came second and waits to be settled. */
  OFFERED,
  /** It came second, and the first one was kept. */
  DECLINED;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
