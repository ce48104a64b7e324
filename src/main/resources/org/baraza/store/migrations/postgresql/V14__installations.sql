-- Where Baraza is installed, with sealed tokens, and attempts to install it, as digests.
create table installation (
  workspace text not null,
  bot_user text not null,
  token text not null,
  refresh_token text,
  expires_at bigint,
  installed_at bigint not null,
  refresher text,
  refreshing_until bigint,
  primary key (workspace)
);

create table install_attempt (
  state text not null,
  browser text not null,
  valid_until bigint not null,
  primary key (state)
);

create index install_attempt_by_age on install_attempt (valid_until);
