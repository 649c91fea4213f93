package dev.towerbook.economics.operation;

import java.util.Locale;

/** What exceptions cost is made of. */
public enum ExceptionPart {
  HUMAN_MINUTES("Human minutes", "minutes of people on exceptions × loaded cost of an hour"),
  RERUN_COMPUTE("Re-run compute", "runs repeated × run cost ÷ runs"),
  REWORK("Rework", "minutes to correct what they left wrong × loaded cost of an hour"),
  SUPPORT("Attributable support", "the part of support labour that exceptions cause");

  private final String title;
  private final String meaning;

  ExceptionPart(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** The name on pages. */
  public String title() {
    return title;
  }

  /** How it is worked out. */
  public String meaning() {
    return meaning;
  }

  /** The name in columns. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
