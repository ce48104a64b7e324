-- Leases lie in the order of their keys, as V29 has other rows do: each message takes one and gives it back.
drop table lane_lease;

create table lane_lease (
  workspace text not null,
  channel text not null,
  owner text not null,
  held_until bigint not null,
  primary key (workspace, channel)
) without rowid;
