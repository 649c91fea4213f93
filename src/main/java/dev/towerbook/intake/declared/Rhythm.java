package dev.towerbook.intake.declared;

import java.util.Locale;

/** How often a source is delivered. */
public enum Rhythm implements DeclaredWord {
  DAILY,
  WEEKLY,
  MONTHLY,
  /** It comes when there is something; no month of it is missed. */
  IRREGULAR;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
