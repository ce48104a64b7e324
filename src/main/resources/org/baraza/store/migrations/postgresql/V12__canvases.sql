-- The canvas that shows a channel's plan, where somebody asked for one.
create table canvas (
  workspace text not null,
  channel text not null,
  canvas text not null,
  primary key (workspace, channel)
);
