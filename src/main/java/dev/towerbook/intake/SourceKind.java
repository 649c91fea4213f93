package dev.towerbook.intake;

import java.util.Locale;
import java.util.Optional;

/** What a source file holds. */
public enum SourceKind {
  /** Charges of a cloud or SaaS bill. */
  BILL,
  /** Hours of people. */
  TIMESHEET,
  /** Lines of vendor invoices. */
  INVOICE,
  /** Counts of work done. */
  USAGE,
  /** Commitments to providers: what was promised, not what was charged. */
  COMMITMENT,
  /** Known, and without cost or counts: listed and not read. */
  REFERENCE;

  /** The kind of a lower-case word as format files and rules write it. */
  public static Optional<SourceKind> of(String word) {
    for (SourceKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The word that format files and rules use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
