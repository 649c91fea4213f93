package dev.towerbook.intake.bill;

import dev.towerbook.intake.NumberStyle;
import dev.towerbook.money.ExactSum;
import java.util.List;

/**
 * The current charge: one object for all rows of a part. Column numbers are those of {@link
 * ChargeColumns}.
 */
public final class ChargeCursor {

  private static final CostMeasure[] MEASURES = CostMeasure.values();

  final int[] codes;
  final DecimalCell[] costs = new DecimalCell[MEASURES.length];
  int billingMonth;
  int chargeMonth;
  int chargeDay;
  long line;
  private final TextColumn[] columns;

  ChargeCursor(List<TextColumn> columns, NumberStyle style) {
    this.columns = columns.toArray(TextColumn[]::new);
    codes = new int[this.columns.length];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = new DecimalCell(style);
    }
  }

  /**
   * Code of the text in a column: 0 means no value; a code above 0 stands for the same text in all
   * rows of the part. A negative code means that the dictionaries are full: the text is that of
   * this row only and may not be remembered by its code.
   */
  public int code(int column) {
    return codes[column];
  }

  /** The text of a code of a column, canonical and without blanks around; empty for no value. */
  public String text(int column, int code) {
    return columns[column].text(code);
  }

  /** Month of the invoice, yyyymm. */
  public int billingMonth() {
    return billingMonth;
  }

  /** Month of the use, yyyymm. */
  public int chargeMonth() {
    return chargeMonth;
  }

  /** Physical line, counted from the start of the part's file; see {@link PartReport#shift}. */
  public long line() {
    return line;
  }

  /** True if the source states the amount: an amount that is not stated is unknown, never zero. */
  public boolean has(CostMeasure measure) {
    return costs[measure.index()].isPresent();
  }

  /**
   * Adds an amount to a sum.
   *
   * @throws IllegalStateException if the source does not state it
   */
  public void addTo(CostMeasure measure, ExactSum sum) {
    DecimalCell cell = costs[measure.index()];
    if (!cell.isPresent()) {
      throw new IllegalStateException(measure.column() + " is not stated in line " + line);
    }
    cell.addTo(sum);
  }
}
