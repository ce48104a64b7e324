-- Where each plan stands in short, so that many can be put in order without reading any.
create table stand (
  workspace text not null,
  channel text not null,
  open integer not null,
  archived integer not null,
  purposes text not null,
  facilitators text not null,
  stops integer not null,
  unready_visit text,
  latest_at bigint not null,
  body text not null,
  primary key (workspace, channel)
);

create index commitment_overdue on commitment (workspace, status, due, channel);

-- Who looks across a workspace's plans, and when they hear of them.
create table office (
  workspace text not null primary key,
  body text not null
);

-- Whose Home was opened when, and when it was shown anew last.
create table home (
  workspace text not null,
  person text not null,
  opened_at bigint not null,
  shown_at bigint not null,
  primary key (workspace, person)
);

create index home_by_time on home (workspace, opened_at);

-- Who did what and when, where nothing else remembers it; never anybody's words.
create table deed (
  workspace text not null,
  channel text not null,
  number integer not null,
  kind text not null,
  about text not null,
  done_by text not null,
  done_at bigint not null,
  primary key (workspace, channel, number)
);
