package org.baraza.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.port.Installations;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Installations: a row for each workspace, and one for each attempt that is under way. */
record SqlInstallations(Transaction transaction) implements Installations {
  private static final int MOST_ATTEMPTS = 1_000;

  @Override
  public Optional<Installation> find(String workspace) {
    return transaction
        .sql()
        .createQuery("select * from installation where workspace = :workspace")
        .bind("workspace", workspace)
        .map((row, context) -> installation(row))
        .findOne();
  }

  @Override
  public List<Installation> all() {
    return transaction
        .sql()
        .createQuery("select * from installation order by workspace")
        .map((row, context) -> installation(row))
        .list();
  }

  @Override
  public void put(Installation installation) {
    bound(
            """
            insert into installation
              (workspace, bot_user, token, refresh_token, expires_at, installed_at)
            values (:workspace, :botUser, :token, :refresh, :expires, :installed)
            on conflict (workspace) do update
            set bot_user = excluded.bot_user, token = excluded.token,
                refresh_token = excluded.refresh_token, expires_at = excluded.expires_at,
                installed_at = excluded.installed_at, refresher = null, refreshing_until = null
            """,
            installation)
        .execute();
  }

  @Override
  public boolean replace(Installation old, Installation anew) {
    return bound(
                """
                update installation
                set bot_user = :botUser, token = :token, refresh_token = :refresh,
                    expires_at = :expires, installed_at = :installed
                where workspace = :workspace and token = :old
                """,
                anew)
            .bind("old", old.token())
            .execute()
        == 1;
  }

  @Override
  public Optional<Installation> claimRefresh(
      String workspace, String owner, Instant now, Instant until) {
    int claimed =
        transaction
            .sql()
            .createUpdate(
                """
                update installation set refresher = :owner, refreshing_until = :until
                where workspace = :workspace and refresh_token is not null
                  and (refreshing_until is null or refreshing_until <= :now)
                """)
            .bind("owner", owner)
            .bind("until", Micros.of(until))
            .bind("workspace", workspace)
            .bind("now", Micros.of(now))
            .execute();
    return claimed == 1 ? find(workspace) : Optional.empty();
  }

  @Override
  public boolean renew(Installation fresh, String owner) {
    return bound(
                """
                update installation
                set bot_user = :botUser, token = :token, refresh_token = :refresh,
                    expires_at = :expires, installed_at = :installed,
                    refresher = null, refreshing_until = null
                where workspace = :workspace and refresher = :owner
                """,
                fresh)
            .bind("owner", owner)
            .execute()
        == 1;
  }

  @Override
  public boolean remove(String workspace, Instant before, String error, Instant now) {
    int removed =
        transaction
            .sql()
            .createUpdate(
                """
                delete from installation
                where workspace = :workspace and installed_at <= :before
                """)
            .bind("workspace", workspace)
            .bind("before", Micros.of(before))
            .execute();
    if (removed == 1) {
      new Settling(transaction).refuseWorkspace(workspace, error, now);
    }
    return removed == 1;
  }

  @Override
  public boolean openAttempt(String state, String browser, Instant now, Instant until) {
    forgetAttempts(now);
    int open =
        transaction
            .sql()
            .createQuery("select count(*) from install_attempt")
            .mapTo(Integer.class)
            .one();
    if (open >= MOST_ATTEMPTS) {
      return false;
    }
    transaction
        .sql()
        .createUpdate(
            """
            insert into install_attempt (state, browser, valid_until)
            values (:state, :browser, :until)
            """)
        .bind("state", state)
        .bind("browser", browser)
        .bind("until", Micros.of(until))
        .execute();
    return true;
  }

  @Override
  public boolean closeAttempt(String state, String browser, Instant now) {
    forgetAttempts(now);
    return transaction
            .sql()
            .createUpdate("delete from install_attempt where state = :state and browser = :browser")
            .bind("state", state)
            .bind("browser", browser)
            .execute()
        == 1;
  }

  private void forgetAttempts(Instant now) {
    transaction
        .sql()
        .createUpdate("delete from install_attempt where valid_until <= :now")
        .bind("now", Micros.of(now))
        .execute();
  }

  private Update bound(String sql, Installation installation) {
    return transaction
        .sql()
        .createUpdate(sql)
        .bind("workspace", installation.workspace())
        .bind("botUser", installation.botUser())
        .bind("token", installation.token())
        .bind("refresh", installation.refresh().orElse(null))
        .bind("expires", installation.expires().map(Micros::of).orElse(null))
        .bind("installed", Micros.of(installation.installedAt()));
  }

  private static Installation installation(ResultSet row) throws SQLException {
    return new Installation(
        row.getString("workspace"),
        row.getString("bot_user"),
        row.getString("token"),
        row.getString("refresh_token"),
        expiry(row),
        Micros.instant(row.getLong("installed_at")));
  }

  private static @Nullable Instant expiry(ResultSet row) throws SQLException {
    long micros = row.getLong("expires_at");
    return row.wasNull() ? null : Micros.instant(micros);
  }
}
