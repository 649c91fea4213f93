package dev.towerbook.tco;

import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.rates.ExchangeRates;
import java.time.YearMonth;
import java.util.List;

/**
 * A month as the book has it: read, converted and allocated once, and handed to whoever asks.
 *
 * @param rates by which it was converted
 * @param entries of all files, in their own currencies
 * @param usage what was counted in the month
 */
public record MonthData(
    ExchangeRates rates,
    List<LedgerEntry> entries,
    MonthLedger ledger,
    Allocation allocation,
    MonthStatements statements,
    List<UsageTotal> usage) {

  public MonthData {
    entries = List.copyOf(entries);
    usage = List.copyOf(usage);
  }

  public YearMonth month() {
    return statements.month();
  }
}
