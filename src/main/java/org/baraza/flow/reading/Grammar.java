package org.baraza.flow.reading;

import static org.baraza.flow.reading.Shape.may;
import static org.baraza.flow.reading.Shape.needs;

import java.util.List;
import org.baraza.flow.reading.Shape.Holds;

/**
 * Every key of a flow's file. Lengths are what Slack takes, less room for what is put around them.
 * {@code config/prompts.schema.json} says the same for editors; a test holds the two together.
 */
final class Grammar {
  private static final List<String> BY_ID = List.of("id");

  static final Shape SOURCE =
      Shape.of("source", List.of(), needs("guide", Holds.WORD), needs("section", Holds.WORD));

  static final Shape OWN_SOURCE =
      Shape.of("source", List.of(), may("guide", Holds.WORD), needs("section", Holds.WORD));

  static final Shape CHOICE =
      Shape.of(
          "choice",
          BY_ID,
          needs("id", Holds.ID),
          needs("label", Holds.LABEL, 75),
          may("description", Holds.LABEL, 75));

  static final Shape FIELD =
      Shape.of(
          "field",
          BY_ID,
          needs("id", Holds.ID),
          needs("kind", Holds.WORD),
          needs("label", Holds.LABEL, 75),
          may("optional", Holds.TRUTH),
          may("advice", Holds.LABEL, 300),
          may("names", Holds.WORDS),
          may("choices", Holds.PARTS, CHOICE),
          may("from", Holds.NUMBER),
          may("to", Holds.NUMBER),
          may("low", Holds.LABEL, 40),
          may("high", Holds.LABEL, 40),
          may("least", Holds.NUMBER),
          may("most", Holds.NUMBER),
          may("unit", Holds.LABEL, 30));

  static final Shape LIST =
      Shape.of(
          "list",
          BY_ID,
          needs("id", Holds.ID),
          needs("title", Holds.LABEL, 75),
          needs("row", Holds.LABEL, 60),
          may("shared", Holds.TRUTH),
          needs("fields", Holds.PARTS, FIELD),
          may("starts with", Holds.ROWS));

  static final Shape QUESTION =
      Shape.of(
          "question",
          BY_ID,
          needs("id", Holds.ID),
          needs("kind", Holds.WORD),
          may("optional", Holds.TRUTH),
          needs("label", Holds.LABEL, 60),
          needs("ask", Holds.PHRASE, 600),
          needs("tip", Holds.PHRASE, 600),
          may("example", Holds.PHRASE, 300),
          needs("why", Holds.PHRASE, 600),
          may("source", Holds.PART, OWN_SOURCE),
          may("when", Holds.FREE),
          may("choices", Holds.PARTS, CHOICE),
          may("from", Holds.NUMBER),
          may("to", Holds.NUMBER),
          may("low", Holds.LABEL, 40),
          may("high", Holds.LABEL, 40),
          may("least", Holds.NUMBER),
          may("most", Holds.NUMBER),
          may("unit", Holds.LABEL, 30),
          may("list", Holds.WORD),
          may("compares", Holds.WORD),
          may("favourable", Holds.WORD));

  static final Shape CHECK =
      Shape.of(
          "check",
          BY_ID,
          needs("id", Holds.ID),
          needs("level", Holds.WORD),
          may("when", Holds.FREE),
          may("rule", Holds.WORD),
          needs("found", Holds.PHRASE, 600),
          needs("matters", Holds.PHRASE, 600),
          needs("do", Holds.PHRASE, 600));

  /** A sentence goes by its id, if it has one; what else there is also by its own name. */
  static final Shape SUMMARY_PART =
      Shape.of(
          "summary part",
          List.of("id", "list", "worked"),
          may("id", Holds.ID),
          may("text", Holds.PHRASE, 600),
          may("list", Holds.WORD),
          may("heading", Holds.LABEL, 150),
          may("row", Holds.PHRASE, 300),
          may("worked", Holds.WORD),
          may("shows", Holds.WORDS),
          may("left out", Holds.WORDS),
          may("when", Holds.FREE));

  static final Shape FLOW =
      Shape.of(
          "flow",
          List.of("flow"),
          needs("flow", Holds.ID),
          needs("repeats", Holds.FREE),
          needs("title", Holds.LABEL, 150),
          needs("about", Holds.PHRASE, 600),
          needs("minutes", Holds.NUMBER),
          needs("source", Holds.PART, SOURCE),
          may("after", Holds.WORDS),
          may("lists", Holds.PARTS, LIST),
          needs("questions", Holds.PARTS, QUESTION),
          may("checks", Holds.PARTS, CHECK),
          needs("summary", Holds.PARTS, SUMMARY_PART));

  static final Shape LANGUAGE =
      Shape.of("language", List.of(), needs("name", Holds.LABEL, 40), needs("locale", Holds.WORD));

  static final Shape ORDER = Shape.of("order of flows", List.of(), needs("order", Holds.WORDS));

  private Grammar() {}
}
