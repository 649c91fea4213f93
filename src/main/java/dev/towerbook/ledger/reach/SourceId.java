package dev.towerbook.ledger.reach;

import static java.util.Objects.requireNonNull;

import dev.towerbook.intake.SourceKind;
import java.util.Comparator;

/**
 * What is expected to come again month after month.
 *
 * @param kind bill, timesheet, usage or invoice
 * @param folder of a bill or timesheet; empty for counts and invoices, which may move
 * @param subject billing account of a bill, application or wrapper of a count, vendor of an
 *     invoice; empty for timesheets and if the file names none
 * @param unit of a count; else empty
 */
public record SourceId(SourceKind kind, String folder, String subject, String unit)
    implements Comparable<SourceId> {

  private static final Comparator<SourceId> ORDER =
      Comparator.comparing(SourceId::kind)
          .thenComparing(SourceId::folder)
          .thenComparing(SourceId::subject)
          .thenComparing(SourceId::unit);

  public SourceId {
    requireNonNull(kind, "kind");
    requireNonNull(folder, "folder");
    requireNonNull(subject, "subject");
    requireNonNull(unit, "unit");
  }

  /**
   * True if another folder may hold the same source: of the same account, or beside this one if no
   * file names an account.
   */
  boolean isLikely(SourceId other) {
    return kind == other.kind
        && subject.equals(other.subject)
        && unit.equals(other.unit)
        && (!subject.isEmpty() || parent(folder).equals(parent(other.folder)));
  }

  private static String parent(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  @Override
  public int compareTo(SourceId other) {
    return ORDER.compare(this, other);
  }
}
