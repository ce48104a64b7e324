package org.baraza.practice.space;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspace's file, replaced as a whole by one thread. Changes that come while it writes go
 * into the next write together.
 */
final class StateFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Path path;
  private final Supplier<byte[]> snapshot;
  private final Thread writer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long changes;
  private long written;
  private boolean closed;

  StateFile(Path path, Supplier<byte[]> snapshot) {
    this.path = path.toAbsolutePath();
    this.snapshot = snapshot;
    this.writer = new Thread(this::writeWhileOpen, "practice-state");
    writer.setDaemon(true);
    writer.start();
  }

  static Optional<SpaceState> load(Path path) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(path), SpaceState.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the practice workspace from " + path, e);
    }
  }

  static byte[] bytes(SpaceState state) {
    try {
      return Json.MAPPER.writeValueAsBytes(state);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write the practice workspace as JSON", e);
    }
  }

  Path folder() {
    return path.resolveSibling(path.getFileName() + ".files");
  }

  void changed() {
    lock.lock();
    try {
      changes++;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the changes so far are written, or gives up when the disk is stuck. */
  void await() {
    lock.lock();
    try {
      long wanted = changes;
      long left = PATIENCE_NANOS;
      while (written < wanted && left > 0) {
        left = moved.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void writeWhileOpen() {
    OptionalLong upTo = nextChange();
    while (upTo.isPresent()) {
      write();
      markWritten(upTo.getAsLong());
      upTo = nextChange();
    }
  }

  /** Waits for something to write; empty once closed with nothing left. */
  private OptionalLong nextChange() {
    lock.lock();
    try {
      while (written == changes && !closed) {
        moved.await();
      }
      return written == changes ? OptionalLong.empty() : OptionalLong.of(changes);
    } catch (InterruptedException e) {
      return OptionalLong.empty();
    } finally {
      lock.unlock();
    }
  }

  private void markWritten(long upTo) {
    lock.lock();
    try {
      written = upTo;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    try {
      byte[] content = snapshot.get();
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Path next = path.resolveSibling(path.getFileName() + ".new");
      Files.write(next, content);
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      LOG.error("the practice workspace could not be saved to {}", path, e);
    }
  }

  /** Writes what is left and stops. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      writer.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
