package dev.towerbook.ledger.fold;

import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.tuple.ChargeTuples;
import dev.towerbook.ledger.tuple.TupleFold;
import dev.towerbook.ledger.tuple.TupleSum;
import dev.towerbook.money.ExactSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds lines up by place: memory grows with distinct places, not with lines. Not thread-safe. */
public final class Fold {

  /** The running sums of one place. */
  public static final class Cell {
    final ExactSum billed = new ExactSum();
    final ExactSum effective = new ExactSum();
    final ExactSum list = new ExactSum();
    final ExactSum contracted = new ExactSum();
    final ExactSum unpriced = new ExactSum();
    final ExactSum credits = new ExactSum();
    final ExactSum hours = new ExactSum();
    long lines;
    private @Nullable UseDays useDays;

    /** Where the use by day goes; nothing if the lines are no use. */
    public @Nullable UseDays useDays() {
      return useDays;
    }

    /** Adds the charges of a tuple. */
    public void add(TupleFold tuples, int tuple) {
      tuples.addTo(billed, tuple, TupleSum.BILLED);
      tuples.addTo(effective, tuple, TupleSum.EFFECTIVE);
      tuples.addTo(list, tuple, TupleSum.LIST);
      tuples.addTo(contracted, tuple, TupleSum.CONTRACTED);
      tuples.addTo(unpriced, tuple, TupleSum.UNPRICED);
      tuples.addTo(credits, tuple, TupleSum.CREDITS);
      lines += tuples.lines(tuple);
    }

    private void add(Cell other) {
      billed.add(other.billed);
      effective.add(other.effective);
      list.add(other.list);
      contracted.add(other.contracted);
      unpriced.add(other.unpriced);
      credits.add(other.credits);
      hours.add(other.hours);
      lines += other.lines;
    }

    private Amounts amounts() {
      return new Amounts(
          billed.total(),
          effective.total(),
          list.total(),
          contracted.total(),
          unpriced.total(),
          credits.total());
    }
  }

  private final Map<EntryKey, Cell> cells = new LinkedHashMap<>();
  private final Map<DayUse.Key, UseDays> use = new LinkedHashMap<>();
  // Lines of which a value stands for another one, apart until folds are put together: their number
  // is then known without counting any line twice.
  private final Map<PlacedKey, Cell> renamed = new LinkedHashMap<>();
  private final NormalizedNames normalizedNames = new NormalizedNames();
  private final ExcludedSums excluded = new ExcludedSums();
  private final SubAccountFold subAccounts = new SubAccountFold();
  private Optional<ChargeTuples> tuples = Optional.empty();

  Cell cell(EntryKey key) {
    return cells.computeIfAbsent(key, this::newCell);
  }

  private Cell newCell(EntryKey key) {
    Cell cell = new Cell();
    UseDays.key(key).ifPresent(of -> cell.useDays = useDays(of));
    return cell;
  }

  private UseDays useDays(DayUse.Key key) {
    return use.computeIfAbsent(key, of -> new UseDays(of.chargeMonth()));
  }

  /** The sums of lines of which values may stand for others. */
  public Cell cell(PlacedKey placed) {
    // Always, so that ledger entries keep the order of their first line.
    Cell cell = cell(placed.key());
    return placed.normalizedNames().isEmpty()
        ? cell
        : renamed.computeIfAbsent(placed, of -> newCell(of.key()));
  }

  /** One line of which billed = effective = list = contracted cost. */
  public void add(EntryKey key, BigDecimal billed, BigDecimal effective, BigDecimal hours) {
    Cell cell = cell(key);
    cell.billed.add(billed);
    cell.effective.add(effective);
    cell.list.add(effective);
    cell.contracted.add(effective);
    if (effective.signum() < 0) {
      cell.credits.add(effective);
    }
    cell.hours.add(hours);
    cell.lines++;
  }

  /** What does not count. */
  public ExcludedSums excluded() {
    return excluded;
  }

  /** Cost and days of use by sub-account. */
  public SubAccountFold subAccounts() {
    return subAccounts;
  }

  /** Takes the tuples of a part of a bill. */
  public void take(ChargeTuples of) {
    tuples = Optional.of(tuples.map(known -> known.plus(of)).orElse(of));
  }

  /** The charges by what tells them apart; none of a source that is no bill. */
  public Optional<ChargeTuples> tuples() {
    return tuples;
  }

  public void addAll(Fold other) {
    other.tuples.ifPresent(this::take);
    excluded.addAll(other.excluded);
    subAccounts.addAll(other.subAccounts);
    other.cells.forEach((key, cell) -> cell(key).add(cell));
    other.use.forEach((key, days) -> useDays(key).add(days));
    other.renamed.forEach(
        (placed, cell) -> {
          cell(placed.key()).add(cell);
          normalizedNames.add(placed.normalizedNames(), cell.lines);
          String currency = placed.key().origin().currency();
          normalizedNames.cost(placed.normalizedNames(), currency, cell.billed.total());
        });
    normalizedNames.addAll(other.normalizedNames);
  }

  /** Use by day. */
  public List<DayUse> use() {
    List<DayUse> all = new ArrayList<>(use.size());
    use.forEach((key, days) -> all.add(days.of(key)));
    return all;
  }

  /** Lines whose values stand for others, of the folds that were added. */
  public NormalizedNames normalizedNames() {
    return normalizedNames;
  }

  /**
   * The sums by place.
   *
   * @throws IllegalStateException if this fold has renamed lines and was not added to another one
   */
  public List<LedgerEntry> entries(String delivery) {
    if (!renamed.isEmpty()) {
      throw new IllegalStateException("renamed lines stand apart: add the fold to another one");
    }
    List<LedgerEntry> entries = new ArrayList<>(cells.size());
    cells.forEach(
        (key, cell) ->
            entries.add(
                new LedgerEntry(delivery, key, cell.lines, cell.amounts(), cell.hours.total())));
    return entries;
  }
}
