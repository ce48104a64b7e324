package org.baraza.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/**
 * A server on this machine that answers every request with JSON, on a thread for each connection.
 */
public final class Answerer implements AutoCloseable {
  private final ServerSocket listening;
  private final Handler handler;

  /** Answers one request. */
  @FunctionalInterface
  public interface Handler {
    byte[] answer(String path, byte[] body);
  }

  public Answerer(Handler handler) throws IOException {
    this.handler = handler;
    listening = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    daemon("stub-door", this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        daemon("stub", () -> serve(socket));
      }
    } catch (IOException closed) {
      // The benchmark is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Incoming in = new Incoming(new BufferedInputStream(socket.getInputStream(), 16_384));
      OutputStream out = socket.getOutputStream();
      for (Incoming.Message asked = in.read(); asked != null; asked = in.read()) {
        String path = asked.first().split(" ", 3)[1];
        byte[] body = handler.answer(path, asked.body());
        byte[] head =
            ("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                    + body.length
                    + "\r\n\r\n")
                .getBytes(US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
        out.flush();
      }
    } catch (SocketException gone) {
      // The app was stopped.
    } catch (IOException broken) {
      System.err.println("the stub lost a connection: " + broken);
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
