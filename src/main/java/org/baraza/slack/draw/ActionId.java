package org.baraza.slack.draw;

/**
 * What Slack calls an action id: {@code action}, {@code action:suffix}, and behind a question mark
 * the source of a searched entry, which Slack sends back with every letter typed.
 *
 * @param suffix empty when there is none
 * @param source empty when nothing is searched
 */
public record ActionId(String action, String suffix, String source) {
  private static final int MOST = 255;

  /** The id of a control, as the assistant names it; {@code source} may be empty. */
  static String of(String action, String source) {
    String id = source.isEmpty() ? action : action + "?" + source;
    if (id.isEmpty() || id.length() > MOST) {
      throw new Undrawable("action id of " + id.length() + " characters: " + action);
    }
    return id;
  }

  /** Takes an id apart that came back from Slack. */
  public static ActionId read(String id) {
    int question = id.lastIndexOf('?');
    String name = question < 0 ? id : id.substring(0, question);
    String source = question < 0 ? "" : id.substring(question + 1);
    int colon = name.indexOf(':');
    return colon < 0
        ? new ActionId(name, "", source)
        : new ActionId(name.substring(0, colon), name.substring(colon + 1), source);
  }

  /** The control's own name again, suffix included. */
  public String name() {
    return suffix.isEmpty() ? action : action + ":" + suffix;
  }
}
