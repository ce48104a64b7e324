package org.baraza.bench.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one HTTP message after the other from a connection. */
final class Incoming {
  private final InputStream in;

  Incoming(InputStream in) {
    this.in = in;
  }

  /** A message: its first line and its body. */
  record Message(String first, byte[] body) {}

  /** The next message; nothing if the other side has closed. */
  @Nullable Message read() throws IOException {
    String first = line();
    if (first == null) {
      return null;
    }
    int length = 0;
    boolean chunked = false;
    for (String header = need(); !header.isEmpty(); header = need()) {
      String small = header.toLowerCase(Locale.ROOT);
      if (small.startsWith("content-length:")) {
        length = Integer.parseInt(small.substring(15).strip());
      } else if (small.startsWith("transfer-encoding:") && small.endsWith("chunked")) {
        chunked = true;
      }
    }
    return new Message(first, chunked ? chunks() : in.readNBytes(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      whole.write(in.readNBytes(size));
      need();
    }
    need();
    return whole.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(need().split(";", 2)[0].strip(), 16);
  }

  private String need() throws IOException {
    String line = line();
    if (line == null) {
      throw new EOFException("half a message");
    }
    return line;
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
