package dev.towerbook.mapping.catalogue;

import java.time.LocalDate;

/**
 * Days from one (inclusive) until another (exclusive).
 *
 * @param from first day; {@link LocalDate#MIN} if open
 * @param until first day that is no longer in it; {@link LocalDate#MAX} if open
 */
public record Validity(LocalDate from, LocalDate until) {

  /** All days. */
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  public Validity {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("ends on " + until + ", not after " + from);
    }
  }

  /** True if the day is in it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** True if all days of the other are in it. */
  public boolean covers(Validity other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /** True if they share a day. */
  public boolean overlaps(Validity other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
