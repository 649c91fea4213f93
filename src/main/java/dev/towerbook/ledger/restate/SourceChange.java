package dev.towerbook.ledger.restate;

import dev.towerbook.intake.declared.SourceKind;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A source that came, went or holds something else than before.
 *
 * @param name file, or export and month of a delivery with a manifest
 * @param months of its rows, before or now; empty if they belong to no month
 * @param files its files, before or now
 */
record SourceChange(
    String name,
    SourceKind kind,
    Nature nature,
    SortedSet<YearMonth> months,
    SortedSet<String> files) {

  /** What became of it. */
  enum Nature {
    NEW,
    REPLACED,
    WITHDRAWN
  }

  SourceChange {
    months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  boolean isOfCounts() {
    return kind == SourceKind.USAGE;
  }

  RestatementCause cause() {
    return switch (nature) {
      case NEW -> RestatementCause.NEW_SOURCE;
      case WITHDRAWN -> RestatementCause.SOURCE_WITHDRAWN;
      case REPLACED ->
          switch (kind) {
            case BILL -> RestatementCause.PROVIDER_RESTATED;
            case TIMESHEET -> RestatementCause.LATE_TIMESHEET;
            case INVOICE -> RestatementCause.INVOICE_CHANGED;
            case USAGE -> RestatementCause.COUNTS_CHANGED;
            default -> RestatementCause.SOURCES_CHANGED;
          };
    };
  }
}
