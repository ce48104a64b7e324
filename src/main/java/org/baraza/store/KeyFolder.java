package org.baraza.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baraza.assistant.port.BallotKeys;

/** Ballot keys as files of their own, which no database and no copy of one holds. */
public final class KeyFolder implements BallotKeys {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  /** A key is made before the decision is stored: so young, it may belong to one that is coming. */
  private static final Duration YOUNG = Duration.ofHours(1);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,36}");

  private final Path folder;
  private final InstantSource realTime;
  private final SecureRandom random = new SecureRandom();

  /**
   * Prepares to keep keys.
   *
   * @param folder made when the first key is; all processes on one database need the same one
   */
  public KeyFolder(Path folder, InstantSource realTime) {
    this.folder = requireNonNull(folder);
    this.realTime = requireNonNull(realTime);
  }

  @Override
  public void make(String decision) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    try {
      Files.createDirectories(folder);
      closed(folder, "rwx------");
      try (FileChannel file =
          FileChannel.open(
              file(decision), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        closed(file(decision), "rw-------");
        file.write(ByteBuffer.wrap(key));
        file.force(true);
      }
    } catch (IOException e) {
      throw new StoreFailure("cannot keep the key of decision " + decision, e);
    }
  }

  /** Lets nobody but this account in, where the file system knows accounts. */
  private static void closed(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  @Override
  public Optional<BallotKey> find(String decision) {
    try {
      byte[] key = Files.readAllBytes(file(decision));
      return key.length == BYTES ? Optional.of(person -> mark(key, person)) : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreFailure("cannot read the key of decision " + decision, e);
    }
  }

  private static String mark(byte[] key, String person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new StoreFailure("this Java cannot compute " + ALGORITHM, e);
    }
  }

  @Override
  public void drop(String decision) {
    destroy(file(decision));
  }

  /** Writes over the key first, as far as the disk lets itself be written over. */
  private static void destroy(Path file) {
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.allocate(BYTES));
        channel.force(true);
      }
      Files.deleteIfExists(file);
    } catch (NoSuchFileException gone) {
      return;
    } catch (IOException e) {
      throw new StoreFailure("cannot destroy a ballot key", e);
    }
  }

  @Override
  public void keepOnly(Set<String> decisions) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant young = realTime.instant().minus(YOUNG);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        boolean kept = decisions.contains(String.valueOf(file.getFileName()));
        if (!kept && Files.getLastModifiedTime(file).toInstant().isBefore(young)) {
          destroy(file);
        }
      }
    } catch (IOException e) {
      throw new StoreFailure("cannot look through the ballot keys", e);
    }
  }

  private Path file(String decision) {
    if (!ID.matcher(decision).matches()) {
      throw new StoreFailure("no decision can have such an id");
    }
    return folder.resolve(decision);
  }
}
