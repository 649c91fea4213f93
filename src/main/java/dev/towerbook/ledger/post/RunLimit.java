package dev.towerbook.ledger.post;

import static dev.towerbook.ledger.problem.LedgerProblem.RUN_SET_ASIDE;

import dev.towerbook.intake.row.RejectedValue;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.RejectedSum;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.money.Sums;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The limits of rejected rows over all files that count: many files with a bad row each are as bad
 * as one file with many. Every file that has such rows is listed, the worst first.
 *
 * @param files that count
 * @param sums what their rejected rows are worth
 */
public record RunLimit(
    Collection<DeliveryFacts> files, Collection<RejectedSum> sums, CompanySettings settings) {

  public RunLimit {
    files = List.copyOf(files);
    sums = List.copyOf(sums);
  }

  /**
   * Checks rows, and their worth by currency, hours or counts.
   *
   * @throws InputRefused if it is too much; one bad row is never too many
   */
  public void check() {
    List<Problem> problems = new ArrayList<>(rows());
    SortedMap<String, List<RejectedSum>> byUnit = new TreeMap<>();
    sums.forEach(sum -> byUnit.computeIfAbsent(sum.unit(), none -> new ArrayList<>()).add(sum));
    byUnit.forEach((unit, all) -> problems.addAll(worth(unit, all)));
    if (!problems.isEmpty()) {
      throw new InputRefused(problems);
    }
  }

  private List<Problem> rows() {
    long rejected = files.stream().mapToLong(DeliveryFacts::rejected).sum();
    long all = files.stream().mapToLong(DeliveryFacts::rows).sum() + rejected;
    BigDecimal limit = settings.rejectedRowsPercentMax();
    if (rejected <= 1 || !isAbove(BigDecimal.valueOf(rejected), BigDecimal.valueOf(all), limit)) {
      return List.of();
    }
    String share = rejected + " of " + all + " rows";
    return files.stream()
        .filter(file -> file.rejected() > 0)
        .sorted(Comparator.comparingLong(DeliveryFacts::rejected).reversed())
        .map(
            file ->
                error(
                    file.name(),
                    RUN_SET_ASIDE.with(
                        share,
                        limit.toPlainString(),
                        "set_aside_rows_percent_max",
                        file.rejected() + (file.rejected() == 1 ? " is" : " are"))))
        .toList();
  }

  private List<Problem> worth(String unit, List<RejectedSum> of) {
    long rows = of.stream().mapToLong(RejectedSum::rows).sum();
    BigDecimal rejected = sum(of, true);
    BigDecimal all = sum(of, false).add(rejected);
    BigDecimal limit = settings.rejectedValuePercentMax();
    if (rows <= 1 || !isAbove(rejected, all, limit)) {
      return List.of();
    }
    String share = plain(rejected, unit) + " of " + plain(all, unit);
    return of.stream()
        .filter(sum -> sum.rows() > 0)
        .sorted(Comparator.comparing(RejectedSum::rejected).reversed())
        .map(
            sum ->
                error(
                    sum.delivery(),
                    RUN_SET_ASIDE.with(
                        share,
                        limit.toPlainString(),
                        "set_aside_value_percent_max",
                        plain(sum.rejected(), unit) + " is")))
        .toList();
  }

  private static BigDecimal sum(List<RejectedSum> of, boolean rejected) {
    return of.stream().collect(Sums.of(sum -> rejected ? sum.rejected() : sum.accepted()));
  }

  private static boolean isAbove(BigDecimal part, BigDecimal all, BigDecimal percent) {
    return part.movePointRight(2).compareTo(percent.multiply(all)) > 0;
  }

  private static String plain(BigDecimal amount, String unit) {
    // Minutes are no finite decimals of an hour: what counts here is their size.
    boolean isTime = unit.equals(RejectedValue.HOURS);
    BigDecimal shown = isTime ? amount.setScale(2, RoundingMode.HALF_EVEN) : amount;
    BigDecimal shortest = shown.stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString() + " " + unit;
  }

  private static Problem error(String file, ProblemWords words) {
    return new Problem(words, Severity.ERROR, SourceLocation.file(file));
  }
}
