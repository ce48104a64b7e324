-- The outbox keeps only what waits and what was refused; and what has no value is in no index.
delete from outbox where state in ('sent', 'merged');

drop index outbox_by_id;

drop index post_by_ts;

create index post_by_ts on post (workspace, channel, ts) where ts is not null;

drop index post_by_thread;

create index post_by_thread on post (workspace, channel, thread_key) where thread_key is not null;

drop index answer_by_reply;

create index answer_by_reply on answer (workspace, channel, reply) where reply is not null;
