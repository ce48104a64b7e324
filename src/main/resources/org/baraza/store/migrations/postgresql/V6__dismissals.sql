-- Findings that somebody set aside, each with its reason; what was taken back stays on record.
create table dismissal (
  workspace text not null,
  channel text not null,
  id text not null,
  number integer not null,
  conversation text not null,
  check_id text not null,
  reason text not null,
  said_by text not null,
  said_at bigint not null,
  undone_by text,
  undone_at bigint,
  primary key (workspace, channel, id)
);

create index dismissal_by_number on dismissal (workspace, channel, number);
