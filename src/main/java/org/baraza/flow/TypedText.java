package org.baraza.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text from a person's fingers, in which nothing calls anybody: {@code <@U1>} is five letters. */
public final class TypedText {
  /** Stands for a less-than sign that a person typed before @, # or !, lest it become a mention. */
  public static final char HARMLESS = '‹';

  private static final Pattern CALLING = Pattern.compile("<(?=[@#!])");
  private static final Pattern MENTION = Pattern.compile("<(?<whom>[@#][A-Z0-9]+>)");

  private TypedText() {}

  /** The text as it was typed into a form, where nobody can be mentioned. */
  public static String harmless(String text) {
    return CALLING.matcher(text).replaceAll(Character.toString(HARMLESS));
  }

  /** What a form made of an answer, with the mentions that the answer had before. */
  public static Raw keptMentions(Value before, Raw typed) {
    if (!(before instanceof Value.Text was) || !(typed instanceof Raw.Typed now)) {
      return typed;
    }
    String text = now.text();
    Matcher mention = MENTION.matcher(was.text());
    while (mention.find()) {
      text = text.replace(HARMLESS + mention.group("whom"), mention.group());
    }
    return new Raw.Typed(text);
  }
}
