-- Rows lie in the order of their keys instead of in a tree of their own beside it, so that an answer
-- touches fewer pages; and the outbox keeps only what waits and what was refused.
delete from outbox where state in ('sent', 'merged');

drop index outbox_by_id;

create table post_29 (
  workspace text not null,
  channel text not null,
  message_key text not null,
  dispatch_id text not null,
  thread_key text,
  state text not null,
  ts text,
  primary key (workspace, channel, message_key)
) without rowid;

insert into post_29 select workspace, channel, message_key, dispatch_id, thread_key, state, ts from post;

drop table post;

alter table post_29 rename to post;

create index post_by_ts on post (workspace, channel, ts) where ts is not null;

create index post_by_thread on post (workspace, channel, thread_key) where thread_key is not null;

create table conversation_29 (
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
) without rowid;

insert into conversation_29
select workspace, channel, id, number, flow, occasion, status, sitting, turn, question, skipped,
  asked, started_by, started_at, latest_by, latest_at
from conversation;

create table answer_29 (
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
    references conversation_29 (workspace, channel, id)
) without rowid;

insert into answer_29
select workspace, channel, conversation, id, number, question, said, said_by, said_at, reply,
  attachments, status, instead_of, settled_by, settled_at
from answer;

drop table answer;

drop table conversation;

alter table conversation_29 rename to conversation;

alter table answer_29 rename to answer;

create index conversation_by_flow on conversation (workspace, channel, flow, occasion, number);

create index answer_by_reply on answer (workspace, channel, reply) where reply is not null;

create table claim_29 (
  workspace text not null,
  event_id text not null,
  claimed_at bigint not null,
  primary key (workspace, event_id)
) without rowid;

insert into claim_29 select workspace, event_id, claimed_at from claim;

drop table claim;

alter table claim_29 rename to claim;

create index claim_by_age on claim (claimed_at);
