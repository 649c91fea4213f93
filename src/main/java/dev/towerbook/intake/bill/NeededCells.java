package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.ColumnPlan;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.column.MonthColumn;
import dev.towerbook.intake.bill.column.TextColumn;
import dev.towerbook.intake.bill.part.CellNames;
import dev.towerbook.intake.bill.problem.RowFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells that a charge may not be without: its billed cost, its months and what is required. */
final class NeededCells {

  private final ColumnPlan plan;
  private final TextColumn[] columns;
  private final CellNames names;
  private final List<String> header;
  private final int[] required;

  NeededCells(ColumnPlan plan, TextColumn[] columns, CellNames names, List<String> header) {
    this.plan = plan;
    this.columns = columns;
    this.names = names;
    this.header = header;
    this.required = plan.requiredSlots();
  }

  /** The first one that a row does not have; null if it has all. */
  @Nullable RowFault missing(ChargeCursor row) {
    if (!row.costs[CostMeasure.BILLED.index()].isPresent()) {
      return RowFault.empty(names.at(plan.column(CostMeasure.BILLED)));
    }
    if (row.billingMonth == MonthColumn.NONE) {
      return RowFault.empty(names.at(plan.column(ColumnPlan.BILLING_MONTH)));
    }
    if (row.chargeMonth == MonthColumn.NONE) {
      return RowFault.empty(names.at(plan.column(ColumnPlan.CHARGE_MONTH)));
    }
    for (int slot : required) {
      if (row.codes[slot] == TextColumn.NONE) {
        return RowFault.empty(names.at(header.indexOf(columns[slot].field().name())));
      }
    }
    return null;
  }
}
