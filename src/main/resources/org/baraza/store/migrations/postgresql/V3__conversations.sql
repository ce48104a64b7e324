-- The runs of flows; an answer's row changes its status and is never overwritten.
create table conversation (
  workspace text not null,
  channel text not null,
  id text not null,
  number integer not null,
  flow text not null,
  occasion text not null,
  status text not null,
  sitting integer not null,
  turn integer not null,
  question text,
  skipped text not null,
  asked text not null,
  started_by text not null,
  started_at bigint not null,
  latest_by text not null,
  latest_at bigint not null,
  primary key (workspace, channel, id)
);

create index conversation_by_flow on conversation (workspace, channel, flow, occasion, number);

create table answer (
  workspace text not null,
  channel text not null,
  conversation text not null,
  id text not null,
  number integer not null,
  question text not null,
  said text not null,
  said_by text not null,
  said_at bigint not null,
  reply text,
  attachments text not null,
  status text not null,
  instead_of text,
  settled_by text,
  settled_at bigint,
  primary key (workspace, channel, conversation, id),
  foreign key (workspace, channel, conversation)
    references conversation (workspace, channel, id)
);

create index answer_by_number on answer (workspace, channel, conversation, number);

create index answer_by_reply on answer (workspace, channel, reply);
