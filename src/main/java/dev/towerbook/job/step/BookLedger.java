package dev.towerbook.job.step;

import dev.towerbook.assess.MonthAllocator;
import dev.towerbook.assess.Shelf;
import dev.towerbook.assess.SourceData;
import dev.towerbook.assess.UseData;
import dev.towerbook.economics.tags.TagMonths;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.ledger.tuple.ChargeTuple;
import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.store.Book;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/** Reads from the book what the assessment rests on. */
record BookLedger(Book book) implements MonthAllocator.Ledger, TagMonths.Source {

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
  UseData use(YearMonth month, Shelf shelf) {
    return new UseData(
        book.use().dayUse(UseData.firstOfDays(month), month),
        book.use().usageSpend(UseData.firstOfSpend(month), month),
        book.use().serviceSpend(UseData.firstOfServices(month), month),
        UseData.tags(
            book.months().stream().filter(one -> !one.isAfter(month)).toList(), shelf, this));
  }

  @Override
  public List<LedgerEntry> entries(YearMonth month) {
    return book.entries(month);
  }

  @Override
  public void tuples(YearMonth month, Consumer<ChargeTuple> taker) {
    book.use().tuples(month, taker);
  }

  @Override
  public ResourceCounts resources(YearMonth month) {
    return book.use().resources(month);
  }

  @Override
  public List<SubAccountDays> subAccounts(YearMonth from, YearMonth until) {
    return book.use().subAccounts(from, until);
  }
}
