-- db-scheduler asks for what comes next by time and then by name.
drop index moment_task_by_time;

create index moment_task_in_order on moment_task (execution_time, task_instance);

drop index wake_task_by_time;

create index wake_task_in_order on wake_task (execution_time, task_instance);
