package org.baraza.practice.space;

/** The ids of the one team, and of the one app that is installed in it. */
public final class Slack {
  public static final String TEAM = "T0PRACTICE";
  public static final String TEAM_DOMAIN = "practice";
  public static final String APP = "A0PRACTICE";
  public static final String BOT_USER = "U0BARAZA";
  public static final String BOT = "B0BARAZA";

  private Slack() {}
}
