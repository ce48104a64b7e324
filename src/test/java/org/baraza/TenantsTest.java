package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baraza.assistant.port.Installations.Installation;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.port.Records;
import org.baraza.flow.FlowBook;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.install.InstalledTokens;
import org.baraza.slack.install.TokenKeys;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantsTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final URI API = URI.create("http://127.0.0.1:9/api/");

  private final TokenKeys keys = TokenKeys.read(Base64.getEncoder().encodeToString(new byte[32]));
  private final List<String> called = new ArrayList<>();

  @Test
  void what_is_due_where_baraza_was_removed_is_put_off_and_comes_when_it_is_back(
      @TempDir Path folder) {
    try (Store store = Store.open(StoreOptions.sqlite(folder.resolve("a.db")), new RandomIds())) {
      MomentHandler handler =
          tenants(store).whereInstalled("nudge", store, (id, due) -> called.add(id));
      does(store, records -> records.installations().put(installed("T1")));
      handler.handle("T1/C1", NOON);
      handler.handle("T2/C1", NOON);
      assertThat(called).containsExactly("T1/C1");
      does(store, records -> records.installations().put(installed("T2")));
      handler.handle("T2/C1", NOON.plus(Duration.ofDays(1)));
      assertThat(called).containsExactly("T1/C1", "T2/C1");
    }
  }

  private Tenants tenants(Store store) {
    return Tenants.many(
        new Tenants.Many(new InstalledTokens.App("client", "hush"), keys, List.of("chat:write")),
        Optional.empty(),
        store,
        new WebApi(API, Duration.ofSeconds(1), Duration.ofSeconds(1)),
        API,
        TestPrompts.book().words(FlowBook.ENGLISH),
        new RandomIds(),
        InstantSource.fixed(NOON));
  }

  private Installation installed(String workspace) {
    String sealed = keys.seal("xoxb-" + workspace, workspace);
    return new Installation(workspace, "UB", sealed, null, null, NOON);
  }

  private static void does(Store store, Consumer<Records> work) {
    store.write(
        records -> {
          work.accept(records);
          return true;
        });
  }
}
