package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.intake.ContractCommitment;
import java.util.List;

/** One source file, read, mapped and folded: what the book keeps of it. */
public record PostedDelivery(
    DeliveryFacts facts,
    List<Balance> balances,
    List<SourceTotal> totals,
    List<DayCost> days,
    List<DayUse> use,
    List<UsageTotal> usage,
    List<ContractCommitment> commitments,
    List<ExcludedRows> excluded,
    List<SourceProblem> problems) {

  public PostedDelivery {
    requireNonNull(facts, "facts");
    balances = List.copyOf(balances);
    totals = List.copyOf(totals);
    days = List.copyOf(days);
    use = List.copyOf(use);
    usage = List.copyOf(usage);
    commitments = List.copyOf(commitments);
    excluded = List.copyOf(excluded);
    problems = List.copyOf(problems);
  }
}
