-- What must be said, where it stands once Slack took it, and who is saying it.
create table post (
  workspace text not null,
  channel text not null,
  message_key text not null,
  dispatch_id text not null,
  thread_key text,
  state text not null,
  ts text,
  primary key (workspace, channel, message_key)
);

create index post_by_ts on post (workspace, channel, ts);

create index post_by_thread on post (workspace, channel, thread_key);

create table outbox (
  workspace text not null,
  channel text not null,
  number bigint not null,
  id text not null,
  kind text not null,
  message_key text not null,
  card text not null,
  state text not null,
  attempts integer not null,
  in_doubt_since bigint,
  error text,
  put_at bigint not null,
  settled_at bigint,
  primary key (workspace, channel, number)
);

create unique index outbox_by_id on outbox (workspace, id);

create index outbox_waiting on outbox (workspace, channel, number) where state = 'waiting';

create table lane_lease (
  workspace text not null,
  channel text not null,
  owner text not null,
  held_until bigint not null,
  primary key (workspace, channel)
);
