package org.baraza.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line to a server, which can be cut and mended. */
final class CutLine implements AutoCloseable {
  private final int to;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket listening;

  CutLine(int to) {
    this.to = to;
    this.listening = listen(0);
    this.port = listening.getLocalPort();
  }

  int port() {
    return port;
  }

  /** Whoever is connected is cut off, and nobody is connected any more. */
  void cut() {
    close();
  }

  void mend() {
    listening = listen(port);
  }

  private ServerSocket listen(int at) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
      daemon(() -> accept(server));
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket one = server.accept();
        Socket other = new Socket(InetAddress.getLoopbackAddress(), to);
        open.add(one);
        open.add(other);
        daemon(() -> pass(one, other));
        daemon(() -> pass(other, one));
      } catch (IOException closed) {
        // Cut; whoever listens next has a socket of their own.
      }
    }
  }

  private void pass(Socket from, Socket into) {
    try (from;
        into;
        InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException cut) {
      // Both ends are closed.
    } finally {
      open.remove(from);
      open.remove(into);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
