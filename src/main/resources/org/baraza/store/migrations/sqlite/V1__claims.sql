-- Which deliveries were taken already.
create table claim (
  workspace text not null,
  event_id text not null,
  claimed_at bigint not null,
  primary key (workspace, event_id)
);

create index claim_by_age on claim (claimed_at);
