package org.baraza.assistant.checking;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Change;
import org.baraza.assistant.conversing.FindingParts;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.flow.Check;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Finding;
import org.baraza.plan.Remarks;

/** Says a finding in the thread, once, when a turn or a change of a list newly set it off. */
public final class Remarking implements Witness {
  private final Scribe scribe;

  public Remarking(Scribe scribe) {
    this.scribe = requireNonNull(scribe);
  }

  @Override
  public void see(Records records, Change change) {
    if (change.after().status() != Status.ACTIVE) {
      return;
    }
    Map<String, Finding> now = findings(change.now(), change.flow(), change.after());
    if (now.isEmpty()) {
      return;
    }
    Set<String> before = triggered(change.earlier(), change.flow(), change.before());
    Set<String> aside =
        change.now().dismissals(change.after()).stream()
            .map(Dismissal::check)
            .collect(Collectors.toSet());
    List<Check> newly =
        Remarks.newly(change.agendaBefore(), before, change.agendaAfter(), now.keySet());
    for (Check check : newly) {
      Finding finding = now.get(check.id());
      if (finding != null && !aside.contains(check.id())) {
        scribe.remark(records, change.after(), "check-" + check.id(), card(change, finding));
      }
    }
  }

  private static Map<String, Finding> findings(
      Setting setting, Flow flow, Conversation conversation) {
    Map<String, Finding> byCheck = new HashMap<>();
    setting
        .summaries()
        .findings(flow, conversation, setting.facts(conversation.occasion()))
        .forEach(finding -> byCheck.put(finding.check(), finding));
    return byCheck;
  }

  private static Set<String> triggered(Setting setting, Flow flow, Conversation conversation) {
    return setting
        .summaries()
        .triggered(flow, conversation, setting.facts(conversation.occasion()));
  }

  private static Card card(Change change, Finding finding) {
    FindingParts parts = new FindingParts(change.now(), change.after());
    Prose said = parts.words(finding);
    List<Part> shown = parts.open(finding);
    return new Card(said, shown);
  }
}
