package dev.towerbook.economics.scorecard;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.tco.MonthStatements;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cards are computed from, of one month.
 *
 * @param figures by application id
 * @param usage counts of the month
 * @param shares how shared pools reached applications
 */
public record MonthInputs(
    MonthStatements statements,
    List<LedgerEntry> balances,
    SortedMap<String, ApplicationFigures> figures,
    List<UsageTotal> usage,
    List<AllocationShare> shares) {

  public MonthInputs {
    requireNonNull(statements, "statements");
    balances = List.copyOf(balances);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    usage = List.copyOf(usage);
    shares = List.copyOf(shares);
  }

  YearMonth month() {
    return statements.month();
  }
}
