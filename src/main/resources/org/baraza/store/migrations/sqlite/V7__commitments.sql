-- What people promise. A row holds the latest state with its history; the columns beside it are
-- what is searched by: members who own, relay or are asked to take over, and the day, as
-- yyyy-mm-dd.
create table commitment (
  workspace text not null,
  channel text not null,
  id text not null,
  number integer not null,
  revision integer not null,
  status text not null,
  owner text,
  relay text,
  heir text,
  due text,
  source_row text,
  created_at bigint not null,
  body text not null,
  primary key (workspace, channel, id)
);

create index commitment_by_number on commitment (workspace, channel, number);

create index commitment_by_owner on commitment (workspace, owner);

create index commitment_by_relay on commitment (workspace, relay);

create index commitment_by_heir on commitment (workspace, heir);

create index commitment_by_due on commitment (workspace, status, due);

create index commitment_by_source on commitment (workspace, channel, source_row);
