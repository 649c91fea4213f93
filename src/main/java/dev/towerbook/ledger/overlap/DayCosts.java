package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.total.DayTotal;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.money.Money;
import dev.towerbook.table.InputRefused;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Billed cost of a bill by account and day, of all its rows, whether they count or not. */
final class DayCosts {

  private DayCosts() {}

  /**
   * The costs of a file.
   *
   * @param known what the book has of it; without the rows that do not count, so that a file with
   *     some is read
   */
  static Map<DayKey, BigDecimal> of(SourceFile file, List<DayCost> known, BillReader bills) {
    Map<DayKey, BigDecimal> costs = new HashMap<>();
    if (known.stream().allMatch(day -> day.left() == 0)) {
      known.forEach(day -> costs.merge(day.key(), day.billed(), BigDecimal::add));
      return costs;
    }
    PartReport report =
        bills.read(BillPart.whole(file), ChargeColumns.of("BillingAccountId"), row -> {});
    if (report.isRefused()) {
      throw new InputRefused(report.allProblems());
    }
    report.days().forEach(day -> costs.merge(key(day), day.billed(), BigDecimal::add));
    return costs;
  }

  private static DayKey key(DayTotal of) {
    int month = of.key().billingMonth();
    String currency = of.key().currency();
    return new DayKey(
        of.key().account(),
        currency.isEmpty() ? Money.NO_CURRENCY : currency.toUpperCase(Locale.ROOT),
        YearMonth.of(month / 100, month % 100),
        of.key().day());
  }
}
