package dev.towerbook.job;

import dev.towerbook.decision.Disposition;
import dev.towerbook.economics.commit.ApplicationVolatility;
import dev.towerbook.economics.commit.CommitBands;
import dev.towerbook.economics.commit.CommitBands.Stay;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.CommitmentRegister;
import dev.towerbook.economics.commit.DeliveredCommitments;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.Target;
import dev.towerbook.store.Book;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** What the assess step finds out about commitments. */
final class Committing {

  private final RunContext night;
  private final Book book;
  private final Map<String, Disposition> dispositions;

  /**
   * @param dispositions verdict by application id
   */
  Committing(RunContext night, Book book, Map<String, Disposition> dispositions) {
    this.night = night;
    this.book = book;
    this.dispositions = dispositions;
  }

  /**
   * The outlook from the end of the pack's month.
   *
   * @param balances of the month
   * @param figures by application id
   */
  CommitmentOutlook outlook(
      List<LedgerEntry> balances, SortedMap<String, ApplicationFigures> figures) {
    Mappings mappings = night.shelf().mappings();
    YearMonth month = night.monthBook().month();
    ExchangeRates rates = ExchangeRates.of(mappings);
    SortedSet<ServiceId> covered = ServiceId.covered(balances);
    CommitmentRegister register =
        CommitmentRegister.of(
            night.shelf().commitments(), DeliveredCommitments.of(book.use().commitments()));
    CommitBands.Terms terms =
        new CommitBands.Terms(
            month,
            covered,
            register,
            mappings.settings().commitmentDiscountPercent(),
            rates,
            this::stay);
    return new CommitmentOutlook(
        CommitmentCalendar.of(register, month, covered, rates),
        CommitBands.of(terms, book.use().dayUse(CommitBands.firstMonth(month), month)),
        ApplicationVolatility.of(
            month,
            figures,
            book.use().usageSpend(month.minusMonths(ApplicationVolatility.MONTHS - 1L), month),
            rates));
  }

  /** Shared pools serve whoever stays; nobody has judged wrappers. */
  private Stay stay(Target target) {
    return switch (target) {
      case Target.ToApplication application -> stay(application.id());
      case Target.ToSharedPool pool -> Stay.STAYS;
      case Target.ToWrapper wrapper -> Stay.WAITS;
      case Target.Suspense suspense -> Stay.WAITS;
    };
  }

  private Stay stay(String application) {
    return switch (dispositions.getOrDefault(application, Disposition.UNDECIDED)) {
      case KEEP, REFACTOR -> Stay.STAYS;
      case RETIRE -> Stay.RETIRES;
      case UNDECIDED -> Stay.WAITS;
    };
  }
}
