package dev.towerbook.report.page.application;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** How shared cost reached an application: pool, basis, its driver of all drivers, amount. */
public final class SharedRows {

  private static final int MOST = 5;
  private static final double NAME_ROOM = 104;
  private static final double WAY_ROOM = 78;

  private SharedRows() {}

  /** How one shared pool reached the application. */
  private record Line(
      String pool,
      Optional<SharedPool> listed,
      Optional<AllocationShare> share,
      RoundedAmount amount) {}

  static Section of(ApplicationView one) {
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    for (AllocatedCost line : one.sharedLines()) {
      amounts.merge(line.source().sharedPool(), line.amount(), BigDecimal::add);
    }
    RoundedAmount total = one.split().shared();
    List<Line> lines = new ArrayList<>();
    total
        .split(RoundedAmount.largestFirst(amounts))
        .forEach(
            (pool, amount) ->
                lines.add(
                    new Line(
                        pool,
                        one.run().results().mappings().sharedPool(pool),
                        one.run().share(pool, one.id()),
                        amount)));
    return new Section(
        headline(one, lines.size()),
        Sentence.none(),
        table(one)
            .top(
                MOST,
                lines,
                rest ->
                    Cells.others(rest.size())
                        .and("amount", one.figure(RoundedAmount.sum(rest, Line::amount))))
            .total("total", Cells.of("Shared cost").and("amount", one.figure(total))));
  }

  private static Table<Line> table(ApplicationView one) {
    return Table.<Line>of("rows", "fine")
        .text(
            "Shared pool",
            "label",
            line -> one.run().name(one.run().poolName(line.pool()), NAME_ROOM, Wording.CELL))
        .text("By", "basis", SharedRows::way, DIM)
        .figure(
            "Its driver", "driver", l -> driver(l, AllocationShare::driverValue, one.currency()))
        .figure(
            "All drivers",
            "driverTotal",
            line -> driver(line, AllocationShare::driverTotal, one.currency()))
        .figure(
            "Share %",
            "share", line -> line.share().flatMap(SharedRows::part).map(NumberFormats::percent))
        .figure(
            "Pool",
            "poolTotal",
            line -> line.share().map(of -> one.figure(one.run().pools().total(line.pool()))))
        .figure("Amount", "amount", line -> one.figure(line.amount()), END);
  }

  private static String way(Line line) {
    return line.share()
        .map(share -> Wording.cell(way(share), WAY_ROOM))
        .orElse(NumberFormats.NOT_AVAILABLE);
  }

  private static Sentence headline(ApplicationView one, int pools) {
    if (pools == 0) {
      return Sentence.plain("No shared cost reached it");
    }
    Figure number = NumberFormats.count(pools);
    String name = "shared " + Wording.plural(pools, "pool");
    return one.share(one.split().shared())
        .map(share -> Sentence.of("{} of the cost came through {} " + name, share, number))
        .orElseGet(() -> Sentence.of("Cost came through {} " + name, number));
  }

  /** Of drivers; of the amounts if a part came by way of other pools. */
  private static Optional<BigDecimal> part(AllocationShare share) {
    boolean through = share.path().isThroughPools();
    BigDecimal part = through ? share.amount() : share.driverValue();
    BigDecimal whole = through ? share.poolTotal() : share.driverTotal();
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.divide(whole, MathContext.DECIMAL64));
  }

  /** The basis, and the ids of other pools by way of which a part came. */
  private static String way(AllocationShare share) {
    String basis =
        share
            .estimatedFrom()
            .map(month -> "estimated from " + NumberFormats.shortMonth(month))
            .orElseGet(() -> basis(share.basis().words()));
    if (!share.path().isThroughPools()) {
      return basis;
    }
    return basis + ", via " + String.join(", ", share.path().through());
  }

  /** "usage: api_call" becomes "API calls counted". */
  public static String basis(String words) {
    return words.startsWith("usage: ")
        ? words.substring("usage: ".length()).replace('_', ' ').replace("api", "API") + " count"
        : words;
  }

  private static Optional<Figure> driver(
      Line line, Function<AllocationShare, BigDecimal> which, String currency) {
    return line.share().map(which).map(value -> driver(line.listed(), value, currency));
  }

  private static Figure driver(Optional<SharedPool> pool, BigDecimal value, String currency) {
    BasisKind kind = pool.map(SharedPool::basis).orElse(BasisKind.EVEN);
    return switch (kind) {
      case DIRECT_COST -> NumberFormats.money(value, currency);
      case FIXED -> NumberFormats.percent(value.movePointLeft(2));
      case HOURS -> NumberFormats.quantity(value, "hours");
      case EVEN -> NumberFormats.quantity(value, "");
      case USAGE ->
          NumberFormats.quantity(
              value, pool.flatMap(SharedPool::driver).map(Wording::unit).orElse(""));
    };
  }
}
