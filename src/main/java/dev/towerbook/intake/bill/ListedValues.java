package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.ColumnPlan;
import dev.towerbook.intake.bill.column.TextColumn;
import java.util.Arrays;

/** Counts values of columns with a list of values that do not stand in it. */
final class ListedValues {

  private final TextColumn[] columns;
  private final int[] slots;

  ListedValues(ColumnPlan plan, TextColumn[] all) {
    slots = plan.listedSlots();
    columns = Arrays.stream(slots).mapToObj(slot -> all[slot]).toArray(TextColumn[]::new);
  }

  /** Takes a row that counts. */
  void count(ChargeCursor row) {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].hasUnknown()) {
        columns[i].countUnknown(row.codes[slots[i]]);
      }
    }
  }
}
