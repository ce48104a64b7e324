package org.baraza.assistant.tracing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.OccasionNames;
import org.baraza.assistant.conversing.Setting;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.PlanFacts;
import org.baraza.plan.Readiness;
import org.baraza.plan.Trace;
import org.baraza.plan.WorkedContext;

/** Draws the trace of one visit and its readiness. */
final class TraceParts {
  private final Setting setting;
  private final String visit;
  private final Words words;
  private final PlanFacts facts;
  private final WorkedContext context;

  TraceParts(Setting setting, String visit) {
    this.setting = setting;
    this.visit = visit;
    words = setting.words();
    facts = setting.facts(visit);
    context = new WorkedContext("", setting.edition(), setting.today());
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(words.label("trace.title")));
    if (setting.occasions().visits().size() > 1) {
      parts.add(new Part.Note(new OccasionNames(setting, words).of(visit)));
    }
    parts.add(new Part.Note(words.say("trace.about")));
    Trace trace = Trace.of(facts);
    parts.addAll(chains(trace));
    parts.add(new Part.Divider());
    parts.add(readiness());
    return parts;
  }

  /** The chains under their causes and goals, so that none of these is said twice. */
  private List<Part> chains(Trace trace) {
    Map<String, Prose> texts = new LinkedHashMap<>();
    for (Trace.Chain chain : trace.chains()) {
      String key =
          chain.cause().map(Row::id).orElse("") + "/" + chain.goal().map(Row::id).orElse("");
      Prose text = texts.computeIfAbsent(key, any -> beginning(chain));
      texts.put(key, text.then("\n").then(activity(chain)));
    }
    if (texts.isEmpty()) {
      return List.of(new Part.Paragraph(words.say("trace.empty")));
    }
    List<Part> parts = new ArrayList<>();
    texts.values().forEach(text -> parts.add(new Part.Paragraph(text)));
    return parts;
  }

  private Prose beginning(Trace.Chain chain) {
    Prose cause =
        chain
            .cause()
            .map(
                row ->
                    chain.levers().isEmpty()
                        ? words.say("trace.cause-alone", "cause", cell("causes", row, "cause"))
                        : words.say(
                            "trace.cause",
                            Map.of(
                                "cause", cell("causes", row, "cause"),
                                "levers", cell("causes", row, "levers"))))
            .orElseGet(() -> words.say("trace.no-cause"));
    Prose goal =
        chain
            .goal()
            .map(row -> words.say("trace.goal", "goal", cell("goals", row, "goal")))
            .orElseGet(() -> words.say("trace.no-goal"));
    return cause.then("\n").then(goal);
  }

  private Prose activity(Trace.Chain chain) {
    Prose activity =
        words.say("trace.activity", "activity", cell("activities", chain.activity(), "activity"));
    return Prose.join("\n", List.of(activity, measure(chain), followUp(chain)));
  }

  private Prose measure(Trace.Chain chain) {
    List<Prose> measures = new ArrayList<>();
    if (!chain.during().isEmpty()) {
      measures.add(words.say("trace.during", "measure", Prose.plain(chain.during())));
    }
    if (!chain.after().isEmpty()) {
      measures.add(words.say("trace.after", "measure", Prose.plain(chain.after())));
    }
    return measures.isEmpty() ? words.say("trace.no-measure") : Prose.join("\n", measures);
  }

  private Prose followUp(Trace.Chain chain) {
    List<Prose> actions = new ArrayList<>();
    for (Row action : chain.followUps()) {
      actions.add(
          words.say("trace.follow-up", "action", cell("follow-up-actions", action, "action")));
    }
    if (!chain.ownFollowUp().isEmpty()) {
      actions.add(words.say("trace.follow-up", "action", Prose.plain(chain.ownFollowUp())));
    }
    return actions.isEmpty() ? words.say("trace.no-follow-up") : Prose.join("\n", actions);
  }

  private Prose cell(String list, Row row, String field) {
    return context.cell(list, row, field);
  }

  private Part readiness() {
    List<Conversation> ofThisVisit =
        setting.conversations().stream().filter(it -> it.occasion().equals(visit)).toList();
    Readiness readiness = Readiness.of(facts, ofThisVisit);
    if (readiness.ready()) {
      return new Part.Paragraph(words.say("worked.readiness.ready"));
    }
    Prose text = words.say("trace.missing");
    for (Readiness.Missing missing : readiness.missing()) {
      List<Prose> names = missing.names().stream().map(Prose::plain).toList();
      Prose line =
          words.say(
              "worked.readiness." + missing.key(), Map.of("names", setting.values().joined(names)));
      text = text.then("\n• ").then(line);
    }
    return new Part.Paragraph(text);
  }
}
