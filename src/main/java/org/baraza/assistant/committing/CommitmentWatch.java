package org.baraza.assistant.committing;

import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;

/** Is told of every change to a commitment, so that its moments are set, moved or taken back. */
@FunctionalInterface
public interface CommitmentWatch {

  /**
   * Takes note, in the transaction that stored the change; no network here.
   *
   * @param after as it stands now; never a draft
   */
  void changed(Records records, Commitment after);
}
