package org.baraza.practice.page;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;

/** Server-sent events to the open pages, written by one thread. */
public final class LiveEvents implements AutoCloseable {
  private static final int MOST_PAGES = 64;
  private static final int HEARTBEAT_SECONDS = 15;

  private final Map<AsyncContext, String> pages = new ConcurrentHashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "practice-page-events");
            thread.setDaemon(true);
            return thread;
          });

  /** Begins to send heartbeats, which also find the pages that have gone. */
  public LiveEvents() {
    var unused =
        writer.scheduleWithFixedDelay(
            () -> pages.keySet().forEach(page -> write(page, ": still here\n\n")),
            HEARTBEAT_SECONDS,
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  void open(HttpServletRequest request, HttpServletResponse response, String person)
      throws IOException {
    if (pages.size() >= MOST_PAGES) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    AsyncContext page = request.startAsync();
    page.setTimeout(0);
    pages.put(page, person);
    writer.execute(() -> write(page, "retry: 1000\n\n"));
  }

  /** Sends a notice to the pages of those whom it concerns. */
  public void send(Notice notice) {
    if (writer.isShutdown()) {
      return;
    }
    String text = "event: " + notice.event() + "\ndata: " + Json.of(notice.data()) + "\n\n";
    writer.execute(
        () ->
            pages.forEach(
                (page, person) -> {
                  if (notice.concerns(person)) {
                    write(page, text);
                  }
                }));
  }

  private void write(AsyncContext page, String text) {
    try {
      var output = page.getResponse().getOutputStream();
      output.write(text.getBytes(StandardCharsets.UTF_8));
      output.flush();
    } catch (IOException | IllegalStateException e) {
      pages.remove(page);
      complete(page);
    }
  }

  private static void complete(AsyncContext page) {
    try {
      page.complete();
    } catch (IllegalStateException e) {
      // The container ended it first, which is all we wanted.
    }
  }

  @Override
  public void close() {
    writer.shutdown();
    pages.keySet().forEach(LiveEvents::complete);
    pages.clear();
  }
}
