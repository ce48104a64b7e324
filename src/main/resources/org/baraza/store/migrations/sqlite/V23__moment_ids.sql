-- The id of every moment begins with its workspace and a slash.
update moment
set id = substr(id, 1, instr(id, '|') - 1) || '/' || substr(id, instr(id, '|') + 1)
where instr(id, '|') > 0 and instr(id, '/') = 0;
