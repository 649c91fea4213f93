package dev.towerbook.economics.pilot;

/** What grows otherwise in production than in a pilot. */
public enum ScaleDriver {
  API_VOLUME("API calls per transaction", true),
  SUPPORT("support hours per thousand transactions", true),
  DATA_TRANSFER("gigabytes transferred per transaction", true),
  EXCEPTIONS("exceptions per thousand transactions", false),
  DATA_REJECTS("rejects for data quality per thousand transactions", false),
  /** The part of what is provided that is used: more of it makes a unit cheaper. */
  UTILISATION("utilisation (0–1)", false);

  private final String words;
  private final boolean mandatory;

  ScaleDriver(String words, boolean mandatory) {
    this.words = words;
    this.mandatory = mandatory;
  }

  /** What its intensity is counted in. */
  public String words() {
    return words;
  }

  /** True if a production model without it is refused. */
  public boolean isMandatory() {
    return mandatory;
  }

  /** What production does to the cost per unit of a driver. */
  double factor(double pilot, double production) {
    return this == UTILISATION ? pilot / production : production / pilot;
  }
}
