package dev.towerbook.job.step;

import dev.towerbook.assess.MonthAllocator;
import dev.towerbook.assess.SourceData;
import dev.towerbook.assess.UseData;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.store.Book;
import java.time.YearMonth;
import java.util.List;

/** Reads from the book what the assessment rests on. */
record BookLedger(Book book) implements MonthAllocator.Ledger {

  /** What counts once intake has ended. */
  SourceData sources() {
    return new SourceData(
        book.deliveries(),
        book.sourceTotals(),
        book.months(),
        book.countsOfFiles(),
        book.use().listedCommitments(),
        book.overlaps().excluded());
  }

  /** Use that a pack of a month looks at. */
  UseData use(YearMonth month) {
    return new UseData(
        book.use().dayUse(UseData.firstOfDays(month), month),
        book.use().usageSpend(UseData.firstOfSpend(month), month));
  }

  @Override
  public List<LedgerEntry> entries(YearMonth month) {
    return book.entries(month);
  }

  @Override
  public List<SubAccountDays> subAccounts(YearMonth from, YearMonth until) {
    return book.use().subAccounts(from, until);
  }
}
