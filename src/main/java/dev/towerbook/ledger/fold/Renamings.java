package dev.towerbook.ledger.fold;

import dev.towerbook.intake.recipe.Repair;
import dev.towerbook.intake.source.Changed;
import dev.towerbook.intake.source.Repairs;
import dev.towerbook.mapping.Renaming;
import dev.towerbook.table.Problem;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.util.List;

/** Counts the rows of a file whose values stand for others of the shelf. Not thread-safe. */
public final class Renamings {

  private final Repairs repairs = new Repairs();
  private SourceLocation lastRow = SourceLocation.file("");

  void add(List<Renaming> renamings, long rows) {
    renamings.forEach(renaming -> repairs.add(changed(renaming), rows));
  }

  /** Notes what rows cost whose values only look like others. */
  void cost(List<Renaming> renamings, String currency, BigDecimal billed) {
    for (Renaming renaming : renamings) {
      Changed changed = changed(renaming);
      if (changed.repair().tellsWorth()) {
        repairs.worth(changed, currency, billed);
      }
    }
  }

  /** Counts a row, which may come several times in a row. */
  public void addRow(List<Renaming> renamings, SourceLocation row) {
    if (!row.equals(lastRow)) {
      lastRow = row;
      add(renamings, 1);
    }
  }

  void addAll(Renamings others) {
    repairs.addAll(others.repairs.counts());
  }

  public List<Problem> notes(String file) {
    return repairs.notes(file);
  }

  private static Changed changed(Renaming of) {
    Repair repair =
        switch (of.why()) {
          case ALIAS -> Repair.ALIAS;
          case SPELLING -> Repair.VALUE_CASE;
          case LOOK -> Repair.LOOK;
        };
    return new Changed(repair, of.field(), of.before(), of.after());
  }
}
