package dev.towerbook.intake.bill.part;

import dev.towerbook.intake.source.SourceFile;

/**
 * A bill, or a byte range of a plain one, as one thread reads it.
 *
 * @param file the bill
 * @param from first stored byte; 0 for the part that begins with the header
 * @param to byte after the last one
 * @param inflateAhead true to inflate a file that cannot be split on a thread of its own
 */
public record BillPart(SourceFile file, long from, long to, boolean inflateAhead) {

  public BillPart {
    if (from < 0 || to < from || to > file.bytes().size()) {
      throw new IllegalArgumentException("no range of " + file.name() + ": " + from + " to " + to);
    }
    if (!file.isSplittable() && (from > 0 || to < file.bytes().size())) {
      throw new IllegalArgumentException("the file cannot be split: " + file.name());
    }
  }

  /** The whole file on one thread. */
  public static BillPart whole(SourceFile file) {
    return new BillPart(file, 0, file.bytes().size(), false);
  }

  /** True if the part begins with the file's header. */
  public boolean isFirst() {
    return from == 0;
  }

  /** True if the part goes to the file's end. */
  public boolean isLast() {
    return to == file.bytes().size();
  }
}
