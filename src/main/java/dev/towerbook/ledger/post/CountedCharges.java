package dev.towerbook.ledger.post;

import dev.towerbook.intake.bill.ChargeSink;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.ledger.fold.Exclusions;
import dev.towerbook.ledger.fold.KeptColumns;
import dev.towerbook.money.ExactSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The charges of a bill of which some count in another file: those are added up apart. */
final class CountedCharges implements ChargeSink {

  private final String file;
  private final BillFold fold;
  private final Exclusions exclusions;

  CountedCharges(String file, BillFold fold, Exclusions exclusions) {
    this.file = file;
    this.fold = fold;
    this.exclusions = exclusions;
  }

  @Override
  public void charge(ChargeCursor row) {
    fold.charge(row);
  }

  @Override
  public boolean leavesOut(ChargeCursor row) {
    String account = KeptColumns.account(row);
    long group = RowPrint.group(account, row.billingMonth(), row.chargeDay());
    Optional<Exclusion> because = exclusions.of(group, row.line());
    because.ifPresent(of -> fold.fold().excluded().add(excluded(row, account, of)));
    return because.isPresent();
  }

  private ExcludedRows excluded(ChargeCursor row, String account, Exclusion exclusion) {
    DayKey key =
        new DayKey(
            account,
            KeptColumns.currency(row),
            YearMonth.of(row.billingMonth() / 100, row.billingMonth() % 100),
            LocalDate.ofEpochDay(row.chargeDay()));
    BigDecimal billed = amount(row, CostMeasure.BILLED);
    BigDecimal effective = amount(row, CostMeasure.EFFECTIVE);
    return DayCost.ofRow(file, key, billed, effective).excluded(exclusion);
  }

  /** An amount of a charge; 0 if the source does not state it. */
  static BigDecimal amount(ChargeCursor row, CostMeasure measure) {
    ExactSum sum = new ExactSum();
    if (row.has(measure)) {
      row.addTo(measure, sum);
    }
    return sum.total();
  }
}
