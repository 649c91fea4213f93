package dev.towerbook.ledger;

import dev.towerbook.money.ExactSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds lines up by place: memory grows with distinct places, not with lines. Not thread-safe. */
final class Fold {

  /** The running sums of one place. */
  static final class Cell {
    final ExactSum billed = new ExactSum();
    final ExactSum effective = new ExactSum();
    final ExactSum list = new ExactSum();
    final ExactSum contracted = new ExactSum();
    final ExactSum hours = new ExactSum();
    long lines;
    private @Nullable UseDays useDays;

    /** Where the use by day goes; nothing if the lines are no use. */
    @Nullable UseDays useDays() {
      return useDays;
    }

    private void add(Cell other) {
      billed.add(other.billed);
      effective.add(other.effective);
      list.add(other.list);
      contracted.add(other.contracted);
      hours.add(other.hours);
      lines += other.lines;
    }

    private Amounts amounts() {
      return new Amounts(billed.total(), effective.total(), list.total(), contracted.total());
    }
  }

  private final Map<BalanceKey, Cell> cells = new LinkedHashMap<>();
  private final Map<DayUse.Key, UseDays> use = new LinkedHashMap<>();

  Cell cell(BalanceKey key) {
    return cells.computeIfAbsent(key, this::newCell);
  }

  private Cell newCell(BalanceKey key) {
    Cell cell = new Cell();
    UseDays.key(key).ifPresent(of -> cell.useDays = useDays(of));
    return cell;
  }

  private UseDays useDays(DayUse.Key key) {
    return use.computeIfAbsent(key, of -> new UseDays(of.chargeMonth()));
  }

  /** One line of which billed = effective = list = contracted cost. */
  void add(BalanceKey key, BigDecimal billed, BigDecimal effective, BigDecimal hours) {
    Cell cell = cell(key);
    cell.billed.add(billed);
    cell.effective.add(effective);
    cell.list.add(effective);
    cell.contracted.add(effective);
    cell.hours.add(hours);
    cell.lines++;
  }

  void addAll(Fold other) {
    other.cells.forEach((key, cell) -> cell(key).add(cell));
    other.use.forEach((key, days) -> useDays(key).add(days));
  }

  /** Use by day. */
  List<DayUse> use() {
    List<DayUse> all = new ArrayList<>(use.size());
    use.forEach((key, days) -> all.add(days.of(key)));
    return all;
  }

  List<Balance> balances(String delivery) {
    List<Balance> balances = new ArrayList<>(cells.size());
    cells.forEach(
        (key, cell) ->
            balances.add(
                new Balance(delivery, key, cell.lines, cell.amounts(), cell.hours.total())));
    return balances;
  }
}
