package org.baraza.assistant.conversing;

import java.util.Optional;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Offer;

/** The names of a conversation's messages in its channel. */
public final class Keys {
  private static final String PREFIX = "conversation/";

  private Keys() {}

  /** The root card of the present sitting. */
  public static String root(Conversation conversation) {
    return root(conversation, conversation.sitting());
  }

  static String root(Conversation conversation, int sitting) {
    return PREFIX + conversation.id() + "/card/" + sitting;
  }

  /** The message that asks a question in a turn. */
  static String turn(Conversation conversation, int turn) {
    return PREFIX + conversation.id() + "/turn/" + turn;
  }

  /** The message that shows a second answer; it stays the same when the reply is reworded. */
  static String offer(Conversation conversation, Offer offer) {
    return PREFIX + conversation.id() + "/offer/" + offer.answer().typedReply().orElse(offer.id());
  }

  /** A remark in the conversation's thread. */
  static String remark(Conversation conversation, String id) {
    return PREFIX + conversation.id() + "/remark/" + id;
  }

  /** The id of the conversation to which a message belongs. */
  static Optional<String> conversation(String key) {
    String[] parts = key.split("/", 4);
    return parts.length == 4 && key.startsWith(PREFIX) ? Optional.of(parts[1]) : Optional.empty();
  }
}
