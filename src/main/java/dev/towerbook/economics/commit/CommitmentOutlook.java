package dev.towerbook.economics.commit;

import static java.util.Objects.requireNonNull;

/**
 * What is committed, when it ends, and what to commit next.
 *
 * @param calendar of all commitments known
 */
public record CommitmentOutlook(CommitmentCalendar calendar) {

  public CommitmentOutlook {
    requireNonNull(calendar, "calendar");
  }
}
