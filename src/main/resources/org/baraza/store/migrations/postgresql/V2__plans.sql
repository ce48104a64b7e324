-- What a channel is for, and every version of its lists.
create table plan (
  workspace text not null,
  channel text not null,
  body text not null,
  primary key (workspace, channel)
);

create table list_version (
  workspace text not null,
  channel text not null,
  occasion text not null,
  list text not null,
  version integer not null,
  content text not null,
  saved_by text not null,
  saved_at bigint not null,
  primary key (workspace, channel, occasion, list, version)
);
