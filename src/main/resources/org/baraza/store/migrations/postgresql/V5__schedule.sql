-- What is to happen when: the truth, by kind and id, beside the tables of db-scheduler that
-- wake us. A row's ticket names the one task that counts for it.

create table moment (
  kind text not null,
  id text not null,
  due_at bigint not null,
  ticket text not null,
  primary key (kind, id)
);

create unique index moment_by_ticket on moment (ticket);

create table moment_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  primary key (task_name, task_instance)
);

create index moment_task_by_time on moment_task (execution_time);

create index moment_task_by_heartbeat on moment_task (last_heartbeat);

create table wake (
  kind text not null,
  id text not null,
  due_at bigint not null,
  ticket text not null,
  primary key (kind, id)
);

create unique index wake_by_ticket on wake (ticket);

create table wake_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  primary key (task_name, task_instance)
);

create index wake_task_by_time on wake_task (execution_time);

create index wake_task_by_heartbeat on wake_task (last_heartbeat);
