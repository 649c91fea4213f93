package dev.towerbook.ledger.promise;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.prove.BookChecks;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lists of commitments come to, for a total that finance expects of their folder: the cost,
 * for the whole time of each, of the commitments that run in its month. The newest word of the
 * folder on each counts. Quantities have no cost.
 */
public final class CommitmentTotals {

  private CommitmentTotals() {}

  /**
   * The totals, one a commitment; none if the folder has no list.
   *
   * @param rows of all lists
   */
  public static List<SourceTotal> of(ExpectedTotal expected, List<ListedCommitment> rows) {
    YearMonth month = BookChecks.month(expected);
    List<ListedCommitment> own =
        rows.stream().filter(one -> BookChecks.isInFolder(one.file(), expected.source())).toList();
    return ListedCommitment.newest(own).values().stream()
        .filter(one -> one.runs(month))
        .flatMap(one -> total(one, month))
        .toList();
  }

  private static Stream<SourceTotal> total(ListedCommitment one, YearMonth month) {
    ContractCommitment row = one.row();
    String currency = row.terms().currency();
    return row.terms().cost().stream()
        .map(
            cost ->
                new SourceTotal(
                    one.file(), row.provider(), row.id(), currency, month, month, 1, cost, cost));
  }
}
