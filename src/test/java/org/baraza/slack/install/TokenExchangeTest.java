package org.baraza.slack.install;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.slack.api.WebApi;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A token is running out while many threads of two processes need it. */
class TokenExchangeTest {
  @RegisterExtension
  private static final WireMockExtension slack =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String TOLD =
      """
      {"ok":true,"access_token":"xoxe.xoxb-%s","refresh_token":"xoxe-%s","expires_in":43200}""";
  private static final int THREADS = 8;

  private final AtomicInteger number = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private Instant now = Instant.parse("2026-05-04T08:00:00Z");
  private final InstantSource clock = () -> now;

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  @Timeout(60)
  void it_is_exchanged_once_and_nobody_is_left_without_one(@TempDir Path folder) {
    slack.stubFor(
        post("/api/oauth.v2.access").willReturn(okJson(TOLD.formatted("second", "second"))));
    try (Store store = Store.open(StoreOptions.sqlite(folder.resolve("a.db")), this::id)) {
      List<InstalledTokens> processes = List.of(process(store), process(store));
      install(store, processes.get(0));
      assertThat(processes).allMatch(it -> it.botToken("T1").equals("xoxe.xoxb-first"));
      now = now.plus(Duration.ofHours(11));
      assertThat(tokens(processes)).isSubsetOf("xoxe.xoxb-first", "xoxe.xoxb-second");
      slack.verify(1, postRequestedFor(urlEqualTo("/api/oauth.v2.access")));
      assertThat(process(store).botToken("T1")).isEqualTo("xoxe.xoxb-second");
    }
  }

  @Test
  void it_is_not_exchanged_again_where_another_process_just_has(@TempDir Path folder) {
    slack.stubFor(
        post("/api/oauth.v2.access").willReturn(okJson(TOLD.formatted("second", "second"))));
    try (Store store = Store.open(StoreOptions.sqlite(folder.resolve("a.db")), this::id)) {
      InstalledTokens quick = process(store);
      install(store, quick);
      now = now.plus(Duration.ofHours(11));
      AtomicInteger writes = new AtomicInteger();
      InstalledTokens slow =
          process(
              new UnitOfWork() {
                @Override
                public <T> T write(Function<Records, T> work) {
                  if (writes.getAndIncrement() == 0) {
                    quick.botToken("T1");
                  }
                  return store.write(work);
                }

                @Override
                public <T> T read(Function<Records, T> work) {
                  return store.read(work);
                }
              });
      assertThat(slow.botToken("T1")).isEqualTo("xoxe.xoxb-second");
      slack.verify(1, postRequestedFor(urlEqualTo("/api/oauth.v2.access")));
      now = now.plus(Duration.ofHours(12));
      assertThat(slow.botToken("T1")).as("the claim was given back").isNotEmpty();
      slack.verify(2, postRequestedFor(urlEqualTo("/api/oauth.v2.access")));
    }
  }

  private String id() {
    return "id" + number.incrementAndGet();
  }

  private InstalledTokens process(UnitOfWork store) {
    WebApi api =
        new WebApi(
            URI.create(slack.baseUrl() + "/api/"), Duration.ofSeconds(5), Duration.ofSeconds(5));
    return new InstalledTokens(
        store,
        TokenKeys.read(Base64.getEncoder().encodeToString(new byte[32])),
        api,
        new InstalledTokens.App("client", "hush"),
        this::id,
        clock);
  }

  private void install(Store store, InstalledTokens tokens) {
    store.write(
        records -> {
          records
              .installations()
              .put(
                  tokens.sealed(
                      "T1",
                      "UB",
                      JsonNodeFactory.instance
                          .objectNode()
                          .put("access_token", "xoxe.xoxb-first")
                          .put("refresh_token", "xoxe-first")
                          .put("expires_in", 43_200),
                      now));
          return true;
        });
  }

  private List<String> tokens(List<InstalledTokens> processes) {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      InstalledTokens mine = processes.get(thread % processes.size());
      all.add(CompletableFuture.supplyAsync(() -> together(start, mine), threads));
    }
    return all.stream().map(CompletableFuture::join).toList();
  }

  private static String together(CyclicBarrier start, InstalledTokens tokens) {
    try {
      start.await(20, TimeUnit.SECONDS);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
    return tokens.botToken("T1");
  }
}
