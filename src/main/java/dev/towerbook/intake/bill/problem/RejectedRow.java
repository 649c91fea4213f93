package dev.towerbook.intake.bill.problem;

import dev.towerbook.table.SourceLocation;

/**
 * A row that was excluded, as written in the file, for the file of rejects.
 *
 * @param place where it begins
 * @param code of its problem
 * @param raw its text, cut if it is long
 */
public record RejectedRow(SourceLocation place, String code, String raw) {

  public RejectedRow shift(long lines) {
    return new RejectedRow(CountedProblems.shift(place, lines), code, raw);
  }
}
