package org.baraza.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Input;
import org.baraza.conversation.Outcome;
import org.baraza.flow.DateWords;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Finding;
import org.baraza.plan.Summaries;
import org.baraza.plan.Surroundings;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;
import org.baraza.slack.draw.Drawing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is worked out for every answer, without the store and the network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TurnBenchmark {
  private Given given;
  private Input reply;
  private Summaries summaries;
  private DateWords days;
  private Drawing drawing;
  private Card card;

  @Setup
  public void given() {
    given = new Given();
    reply = given.reply(given.half);
    summaries =
        new Summaries(
            new Surroundings(given.plan, given.edition, List.of(given.half), Given.TODAY),
            Rules::holds,
            WorkedAnswers::of);
    days = new DateWords(given.edition.words(), Given.TODAY);
    drawing = new Drawing(given.edition.words(), Drawing.Overflow.CUT);
    card = question();
  }

  private static Card question() {
    Prose text = Prose.plain("Who would have to agree before the group can go on?");
    return new Card(
        text,
        List.of(
            new Part.Note(Prose.plain("Question 4 of 12")),
            new Part.Paragraph(text),
            new Part.Controls(
                List.of(
                    new Control.Button("question.tap:yes", "Yes", "talk:4:q"),
                    new Control.Button("question.tap:no", "No", "talk:4:q"),
                    new Control.Button("question.answer", "Answer", "talk:4:q").primary(),
                    new Control.Button("question.skip", "Skip", "talk:4:q")))));
  }

  @Benchmark
  public Outcome turn() {
    Conversation half = given.half;
    return given.engine(half).take(half, reply);
  }

  @Benchmark
  public List<Finding> checks() {
    return summaries.findings(given.flow, given.half, given.facts(given.half));
  }

  @Benchmark
  public DateWords.Found dayInWords() {
    return days.find("share the price list with the millers by Friday next week");
  }

  @Benchmark
  public String questionDrawn() {
    return drawing.message(card).toString();
  }
}
