package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members look for somebody to lead. Only who has said yes for themselves stands; who was asked and
 * who said no is told to nobody.
 *
 * @param openedBy an id in Slack
 * @param nominations in the order in which people were put forward
 * @param closesAt when the vote among those who stand closes, once one is held
 * @param tally what came of that vote, once it is closed
 * @param leader who was settled on, in the end
 */
public record Election(
    String id,
    String openedBy,
    Instant openedAt,
    List<Nomination> nominations,
    @Nullable Instant closesAt,
    @Nullable Tally tally,
    @Nullable String leader)
    implements Decision {
  public Election {
    requireNonNull(id);
    requireNonNull(openedBy);
    requireNonNull(openedAt);
    nominations = List.copyOf(nominations);
  }

  /** What somebody who was put forward says to it. */
  public enum Consent {
    ASKED,
    YES,
    NO
  }

  /**
   * Somebody who was put forward.
   *
   * @param person an id in Slack
   * @param by who put them forward first
   */
  public record Nomination(String person, String by, Consent consent) {
    public Nomination {
      requireNonNull(person);
      requireNonNull(by);
      requireNonNull(consent);
    }
  }

  /** How far it is. */
  public enum Stage {
    /** People are put forward. */
    GATHERING,
    VOTING,
    /** The vote is counted, and the group has still to say what it makes of it. */
    COUNTED,
    SETTLED
  }

  public static Election begun(String id, String by, Instant at) {
    return new Election(id, by, at, List.of(), null, null, null);
  }

  public Stage stage() {
    if (leader != null) {
      return Stage.SETTLED;
    }
    if (tally != null) {
      return Stage.COUNTED;
    }
    return closesAt == null ? Stage.GATHERING : Stage.VOTING;
  }

  public boolean open() {
    return stage() != Stage.SETTLED;
  }

  /** Who stands, in the order in which they were put forward. */
  public List<String> standing() {
    return nominations.stream()
        .filter(nomination -> nomination.consent() == Consent.YES)
        .map(Nomination::person)
        .toList();
  }

  /** The same as if nobody had been asked but those who stand. */
  public Election withoutTheUnwilling() {
    return with(
        nominations.stream().filter(nomination -> nomination.consent() == Consent.YES).toList());
  }

  public boolean stands(String person) {
    return standing().contains(person);
  }

  public Optional<Nomination> nomination(String person) {
    return nominations.stream().filter(known -> known.person().equals(person)).findFirst();
  }

  public Optional<Instant> closing() {
    return Optional.ofNullable(closesAt);
  }

  public Optional<Tally> counted() {
    return Optional.ofNullable(tally);
  }

  public Optional<String> settledOn() {
    return Optional.ofNullable(leader);
  }

  /** Somebody is put forward; a second time, or too late, it changes nothing. */
  public Election proposing(String person, String by) {
    if (stage() != Stage.GATHERING || nomination(person).isPresent()) {
      return this;
    }
    List<Nomination> more = new ArrayList<>(nominations);
    more.add(new Nomination(person, by, Consent.ASKED));
    return with(more);
  }

  /** Who was put forward says yes or no, and may say otherwise until a vote is held. */
  public Election answering(String person, boolean willing) {
    if (stage() != Stage.GATHERING) {
      return this;
    }
    Consent consent = willing ? Consent.YES : Consent.NO;
    return with(
        nominations.stream()
            .map(it -> it.person().equals(person) ? new Nomination(person, it.by(), consent) : it)
            .toList());
  }

  private Election with(List<Nomination> changed) {
    return new Election(id, openedBy, openedAt, changed, closesAt, tally, leader);
  }

  /** A vote is held; with fewer than two who stand there is nothing to vote on. */
  public Election voting(Instant until) {
    return stage() == Stage.GATHERING && standing().size() > 1
        ? new Election(id, openedBy, openedAt, nominations, until, null, null)
        : this;
  }

  /** One person's choice; what is no choice any more is blank. */
  public Paper.Choices paper(String choice) {
    return stage() == Stage.VOTING && stands(choice)
        ? new Paper.Choices(Set.of(choice))
        : Paper.Choices.NONE;
  }

  /** Counts; so few votes that they would show who voted for whom are not told apart. */
  public Election closed(Collection<Paper.Choices> papers) {
    if (stage() != Stage.VOTING) {
      return this;
    }
    Tally all = Tally.of(standing(), papers);
    Tally shown = all.voters() < Vote.FEWEST_SHOWN ? Tally.unsaid(standing(), all.voters()) : all;
    return new Election(id, openedBy, openedAt, nominations, closesAt, shown, null);
  }

  /** Whether it was counted and what came of it cannot be told. */
  public boolean tooFew() {
    return counted().filter(it -> it.voters() < Vote.FEWEST_SHOWN).isPresent();
  }

  /** The one person with most votes, if there is one. */
  public Optional<String> ahead() {
    return counted()
        .map(it -> it.first(1))
        .filter(cut -> cut.clear().size() == 1)
        .map(cut -> cut.clear().get(0));
  }

  /** The group settles on somebody who stands. */
  public Election settled(String person) {
    boolean can = stage() == Stage.GATHERING || stage() == Stage.COUNTED;
    return can && stands(person)
        ? new Election(id, openedBy, openedAt, nominations, closesAt, tally, person)
        : this;
  }

  @Override
  public <T> T as(Kinds<T> kinds) {
    return kinds.election(this);
  }
}
