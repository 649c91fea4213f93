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

  private final Normalizations normalizations = new Normalizations();
  private SourceLocation lastRow = SourceLocation.file("");

  void add(List<NormalizedName> normalizedNames, long rows) {
    normalizedNames.forEach(normalizedName -> normalizations.add(changed(normalizedName), rows));
  }

  /** Notes what rows cost whose values only look like others. */
  void cost(List<NormalizedName> normalizedNames, String currency, BigDecimal billed) {
    for (NormalizedName normalizedName : normalizedNames) {
      NormalizedCell changed = changed(normalizedName);
      if (changed.normalization().tellsWorth()) {
        normalizations.worth(changed, currency, billed);
      }
    }
  }

  /** Counts a row, which may come several times in a row. */
  public void addRow(List<NormalizedName> normalizedNames, SourceLocation row) {
    if (!row.equals(lastRow)) {
      lastRow = row;
      add(normalizedNames, 1);
    }
  }

  void addAll(NormalizedNames others) {
    normalizations.addAll(others.normalizations.counts());
  }

  public List<Problem> notes(String file) {
    return normalizations.notes(file);
  }

  private static NormalizedCell changed(NormalizedName of) {
    Normalization normalization =
        switch (of.why()) {
          case ALIAS -> Normalization.ALIAS;
          case SPELLING -> Normalization.VALUE_CASE;
          case LOOK -> Normalization.LOOK;
        };
    return new NormalizedCell(normalization, of.field(), of.before(), of.after());
  }
}
