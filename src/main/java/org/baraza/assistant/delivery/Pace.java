package org.baraza.assistant.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.people.Place;

/**
 * How fast this process may speak: about one message a second in a channel with short bursts, and a
 * workspace's budget a minute for each method. Slack's word (a 429) comes before ours.
 */
public final class Pace {

  /** What Slack counts separately. */
  public enum Method {
    POST,
    UPDATE
  }

  /**
   * How much is allowed.
   *
   * @param burst messages that a channel may get at once
   * @param every after which time it may get one more
   * @param postsAMinute for a workspace
   * @param updatesAMinute for a workspace
   */
  public record Limits(int burst, Duration every, int postsAMinute, int updatesAMinute) {

    /** What Slack documents: 1 a second a channel, some hundreds a minute, updates in tier 3. */
    public static Limits slack() {
      return new Limits(6, Duration.ofSeconds(1), 300, 50);
    }

    /** As good as none, where nobody else is slowed by us. */
    public static Limits none() {
      return new Limits(10_000, Duration.ofMillis(1), 60_000, 60_000);
    }
  }

  private record Budget(String workspace, Method method) {}

  private final Limits limits;
  private final Cache<Place, Bucket> channels =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(5)).build();
  private final Cache<Budget, SharedBucket> workspaces =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  public Pace(Limits limits) {
    this.limits = limits;
  }

  /** Takes leave to speak now, or says how long to wait without having taken it. */
  public Duration take(Place lane, Method method, Instant now) {
    Bucket channel = channels.get(lane, key -> new Bucket(limits.burst(), limits.every(), now));
    Duration forChannel = channel.waitAt(now);
    if (!forChannel.isZero()) {
      return forChannel;
    }
    Duration wait =
        workspaces
            .get(new Budget(lane.workspace(), method), key -> forMinute(method, now))
            .take(lane, now);
    if (wait.isZero()) {
      channel.take(now);
    }
    return wait;
  }

  /** Gives leave back that was taken and then not needed. */
  public void giveBack(Place lane, Method method) {
    Bucket channel = channels.getIfPresent(lane);
    if (channel != null) {
      channel.giveBack();
    }
    SharedBucket workspace = workspaces.getIfPresent(new Budget(lane.workspace(), method));
    if (workspace != null) {
      workspace.giveBack();
    }
  }

  private SharedBucket forMinute(Method method, Instant now) {
    int perMinute = method == Method.POST ? limits.postsAMinute() : limits.updatesAMinute();
    Duration every = Duration.ofMinutes(1).dividedBy(perMinute);
    return new SharedBucket(new Bucket(perMinute, every, now), every);
  }

  /**
   * A bucket that many lanes share. Whoever has to wait is given a moment of their own, so that
   * they do not all come back for the same token, and keeps it before those who ask later.
   */
  private static final class SharedBucket {
    /** A moment that nobody came for is somebody else's after this time. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Bucket tokens;
    private final Duration every;
    private final Map<Place, Instant> promised = new LinkedHashMap<>();
    private Instant last = Instant.MIN;

    SharedBucket(Bucket tokens, Duration every) {
      this.tokens = tokens;
      this.every = every;
    }

    synchronized Duration take(Place lane, Instant now) {
      forgetMissed(now.minus(KEPT));
      Instant mine = promised.get(lane);
      if (mine != null && mine.isAfter(now)) {
        return Duration.between(now, mine);
      }
      Duration wait = tokens.waitAt(now);
      if (wait.isZero() && (mine != null || promised.isEmpty())) {
        promised.remove(lane);
        tokens.take(now);
        return Duration.ZERO;
      }
      Instant next = now.plus(wait);
      Instant behind = promised.isEmpty() ? next : last.plus(every);
      last = behind.isAfter(next) ? behind : next;
      promised.remove(lane);
      promised.put(lane, last);
      return last.isAfter(now) ? Duration.between(now, last) : every;
    }

    synchronized void giveBack() {
      tokens.giveBack();
    }

    /** Moments lie in their order, the earliest first. */
    private void forgetMissed(Instant before) {
      Iterator<Instant> moments = promised.values().iterator();
      while (moments.hasNext() && moments.next().isBefore(before)) {
        moments.remove();
      }
    }
  }

  /** A token bucket: full at first, one more token after each {@code every}. */
  private static final class Bucket {
    private final int size;
    private final Duration every;
    private Instant emptyUntil;

    Bucket(int size, Duration every, Instant now) {
      this.size = size;
      this.every = every;
      emptyUntil = now.minus(every.multipliedBy(size));
    }

    /** How long until a token is there. */
    synchronized Duration waitAt(Instant now) {
      Duration wait = Duration.between(now, emptyUntil.plus(every));
      return wait.isNegative() ? Duration.ZERO : wait;
    }

    synchronized void take(Instant now) {
      Instant full = now.minus(every.multipliedBy(size));
      emptyUntil = (emptyUntil.isBefore(full) ? full : emptyUntil).plus(every);
    }

    synchronized void giveBack() {
      emptyUntil = emptyUntil.minus(every);
    }
  }
}
