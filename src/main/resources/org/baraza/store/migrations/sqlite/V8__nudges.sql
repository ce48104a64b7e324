-- What was sent to whom on which day, as yyyy-mm-dd where they are; and how people want it.
create table nudge (
  workspace text not null,
  receiver text not null,
  day text not null,
  item text not null,
  number integer not null,
  sent_at bigint not null,
  primary key (workspace, receiver, day, item)
);

create index nudge_by_item on nudge (workspace, receiver, item, day);

create table preference (
  workspace text not null,
  person text not null,
  body text not null,
  primary key (workspace, person)
);
