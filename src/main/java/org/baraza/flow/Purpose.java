package org.baraza.flow;

/** What a channel can be for; each has a folder of flows. */
public enum Purpose {
  EXCHANGE_VISIT("exchange-visit"),
  MARKET_INTEREST_GROUP("market-interest-group"),
  PROGRAMME("programme");

  private final String folder;

  Purpose(String folder) {
    this.folder = folder;
  }

  /** The folder under {@code prompts/<language>/}, which is also its name in settings. */
  public String folder() {
    return folder;
  }
}
