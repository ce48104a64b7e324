package org.baraza.store;

import static java.util.stream.Collectors.toMap;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;

/**
 * A task that cannot be done because the database is away fails like any other, and is done again
 * when that is due; but {@link Outage} has told of it, so the library must not, with a stack trace
 * for each. It logs what a task throws, and nothing that a task merely makes of its end.
 */
final class QuietOutage implements ExecutionInterceptor {
  private final Map<String, Task<?>> tasks;

  QuietOutage(List<Task<?>> tasks) {
    this.tasks = tasks.stream().collect(toMap(Task::getName, Function.identity()));
  }

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
    try {
      return chain.proceed(instance, context);
    } catch (StoreUnavailable away) {
      Task<?> task = tasks.get(instance.getTaskName());
      if (task == null) {
        throw away;
      }
      return failed(task, away);
    }
  }

  private static <T> CompletionHandler<T> failed(Task<T> task, StoreUnavailable away) {
    FailureHandler<T> handler = task.getFailureHandler();
    return (end, operations) -> {
      Instant began = end.getTimeDone().minus(end.getDuration());
      handler.onFailure(
          ExecutionComplete.failure(end.getExecution(), began, end.getTimeDone(), away),
          operations);
    };
  }
}
