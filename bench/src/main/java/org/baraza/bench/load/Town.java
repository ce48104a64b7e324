package org.baraza.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.baraza.bench.slack.StubSlack;

/** All channels of a load, and which of them wait for an answer, the longest waiting first. */
public final class Town implements StubSlack.Listener {
  private final StubSlack slack;
  private final Map<String, Talk> talks = new ConcurrentHashMap<>();
  private final BlockingQueue<Talk> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<Talk> opened = new LinkedBlockingQueue<>();
  private final Histogram untilAsked = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3);

  public Town(StubSlack slack) {
    this.slack = slack;
  }

  /** Adds channels; their ids begin with {@code name}. */
  public List<Talk> settle(String name, int workspaces, int channels) {
    List<Talk> settled = new ArrayList<>();
    for (int number = 0; number < channels; number++) {
      String workspace = "T" + name + number % workspaces;
      Talk talk = new Talk(workspace, "C" + name + number);
      talks.put(talk.channel(), talk);
      settled.add(talk);
    }
    return settled;
  }

  public StubSlack slack() {
    return slack;
  }

  BlockingQueue<Talk> asked() {
    return asked;
  }

  BlockingQueue<Talk> opened() {
    return opened;
  }

  /** From an answer to the next question posted, in nanoseconds. */
  public Histogram untilAsked() {
    return untilAsked;
  }

  /** Leaves nobody waiting, so that the next measure has its own channels. */
  public void clear() {
    asked.clear();
    opened.clear();
    untilAsked.reset();
  }

  /** Has a first question stand in a channel, for an app that does not start by itself. */
  public void begin(Talk talk) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("text", "The first question");
    talk.root(slack.ts());
    ask(talk, new Talk.Asked("talk:1:question", slack.ts(), "question.tap:yes", message));
  }

  /** Puts channels back into the queue of those that wait. */
  public void enqueue(List<Talk> waiting) {
    waiting.stream().filter(Talk::isAsked).forEach(asked::add);
  }

  @Override
  public void posted(String channel, String ts, JsonNode message) {
    Talk talk = talks.get(channel);
    if (talk == null) {
      return;
    }
    if (!message.has("thread_ts")) {
      talk.root(ts);
      return;
    }
    String tap = "";
    for (JsonNode block : message.path("blocks")) {
      for (JsonNode element : block.path("elements")) {
        String action = element.path("action_id").asText("");
        if (action.startsWith("question.tap:") && tap.isEmpty()) {
          tap = action;
        }
        boolean last = action.equals("question.answer") || action.equals("question.tap:not-sure");
        if (last) {
          String ticket = element.path("value").asText();
          ask(talk, new Talk.Asked(ticket, ts, tap, message));
          return;
        }
      }
    }
  }

  private void ask(Talk talk, Talk.Asked question) {
    long since = talk.answeredAt();
    if (since != 0) {
      untilAsked.recordValue(System.nanoTime() - since);
      talk.answeredAt(0);
    }
    talk.ask(question);
    asked.add(talk);
  }

  @Override
  public void opened(String trigger, JsonNode view) {
    Talk talk = talks.get(trigger.substring(trigger.indexOf('.') + 1));
    if (talk != null) {
      talk.form(view);
      opened.add(talk);
    }
  }
}
