package dev.towerbook.ledger;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.day.SubAccountDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One source file, read, mapped and folded: what the book keeps of it.
 *
 * @param invoices what a file of invoices says that its charges come to, which the book does not
 *     keep
 * @param detail charges by what tells them apart
 */
public record PostedDelivery(
    DeliveryFacts facts,
    List<LedgerEntry> entries,
    List<SourceTotal> totals,
    List<DayCost> days,
    List<DayUse> use,
    List<SubAccountDays> subAccounts,
    List<UsageTotal> usage,
    List<ContractCommitment> commitments,
    List<ExcludedRows> excluded,
    List<RejectedSum> rejected,
    List<SourceProblem> problems,
    Optional<List<ExpectedTotal>> invoices,
    ChargeDetail detail) {

  public PostedDelivery {
    entries = List.copyOf(entries);
    totals = List.copyOf(totals);
    days = List.copyOf(days);
    use = List.copyOf(use);
    subAccounts = List.copyOf(subAccounts);
    usage = List.copyOf(usage);
    commitments = List.copyOf(commitments);
    excluded = List.copyOf(excluded);
    rejected = List.copyOf(rejected);
    problems = List.copyOf(problems);
    invoices = invoices.map(List::copyOf);
  }

  /** The same with what the invoices in it say. */
  public PostedDelivery withInvoices(List<ExpectedTotal> read) {
    return new PostedDelivery(
        facts,
        entries,
        totals,
        days,
        use,
        subAccounts,
        usage,
        commitments,
        excluded,
        rejected,
        problems,
        Optional.of(read),
        detail);
  }

  /** The same with other problems. */
  public PostedDelivery withProblems(List<SourceProblem> others) {
    return new PostedDelivery(
        facts,
        entries,
        totals,
        days,
        use,
        subAccounts,
        usage,
        commitments,
        excluded,
        rejected,
        others,
        invoices,
        detail);
  }

  /** The same whose last day is that of a row that counts. */
  public PostedDelivery endingOnOwnDay() {
    Optional<LocalDate> last = days.stream().map(DayCost::day).max(LocalDate::compareTo);
    return new PostedDelivery(
        facts.endingOn(last),
        entries,
        totals,
        days,
        use,
        subAccounts,
        usage,
        commitments,
        excluded,
        rejected,
        problems,
        invoices,
        detail);
  }
}
