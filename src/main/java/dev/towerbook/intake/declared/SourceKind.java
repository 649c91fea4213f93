package dev.towerbook.intake.declared;

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
  /** Lines of a provider's invoices, whose charges stand in the bills. */
  INVOICE_DETAIL,
  /** Billing periods of a provider: which of them are still open. */
  BILLING_PERIOD,
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
    return code().toLowerCase(Locale.ROOT);
  }

  /** What codes of problems begin with, like {@code TIMESHEET}. */
  public String code() {
    return name().replace('_', '-');
  }
}
