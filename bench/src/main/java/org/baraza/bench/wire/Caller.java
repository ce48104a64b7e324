package org.baraza.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One keep-alive connection to an app on this machine. */
public final class Caller implements AutoCloseable {
  private final Socket socket;
  private final Incoming in;
  private final OutputStream out;

  public Caller(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new Incoming(new BufferedInputStream(socket.getInputStream(), 16_384));
    out = socket.getOutputStream();
  }

  /** Sends a request that is written already and waits for its answer. */
  public Reply call(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    Incoming.Message message = in.read();
    if (message == null) {
      throw new IOException("the app closed the connection");
    }
    return new Reply(Integer.parseInt(message.first().split(" ", 3)[1]), message.body());
  }

  /** Looks at a page. */
  public Reply get(String path) throws IOException {
    return call(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** An answer: its status and body. */
  public record Reply(int status, byte[] body) {}
}
