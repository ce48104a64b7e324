package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.baraza.assistant.port.Installations;
import org.baraza.assistant.port.Installations.Installation;
import org.junit.jupiter.api.Test;

/** What both databases promise about installations. */
abstract class InstallationContract extends StoreContract {
  private static final Installation HERE =
      new Installation("T1", "UB1", "sealed", "again", NOON.plusSeconds(60), NOON);

  private boolean done(Predicate<Installations> work) {
    return store.write(records -> work.test(records.installations()));
  }

  private Optional<Installation> claimed(String owner, Instant now, Instant until) {
    return store.write(records -> records.installations().claimRefresh("T1", owner, now, until));
  }

  private void installed(Installation installation) {
    write(records -> records.installations().put(installation));
  }

  private Optional<Installation> found(String workspace) {
    return maybe(records -> records.installations().find(workspace));
  }

  @Test
  void an_installation_is_kept_as_it_is_and_replaced_when_it_comes_again() {
    installed(HERE);
    assertThat(found("T1")).contains(HERE);
    assertThat(found("T2")).isEmpty();
    Installation anew = new Installation("T1", "UB2", "other", null, null, NOON.plusSeconds(5));
    installed(anew);
    assertThat(several(records -> records.installations().all())).containsExactly(anew);
  }

  @Test
  void of_many_only_one_exchanges_a_token_until_its_time_is_up() throws Exception {
    installed(HERE);
    Instant until = NOON.plusSeconds(30);
    AtomicInteger number = new AtomicInteger();
    assertThat(
            atOnce(
                4,
                () -> {
                  String owner = "p" + number.incrementAndGet();
                  return claimed(owner, NOON, until).isPresent();
                }))
        .satisfies(won -> assertThat(Collections.frequency(won, true)).isOne());
    assertThat(claimed("late", until, until.plusSeconds(9))).contains(HERE);
    Installation fresh = HERE.with("fresh", "next", NOON.plusSeconds(900));
    assertThat(done(all -> all.renew(fresh, "p1"))).isFalse();
    assertThat(done(all -> all.renew(fresh, "late"))).isTrue();
    assertThat(found("T1")).contains(fresh);
  }

  @Test
  void a_token_that_was_changed_meanwhile_is_not_replaced() {
    installed(HERE);
    Installation anew = HERE.with("anew", null, null);
    Installation older = HERE.with("older", null, null);
    assertThat(done(all -> all.replace(older, anew))).isFalse();
    assertThat(done(all -> all.replace(HERE, anew))).isTrue();
    assertThat(found("T1")).contains(anew);
  }

  @Test
  void a_workspace_that_removes_baraza_takes_what_waits_with_it_and_nothing_of_others() {
    installed(HERE);
    write(
        records -> {
          records.outbox().post(TRADERS, "root", null, card("one"), NOON);
          records.outbox().post(ELSEWHERE, "root", null, card("two"), NOON);
        });
    assertThat(done(all -> all.remove("T1", NOON.minusSeconds(1), "uninstalled", NOON)))
        .as("news from before it was installed again")
        .isFalse();
    assertThat(done(all -> all.remove("T1", NOON, "uninstalled", NOON))).isTrue();
    assertThat(done(all -> all.remove("T1", NOON, "uninstalled", NOON))).isFalse();
    assertThat(found("T1")).isEmpty();
    assertThat(store.lanes().waiting(9)).containsExactly(ELSEWHERE);
    assertThat(store.backlog()).isEqualTo(new Backlog(1, 1, NOON, 1));
  }

  @Test
  void an_attempt_works_once_in_its_own_browser_and_not_too_late() {
    Instant until = NOON.plusSeconds(600);
    assertThat(done(all -> all.openAttempt("s1", "b1", NOON, until))).isTrue();
    assertThat(done(all -> all.openAttempt("s2", "b2", NOON, until))).isTrue();
    assertThat(done(all -> all.closeAttempt("s1", "b2", NOON))).isFalse();
    assertThat(done(all -> all.closeAttempt("s1", "b1", NOON))).isTrue();
    assertThat(done(all -> all.closeAttempt("s1", "b1", NOON))).isFalse();
    assertThat(done(all -> all.closeAttempt("s2", "b2", until))).isFalse();
    assertThat(column("select state from install_attempt")).isEmpty();
  }
}
