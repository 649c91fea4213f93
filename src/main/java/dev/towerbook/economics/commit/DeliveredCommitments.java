package dev.towerbook.economics.commit;

import dev.towerbook.intake.dataset.ContractCommitment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What providers deliver about commitments → commitments, each once. */
public final class DeliveredCommitments {

  private DeliveredCommitments() {}

  /**
   * The newest word on each id: the row that was updated last, of equal ones the last.
   *
   * @param rows in a fixed order
   */
  public static List<Commitment> of(List<ContractCommitment> rows) {
    Map<String, ContractCommitment> newest = new LinkedHashMap<>();
    for (ContractCommitment row : rows) {
      newest.merge(row.id(), row, (old, other) -> old.isReplacedBy(other) ? other : old);
    }
    return newest.values().stream()
        .filter(ContractCommitment::isOwed)
        .map(DeliveredCommitments::commitment)
        .toList();
  }

  private static Commitment commitment(ContractCommitment row) {
    ContractCommitment.Terms terms = row.terms();
    return new Commitment(
        row.id(),
        row.provider(),
        List.of(),
        row.description(),
        terms
            .cost()
            .<Obligation>map(cost -> new Obligation.Whole(cost, terms.upfront()))
            .orElseGet(
                () ->
                    new Obligation.Quantity(
                        terms.quantity().orElse(BigDecimal.ZERO), terms.unit())),
        terms.currency(),
        terms.discount(),
        row.period().firstDay(),
        row.period().lastDay(),
        Commitment.Source.BILLS,
        Commitment.Renewal.NOT_STATED);
  }
}
