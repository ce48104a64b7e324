package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.TestPrompts;
import org.baraza.scenario.Mutations.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Requests that are rightly signed and wrong in every other way. {@code -Dfuzz.requests=100000}
 * makes it long, {@code -Dfuzz.seed=1} makes it other.
 */
class FuzzTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.everyKindBook());

  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_504L);

  @Test
  void whatever_knocks_is_answered_and_nobody_who_works_here_notices() throws IOException {
    assertThat(knocks(scenario, REQUESTS, SEED)).as("answered by status").containsKeys(200, 400);
    assertThat(scenario.slack.problems())
        .as("all that Slack refuses is a trigger that two requests brought")
        .allMatch(problem -> problem.contains("a trigger that is used up"));
    somebodyWorksAsEver(scenario);
  }

  /** Has so many knock; answers how often with which status. */
  static Map<Integer, Integer> knocks(Scenario scenario, int requests, long seed)
      throws IOException {
    Channel busy = scenario.channel();
    somethingOfEverything(busy);
    Mutations mutations = new Mutations(seed, scenario.door.knocks());
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < requests; i++) {
      Request request = mutations.next();
      int status = request.knocksAt(scenario.door);
      assertThat(status).as("request %s: %s", i, request.shown()).isLessThan(500);
      statuses.merge(status, 1, Integer::sum);
    }
    return statuses;
  }

  static void somebodyWorksAsEver(Scenario scenario) {
    Channel channel = scenario.channel();
    Member facilitator = channel.facilitator();
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
    facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    channel.shows("1 of 11");
  }

  /** Leaves one request of each sort behind, to be spoilt. */
  private static void somethingOfEverything(Channel channel) {
    Member facilitator = channel.facilitator();
    Member trader = channel.trader();
    facilitator.types("/baraza");
    facilitator.types("/baraza start every-kind");
    channel.asks("What is the market called?");
    Member.Typed name = facilitator.replies("Lira");
    channel.asks("What is the story of Lira?");
    facilitator.rewords(name, "Lira main");
    trader.mentionsBaraza("where are we?");
    trader.opens("Answer").fillsIn("The story", "Under a tree").sends();
    channel.asks("Is it permitted?");
    facilitator.taps("Yes");
    facilitator.types("/baraza summary");
    facilitator.types("/baraza lists");
    facilitator.types("/baraza vote");
    facilitator.types("/plan");
    facilitator.types("/commit share the price list by Friday");
    trader.home();
    facilitator.deletes(name);
  }
}
