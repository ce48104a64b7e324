package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which workspaces Baraza is installed, with sealed tokens, and attempts to install it. */
public interface Installations {

  /**
   * A workspace in which Baraza is installed.
   *
   * @param token sealed
   * @param refreshToken sealed; nothing if the token does not run out
   * @param expiresAt when the token runs out
   */
  record Installation(
      String workspace,
      String botUser,
      String token,
      @Nullable String refreshToken,
      @Nullable Instant expiresAt,
      Instant installedAt) {
    public Installation {
      requireNonNull(workspace);
      requireNonNull(botUser);
      requireNonNull(token);
      requireNonNull(installedAt);
    }

    public Optional<String> refresh() {
      return Optional.ofNullable(refreshToken);
    }

    public Optional<Instant> expires() {
      return Optional.ofNullable(expiresAt);
    }

    /** The same installation with other tokens. */
    public Installation with(String other, @Nullable String refresh, @Nullable Instant expires) {
      return new Installation(workspace, botUser, other, refresh, expires, installedAt);
    }
  }

  Optional<Installation> find(String workspace);

  List<Installation> all();

  /** Installs, or installs anew. */
  void put(Installation installation);

  /** Puts other tokens in the place of these, unless they were changed meanwhile. */
  boolean replace(Installation old, Installation anew);

  /**
   * Takes it upon oneself to exchange a token; nothing if somebody else is doing so.
   *
   * @param until after that, somebody else may try
   */
  Optional<Installation> claimRefresh(String workspace, String owner, Instant now, Instant until);

  /** Keeps exchanged tokens; false if the claim was lost or the workspace is gone. */
  boolean renew(Installation fresh, String owner);

  /**
   * Deletes an installation with its tokens, and sets aside all that waits for its workspace.
   *
   * @param before an installation that is newer stays
   * @param error what is noted with messages that were not sent
   */
  boolean remove(String workspace, Instant before, String error, Instant now);

  /** Notes that somebody begins to install; false if too many do. */
  boolean openAttempt(String state, String browser, Instant now, Instant until);

  /** Uses an attempt up; false if it is not known, too old, or another browser's. */
  boolean closeAttempt(String state, String browser, Instant now);
}
