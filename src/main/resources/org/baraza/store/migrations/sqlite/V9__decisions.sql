-- What channels decide, and what people have put down while a decision is open.
create table decision (
  workspace text not null,
  channel text not null,
  id text not null,
  number integer not null,
  open integer not null,
  body text not null,
  primary key (workspace, channel, id)
);

create index decision_by_number on decision (workspace, channel, number);

-- A ballot says neither when it was written nor after which other one: rows lie by their marks.
create table ballot (
  workspace text not null,
  channel text not null,
  decision text not null,
  mark text not null,
  paper text not null,
  primary key (workspace, channel, decision, mark)
) without rowid;

-- Members who said of themselves that they belong to a group that is seldom heard.
create table quiet_voice (
  workspace text not null,
  channel text not null,
  person text not null,
  primary key (workspace, channel, person)
) without rowid;
