package dev.towerbook.intake.bill.translate;

import dev.towerbook.intake.bill.column.CleanText;
import dev.towerbook.intake.bill.column.TextNormalization;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.table.looks.Looks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The cells of a native row that recipes read in plain characters although they are written in
 * others; each is reported with the charges of its row. Not thread-safe.
 */
public final class NativeNormalization {

  private final TextNormalization normalizations;
  private final NumberStyle numbers;
  private final List<TextNormalization.Text> row = new ArrayList<>();
  private final BitSet columns = new BitSet();

  public NativeNormalization(TextNormalization normalizations, NumberStyle numbers) {
    this.normalizations = normalizations;
    this.numbers = numbers;
  }

  /** Another row begins. */
  public void beginRow() {
    if (!row.isEmpty()) {
      row.clear();
      columns.clear();
    }
  }

  /** A cell as recipes read it; a number has blanks of its own. */
  public String folded(int column, String header, String raw) {
    String folded = CleanText.clean(raw);
    if (!Looks.isPlain(raw)
        && !folded.isEmpty()
        && !folded.equals(raw.strip())
        && numbers.parse(folded).isEmpty()) {
      NormalizedCell changed =
          new NormalizedCell(Normalization.LOOK, header, Looks.spelled(raw), folded);
      row.add(normalizations.text(List.of(changed)));
      columns.set(column);
    }
    return folded;
  }

  /** True if a cell of the row was folded. */
  public boolean has(int column) {
    return !row.isEmpty() && columns.get(column);
  }

  /** All cells of a charge of the row have come. */
  public void endCharge() {
    for (TextNormalization.Text text : row) {
      normalizations.see(text);
    }
  }
}
