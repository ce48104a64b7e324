-- What somebody has asked to be deleted; it goes when its day is over.
create table deletion (
  workspace text not null,
  kind text not null,
  subject text not null,
  asked_by text not null,
  due_at bigint not null,
  notice text not null,
  primary key (workspace, kind, subject)
);
