package org.baraza.bench.process;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.baraza.bench.wire.Caller;

/**
 * A process that serves HTTP on this machine, with what it has cost so far by the kernel's word.
 */
public final class Measured implements AutoCloseable {
  private static final double TICKS = 100;

  private final Process process;
  private final int port;
  private final double secondsToReady;

  private Measured(Process process, int port, double secondsToReady) {
    this.process = process;
    this.port = port;
    this.secondsToReady = secondsToReady;
  }

  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /**
   * Starts a process and waits until it takes requests.
   *
   * @param up the page that answers 200 from then on
   */
  static Measured start(
      List<String> command, Map<String, String> environment, Path folder, Path log, String up)
      throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("PORT", Integer.toString(port));
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    long since = System.nanoTime();
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // also where a part fails
    while (!isUp(port, up)) {
      if (!process.isAlive() || System.nanoTime() - since > Duration.ofMinutes(1).toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException(
            String.join(" ", command)
                + " did not become ready; its log:\n"
                + Files.readString(log));
      }
      Thread.sleep(20); // asking more often takes the processor away from what it waits for
    }
    return new Measured(process, port, (System.nanoTime() - since) / 1e9);
  }

  private static boolean isUp(int port, String page) {
    try (Caller caller = new Caller(port)) {
      return caller.get(page).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** From the start of the process until it takes requests. */
  public double secondsToReady() {
    return secondsToReady;
  }

  /** User and system time so far. */
  public double cpuSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  /**
   * Waits until it has nothing more to do.
   *
   * @param longest in seconds, after which it is left as it is
   */
  public void rest(double longest) throws IOException, InterruptedException {
    long end = System.nanoTime() + (long) (longest * 1e9);
    int quiet = 0;
    while (quiet < 2 && System.nanoTime() < end) {
      double before = cpuSeconds();
      Thread.sleep(250);
      quiet = cpuSeconds() - before < 0.04 ? quiet + 1 : 0;
    }
  }

  /** What it holds in memory now. */
  public double megabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
      }
    }
    throw new IllegalStateException("no VmRSS for " + process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopping) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
