package dev.towerbook.report.page;

import dev.towerbook.report.RunResults;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The totals of a month as printed, chosen once for the whole pack: ledger = applications + capital
 * outlay + suspense + unallocated, and applications = sum of the applications.
 *
 * @param applications fully loaded TCO of all applications
 * @param capital outlay booked on applications, outside TCO
 * @param byApplication fully loaded TCO by application id
 * @param capitalByApplication capital outlay by application id
 */
public record RoundedTotals(
    RoundedAmount ledger,
    RoundedAmount applications,
    RoundedAmount capital,
    RoundedAmount suspense,
    RoundedAmount unallocated,
    SortedMap<String, RoundedAmount> byApplication,
    SortedMap<String, RoundedAmount> capitalByApplication) {

  public RoundedTotals {
    byApplication = Collections.unmodifiableSortedMap(new TreeMap<>(byApplication));
    capitalByApplication = Collections.unmodifiableSortedMap(new TreeMap<>(capitalByApplication));
  }

  static RoundedTotals of(MonthStatements statements) {
    BigDecimal tco = statements.fullyLoaded();
    BigDecimal capital = statements.booked().subtract(tco);
    List<BigDecimal> parts =
        List.of(tco, capital, statements.suspenseTotal(), statements.unallocatedTotal());
    RoundedAmount ledger =
        RoundedAmount.of(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    List<RoundedAmount> split = ledger.split(parts);
    return new RoundedTotals(
        ledger,
        split.get(0),
        split.get(1),
        split.get(2),
        split.get(3),
        byApplication(statements, split.get(0), TcoStatement::fullyLoaded),
        byApplication(statements, split.get(1), TcoStatement::capitalOutlay));
  }

  private static SortedMap<String, RoundedAmount> byApplication(
      MonthStatements statements, RoundedAmount total, Function<TcoStatement, BigDecimal> amount) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    statements.byApplication().forEach((id, one) -> amounts.put(id, amount.apply(one)));
    return new TreeMap<>(total.split(amounts));
  }

  /** Of the month before, if the book has it. */
  static Optional<RoundedTotals> prior(RunResults results) {
    return results.prior().map(RoundedTotals::of);
  }

  /** Capital outlay of an application. */
  public RoundedAmount capital(String id) {
    return capitalByApplication.getOrDefault(id, RoundedAmount.ZERO);
  }

  /** TCO of an application; nothing if it bore no cost in the month. */
  public RoundedAmount application(String id) {
    return byApplication.getOrDefault(id, RoundedAmount.ZERO);
  }
}
