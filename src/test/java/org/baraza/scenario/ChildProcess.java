package org.baraza.scenario;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.baraza.KilledBaraza;

/** Baraza in a process of its own, started many times over and therefore fast. */
final class ChildProcess {
  private final Process process;
  private final URI address;

  private ChildProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * How to start Baraza.
   *
   * @param folder for the data, the log, and what makes starting fast
   * @param classPath of archives only, since the virtual machine shares no classes of folders
   */
  record Recipe(
      Path folder, FakeSlack slack, int questions, List<String> database, String classPath) {
    static Recipe of(Path folder, FakeSlack slack, int questions) {
      return of(folder, slack, questions, List.of());
    }

    /** On a PostgreSQL database, if there is an address of one. */
    static Recipe of(Path folder, FakeSlack slack, int questions, List<String> database) {
      List<String> archives = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        Path path = Path.of(entry);
        boolean isFolder = Files.isDirectory(path);
        Path archive = folder.resolve("classes-%d.jar".formatted(archives.size()));
        archives.add(isFolder ? packed(path, archive) : entry);
      }
      return new Recipe(
          folder, slack, questions, database, String.join(File.pathSeparator, archives));
    }

    private static String packed(Path from, Path to) {
      try (OutputStream out = Files.newOutputStream(to);
          JarOutputStream jar = new JarOutputStream(out);
          Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(path -> !path.equals(from)).toList()) {
          String name = from.relativize(file).toString().replace('\\', '/');
          boolean isFolder = Files.isDirectory(file); // migrations are looked for by folder
          jar.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
          if (!isFolder) {
            Files.copy(file, jar);
          }
          jar.closeEntry();
        }
        return to.toString();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private Path sharedClasses() {
      return folder.resolve("classes.jsa");
    }

    /** Starts Baraza; when it is stopped in good order, it leaves its classes for the others. */
    ChildProcess first() {
      return start("-XX:ArchiveClassesAtExit=" + sharedClasses(), "");
    }

    /** The same at another of people's times. */
    ChildProcess first(Instant peoplesTime) {
      return start("-XX:ArchiveClassesAtExit=" + sharedClasses(), peoplesTime.toString());
    }

    /** Starts Baraza with the classes that the first one left. */
    ChildProcess again() {
      return start("-XX:SharedArchiveFile=" + sharedClasses(), "");
    }

    /** The same at another of people's times. */
    ChildProcess again(Instant peoplesTime) {
      return start("-XX:SharedArchiveFile=" + sharedClasses(), peoplesTime.toString());
    }

    /** Starts Baraza for once. */
    ChildProcess alone() {
      return start("-Xshare:auto", "");
    }

    private ChildProcess start(String classes, String peoplesTime) {
      List<String> command = new ArrayList<>();
      command.addAll(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xshare:auto",
              "-Xlog:disable",
              classes,
              "-Xmx128m",
              "-cp",
              classPath,
              KilledBaraza.class.getName(),
              folder.toString(),
              slack.api().toString(),
              Door.SECRET,
              Integer.toString(questions)));
      command.add(database.isEmpty() ? "" : database.get(0));
      command.add(peoplesTime);
      try {
        Path log = folder.resolve("child.log");
        Process process =
            new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ChildProcess(process, listening(process, log));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static URI listening(Process process, Path log) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder before = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(KilledBaraza.LISTENING)) {
        hearOut(out);
        return URI.create(line.substring(KilledBaraza.LISTENING.length()));
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("Baraza did not start:\n" + before + Files.readString(log));
  }

  /** A process whose log nobody reads stands still once the pipe is full. */
  private static void hearOut(Reader out) {
    Thread thread =
        new Thread(
            () -> {
              try (out) {
                out.transferTo(Writer.nullWriter());
              } catch (IOException killed) {
                // nothing more is said
              }
            },
            "child-log");
    thread.setDaemon(true);
    thread.start();
  }

  URI address() {
    return address;
  }

  /** SIGKILL, at whatever moment. */
  void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** SIGTERM. */
  void stop() {
    process.destroy();
    waitForEnd();
  }

  private void waitForEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
