package org.baraza.practice.space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contents of files, one on disk for each; their ids are made here, so they are safe names. */
public record FileStore(Path folder) {
  private static final Pattern ID = Pattern.compile("F[A-Z0-9]+");

  public void put(String id, byte[] content) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(checked(id)), content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the content of file " + id, e);
    }
  }

  public Optional<byte[]> get(String id) {
    try {
      Path path = folder.resolve(checked(id));
      return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the content of file " + id, e);
    }
  }

  private static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a file id: " + id);
    }
    return id;
  }
}
