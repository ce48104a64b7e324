package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a question's button carries: the conversation, the turn and the question it was shown for. A
 * client can change it, so it only ever points; it grants nothing.
 */
record Ticket(String conversation, int turn, String question) {
  Ticket {
    requireNonNull(conversation);
    requireNonNull(question);
  }

  String code() {
    return conversation + ":" + turn + ":" + question;
  }

  static Optional<Ticket> read(String code) {
    String[] parts = code.split(":", 3);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Ticket(parts[0], Integer.parseInt(parts[1]), parts[2]));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }
}
