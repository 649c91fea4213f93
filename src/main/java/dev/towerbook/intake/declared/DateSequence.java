package dev.towerbook.intake.declared;

import java.util.Locale;

/** Which number of a date comes first. */
public enum DateSequence implements DeclaredWord {
  /** {@code 31/10/2026}. */
  DAY_FIRST,
  /** {@code 10/31/2026}. */
  MONTH_FIRST,
  /** {@code 2026-10-31}. */
  YEAR_FIRST;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
