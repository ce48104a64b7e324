package org.baraza;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.flow.FlowBook;
import org.baraza.store.SqliteLibrary;

/**
 * Starts everything once, plays the sample plans and stops, so that Java can keep the classes that
 * were needed in an archive (AppCDS). Packaging runs it; nobody else needs to.
 */
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    SqliteLibrary.layOut();
    KeptPrompts.ours().layOut(Settings.read(Settings.FILE, System.getenv()).prompts());
    Main.main(new String[] {"check"});
    Path data = Files.createTempDirectory("baraza-rehearsal");
    try {
      play(data);
    } finally {
      try (Stream<Path> all = Files.walk(data)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void play(Path data) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    environment.put("BARAZA_DATA", data.toString());
    environment.put("PORT", "0");
    Settings settings = Settings.read(Settings.FILE, environment);
    FlowBook book = Prompts.read(settings.prompts()).book();
    HttpClient http = HttpClient.newHttpClient();
    try (Practice practice = Practice.start(settings, book, InstantSource.system())) {
      for (String page : List.of("healthz", "metrics")) {
        URI address = practice.url().resolve(page);
        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
      }
    }
  }
}
