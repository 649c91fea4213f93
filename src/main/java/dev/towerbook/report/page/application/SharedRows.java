package dev.towerbook.report.page.application;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How shared cost reached an application: pool, basis, its driver of all drivers, amount. */
public final class SharedRows {

  private static final int MOST = 5;
  private static final double NAME_ROOM = 104;
  private static final double WAY_ROOM = 78;

  private SharedRows() {}

  static ApplicationPage.Shared of(ApplicationView one) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (AllocatedCost line : one.sharedLines()) {
      amounts.merge(line.source().sharedPool(), line.amount(), BigDecimal::add);
    }
    RoundedAmount total = one.split().shared();
    List<String> pools =
        amounts.entrySet().stream()
            .sorted(
                Map.Entry.<String, BigDecimal>comparingByValue(
                        Comparator.comparing((BigDecimal amount) -> amount.abs()).reversed())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    List<RoundedAmount> shown =
        total.split(pools.stream().map(id -> amounts.getOrDefault(id, BigDecimal.ZERO)).toList());
    List<ApplicationPage.SharedRow> rows = new ArrayList<>();
    int top = pools.size() <= MOST ? pools.size() : MOST - 1;
    for (int i = 0; i < top; i++) {
      rows.add(row(one, pools.get(i), shown.get(i)));
    }
    if (top < pools.size()) {
      RoundedAmount rest = RoundedAmount.sum(shown.subList(top, shown.size()));
      rows.add(sum(one, "Other (" + (pools.size() - top) + ")", rest));
    }
    return new ApplicationPage.Shared(
        headline(one, pools.size()), rows, sum(one, "Shared cost", total));
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

  private static ApplicationPage.SharedRow row(
      ApplicationView one, String pool, RoundedAmount amount) {
    Optional<SharedPool> listed =
        Optional.ofNullable(one.run().results().mappings().sharedPools().get(pool));
    Optional<AllocationShare> share = one.run().share(pool, one.id());
    return new ApplicationPage.SharedRow(
        one.run().name(listed.map(SharedPool::name).orElse(pool), NAME_ROOM, Wording.CELL),
        share.map(of -> Wording.cell(way(of), WAY_ROOM)).orElse(NumberFormats.NOT_AVAILABLE),
        share.map(of -> driver(listed, of.driverValue(), one.currency())),
        share.map(of -> driver(listed, of.driverTotal(), one.currency())),
        share.flatMap(SharedRows::part).map(NumberFormats::percent),
        share.map(of -> one.figure(one.run().pools().total(pool))),
        one.figure(amount));
  }

  /** Of drivers; of the amounts if a part came by way of other pools. */
  private static Optional<BigDecimal> part(AllocationShare share) {
    boolean through = share.passage().isThroughPools();
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
    if (!share.passage().isThroughPools()) {
      return basis;
    }
    return basis + ", via " + String.join(", ", share.passage().through());
  }

  private static ApplicationPage.SharedRow sum(
      ApplicationView one, String label, RoundedAmount amount) {
    return new ApplicationPage.SharedRow(
        label,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        one.figure(amount));
  }

  /** "usage: api_call" becomes "API calls counted". */
  public static String basis(String words) {
    return words.startsWith("usage: ")
        ? words.substring("usage: ".length()).replace('_', ' ').replace("api", "API") + " count"
        : words;
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
