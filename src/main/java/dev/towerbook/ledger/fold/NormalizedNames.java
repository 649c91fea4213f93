package dev.towerbook.ledger.fold;

import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.source.Normalizations;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.mapping.NormalizedName;
import dev.towerbook.table.Problem;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.util.List;

/** Counts the rows of a file whose values stand for others of the shelf. Not thread-safe. */
public final class NormalizedNames {

  private final Normalizations repairs = new Normalizations();
  private SourceLocation lastRow = SourceLocation.file("");

  void add(List<NormalizedName> renamings, long rows) {
    renamings.forEach(renaming -> repairs.add(changed(renaming), rows));
  }

  /** Notes what rows cost whose values only look like others. */
  void cost(List<NormalizedName> renamings, String currency, BigDecimal billed) {
    for (NormalizedName renaming : renamings) {
      NormalizedCell changed = changed(renaming);
      if (changed.repair().tellsWorth()) {
        repairs.worth(changed, currency, billed);
      }
    }
  }

  /** Counts a row, which may come several times in a row. */
  public void addRow(List<NormalizedName> renamings, SourceLocation row) {
    if (!row.equals(lastRow)) {
      lastRow = row;
      add(renamings, 1);
    }
  }

  void addAll(NormalizedNames others) {
    repairs.addAll(others.repairs.counts());
  }

  public List<Problem> notes(String file) {
    return repairs.notes(file);
  }

  private static NormalizedCell changed(NormalizedName of) {
    Normalization repair =
        switch (of.why()) {
          case ALIAS -> Normalization.ALIAS;
          case SPELLING -> Normalization.VALUE_CASE;
          case LOOK -> Normalization.LOOK;
        };
    return new NormalizedCell(repair, of.field(), of.before(), of.after());
  }
}
