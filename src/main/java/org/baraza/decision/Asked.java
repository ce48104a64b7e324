package org.baraza.decision;

import java.time.Instant;

/** Something that every member is asked alone until it closes. */
public sealed interface Asked permits Vote, Round {

  /** Unique within its channel. */
  String id();

  boolean open();

  /** Whether nobody can ever tell who said what. */
  boolean anonymous();

  Instant closesAt();

  /** Under which its words are kept. */
  String kind();
}
