package dev.towerbook.assess;

import dev.towerbook.ledger.Balances;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.ledger.reach.Absences;
import dev.towerbook.ledger.reach.FarFiles;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.mapping.CostObject;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A book in memory that notes which months are read; the shelf is that of the repository. */
final class BookOfMonths implements MonthAllocator.Ledger {

  static final Shelf SHELF = Shelf.load(Path.of("mappings")).value();

  static final String APPLICATION = SHELF.mappings().catalogue().applications().firstKey();

  private final SortedMap<YearMonth, List<LedgerEntry>> months = new TreeMap<>();
  private final List<YearMonth> read = new ArrayList<>();

  /** Usage of the application on a bill in EUR. */
  void spends(YearMonth month, String cost) {
    add(month, Balances.bill("EC2", APPLICATION).of(cost));
  }

  /** The same without an application. */
  void loses(YearMonth month, String cost) {
    CostObject.Assigned nobody = new CostObject.Suspense("no application");
    add(month, Balances.bill("EC2", APPLICATION).to(nobody).of(cost));
  }

  private void add(YearMonth month, LedgerEntry may) {
    EntryKey key = may.key();
    EntryKey dated =
        new EntryKey(month, month, key.origin(), key.traits(), key.service(), key.place());
    months
        .computeIfAbsent(month, none -> new ArrayList<>())
        .add(new LedgerEntry(may.delivery(), dated, may.lines(), may.amounts(), may.hours()));
  }

  List<YearMonth> months() {
    return List.copyOf(months.keySet());
  }

  /** Months that were read, in that order. */
  List<YearMonth> read() {
    return List.copyOf(read);
  }

  /** A month of which everything is there. */
  static PackReach reach(YearMonth month) {
    return new PackReach(
        month, Optional.empty(), List.of(), Absences.NONE, List.of(), FarFiles.of(List.of()));
  }

  SourceData sources() {
    return new SourceData(new TreeMap<>(), List.of(), months(), List.of(), List.of(), List.of());
  }

  MonthCounts counts() {
    return new MonthCounts(SHELF, sources(), List.of());
  }

  @Override
  public List<LedgerEntry> entries(YearMonth month) {
    read.add(month);
    return months.getOrDefault(month, List.of());
  }

  @Override
  public List<SubAccountDays> subAccounts(YearMonth from, YearMonth until) {
    return List.of();
  }
}
