-- Changes with every write to a channel's plan, its conversations, answers, lists and dismissals, and
-- never comes again; by it what was read of them before is known to be still true.
alter table plan add column revision bigint not null default 0;
