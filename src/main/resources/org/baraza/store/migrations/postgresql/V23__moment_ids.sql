-- The id of every moment begins with its workspace and a slash.
update moment
set id = substr(id, 1, strpos(id, '|') - 1) || '/' || substr(id, strpos(id, '|') + 1)
where strpos(id, '|') > 0 and strpos(id, '/') = 0;
