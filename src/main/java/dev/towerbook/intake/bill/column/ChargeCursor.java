package dev.towerbook.intake.bill.column;

import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.money.ExactSum;
import dev.towerbook.money.ExactSums;
import java.util.List;

/**
 * The current charge: one object for all rows of a part. Column numbers are those of {@link
 * ChargeColumns}.
 */
public final class ChargeCursor {

  private static final CostMeasure[] MEASURES = CostMeasure.values();

  /** Stands for no amount in {@link #millionths}. */
  public static final long NO_MILLIONTHS = Long.MIN_VALUE;

  public final int[] codes;
  public final DecimalCell[] costs = new DecimalCell[MEASURES.length];
  public int billingMonth;
  public int chargeMonth;
  public int chargeDay;
  public int chargeEnd;
  public long line;
  private final TextColumn[] columns;
  private final ResourceDigest resource = new ResourceDigest();
  private final ResourceDigest shared = new ResourceDigest();

  public ChargeCursor(List<TextColumn> columns, NumberStyle style) {
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

  /** First day of the use, as days since 1970-01-01. */
  public int chargeDay() {
    return chargeDay;
  }

  /**
   * Days of the use, 1 or more: to the day of the end, which does not belong to it. 1 if the source
   * does not say when the use ends, or says it in a way that cannot be read.
   */
  public int chargeDays() {
    return Math.max(1, chargeEnd - chargeDay);
  }

  /**
   * An amount in whole millionths, half up: for statistics, which need no exact sums.
   *
   * @return {@link #NO_MILLIONTHS} if the source does not state it, or it is a billion or more
   */
  public long millionths(CostMeasure measure) {
    DecimalCell cell = costs[measure.index()];
    return cell.isPresent() ? cell.millionths() : NO_MILLIONTHS;
  }

  /** Physical line, counted from the start of the part's file; see {@link PartReport#shift}. */
  public long line() {
    return line;
  }

  /** True if the source states the amount: an amount that is not stated is unknown, never zero. */
  public boolean has(CostMeasure measure) {
    return costs[measure.index()].isPresent();
  }

  /** -1, 0 or 1 as the amount; 0 if the source does not state it. */
  public int sign(CostMeasure measure) {
    DecimalCell cell = costs[measure.index()];
    return cell.isPresent() ? cell.sign() : 0;
  }

  /**
   * True if the charge has a list and a negotiated price. Providers write 0 where they know no
   * price: 0 is a price only of what costs nothing.
   */
  public boolean isPriced() {
    return sign(CostMeasure.EFFECTIVE) == 0
        || (sign(CostMeasure.LIST) != 0 && sign(CostMeasure.CONTRACTED) != 0);
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

  /** Adds an amount to one of many sums; nothing if the source does not state it. */
  public void addTo(CostMeasure measure, ExactSums sums, int sum) {
    DecimalCell cell = costs[measure.index()];
    if (cell.isPresent()) {
      cell.addTo(sums, sum);
    }
  }

  /** Adds an amount without its sign to one of many sums; nothing if it is not stated. */
  public void addGrossTo(CostMeasure measure, ExactSums sums, int sum) {
    DecimalCell cell = costs[measure.index()];
    if (cell.isPresent()) {
      cell.addGrossTo(sums, sum);
    }
  }

  /** The resource of the charge: that of its share, if it names one. */
  public ResourceDigest resource() {
    return shared.isPresent() ? shared : resource;
  }

  /** Takes a cell that names the resource, if its role is that. */
  public void resource(int role, byte[] text, int from, int length) {
    if ((role & ColumnPlan.RESOURCE) != 0) {
      resource.read(text, from, length);
    } else if ((role & ColumnPlan.SHARE_RESOURCE) != 0) {
      shared.read(text, from, length);
    }
  }
}
