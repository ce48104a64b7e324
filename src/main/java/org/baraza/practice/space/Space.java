package org.baraza.practice.space;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** The one door to the workspace's state: locks it, saves it, and tells who listens. */
public final class Space implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();
  private final InstantSource clock;
  private final SpaceState state;
  private final StateFile file;
  private final boolean isNew;

  /** Loads the workspace from its file, or begins an empty one. */
  public Space(Path stateFile, InstantSource clock) {
    this.clock = clock;
    var loaded = StateFile.load(stateFile);
    this.isNew = loaded.isEmpty();
    this.state = loaded.orElseGet(SpaceState::empty);
    this.file = new StateFile(stateFile, () -> read(StateFile::bytes));
  }

  /** Whether there was no file yet. */
  public boolean isNew() {
    return isNew;
  }

  public InstantSource clock() {
    return clock;
  }

  /** What {@code question} makes of the state; it must not hand out what can be changed. */
  public <T> T read(Function<SpaceState, T> question) {
    lock.lock();
    try {
      return question.apply(state);
    } finally {
      lock.unlock();
    }
  }

  /** Like {@link #read}, and the state is saved afterwards. */
  public <T> T change(Function<SpaceState, T> step) {
    lock.lock();
    try {
      return step.apply(state);
    } finally {
      file.changed();
      lock.unlock();
    }
  }

  /** Waits until all that was changed so far is on disk. */
  public void saved() {
    file.await();
  }

  /** A new ts for this channel: the clock's microsecond, or the next that is free. */
  public String nextTs(SpaceState state, String channel) {
    var now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    String last = state.lastTs().getOrDefault(channel, "0.0");
    micros = Math.max(micros, Long.parseLong(last.replace(".", "")) + 1);
    String ts = "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    state.lastTs().put(channel, ts);
    return ts;
  }

  public void listen(Consumer<Notice> listener) {
    listeners.add(listener);
  }

  public void tell(Notice notice) {
    listeners.forEach(listener -> listener.accept(notice));
  }

  /** The folder that holds the contents of files. */
  public FileStore files() {
    return new FileStore(file.folder());
  }

  @Override
  public void close() {
    file.close();
  }
}
