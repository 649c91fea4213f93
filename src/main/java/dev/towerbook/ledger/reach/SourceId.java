package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.SourceKind;
import java.util.Comparator;

/**
 * What is expected to come again month after month.
 *
 * @param kind bill, timesheet, usage or invoice
 * @param folder of a bill or timesheet; empty for counts and invoices, which may move
 * @param subject billing account of a bill, application or wrapper of a count, vendor of an
 *     invoice, role of a timesheet; empty for all roles of a folder and if the file names none
 * @param unit of a count; else empty
 */
public record SourceId(SourceKind kind, String folder, String subject, String unit)
    implements Comparable<SourceId> {

  private static final Comparator<SourceId> ORDER =
      Comparator.comparing(SourceId::kind)
          .thenComparing(SourceId::folder)
          .thenComparing(SourceId::subject)
          .thenComparing(SourceId::unit);

  /** True if it is a role of a folder of timesheets. */
  boolean isRole() {
    return kind == SourceKind.TIMESHEET && !subject.isEmpty();
  }

  /** The folder of a role. */
  SourceId whole() {
    return new SourceId(kind, folder, "", "");
  }

  /**
   * True if another folder may hold the same source: of the same account, or near this one if no
   * file names an account.
   */
  boolean isLikely(SourceId other) {
    return kind == other.kind
        && subject.equals(other.subject)
        && unit.equals(other.unit)
        && (!subject.isEmpty() || isNear(folder, other.folder));
  }

  /** Beside or below it, or with another date in its name. */
  private static boolean isNear(String one, String other) {
    return parent(one).equals(parent(other))
        || one.startsWith(other + "/")
        || other.startsWith(one + "/")
        || undated(one).equals(undated(other));
  }

  private static String undated(String folder) {
    return folder.replaceAll("\\d+", "0");
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
