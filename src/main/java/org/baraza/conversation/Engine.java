package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.Raw;
import org.baraza.flow.Reading;

/**
 * Takes one turn of a conversation: a state and one input become a new state and a list of events.
 * The shape is goflow's.
 */
public final class Engine {

  /** Reads what was given; how is the flow room's matter. */
  @FunctionalInterface
  public interface Reads {
    Reading read(Kind kind, Raw raw);
  }

  private final Flow flow;
  private final Facts outside;
  private final Reads reads;

  /**
   * Prepares to take turns.
   *
   * @param flow as its file says now; it may have changed since the conversation began
   * @param outside what the plan knows beyond this conversation: lists, and other flows' answers
   */
  public Engine(Flow flow, Facts outside, Reads reads) {
    this.flow = requireNonNull(flow);
    this.outside = requireNonNull(outside);
    this.reads = requireNonNull(reads);
  }

  public Outcome take(Conversation conversation, Input input) {
    Run run = new Run(flow, outside, reads, conversation);
    input.applyTo(run);
    run.leaveWhatIsGone();
    return run.outcome();
  }
}
