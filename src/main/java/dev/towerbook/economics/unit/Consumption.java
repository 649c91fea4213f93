package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each business unit consumes: service, quantity, unit rate, amount. The lines of a unit sum
 * to what its applications bear, capital outlay included. A rate is that of the whole company: the
 * amount of all consumers ÷ the quantity of all.
 *
 * @param lines by business unit, the dearest service first
 */
public record Consumption(List<Line> lines) {

  /** What a service is. */
  public enum Kind {
    /** An application's own cost, wrappers included; the quantity is its own count. */
    APPLICATION,
    /** A shared pool by its own driver. */
    SHARED_POOL,
    /** A shared pool by way of other pools, whose drivers share it: it has no own quantity. */
    THROUGH_POOLS,
    /** Capital outlay, which is no operating cost. */
    CAPITAL
  }

  /**
   * A line of the bill.
   *
   * @param service id of an application or a pool
   * @param unit what the quantity counts; empty without a quantity
   * @param rate report currency per unit, the same for every consumer
   * @param prior the same of the month before; empty if the book lacks it
   */
  public record Line(
      String businessUnit,
      Kind kind,
      String service,
      String unit,
      Measure quantity,
      Measure rate,
      BigDecimal amount,
      Optional<Prior> prior) {}

  /**
   * A line of the month before.
   *
   * @param quantity empty if it was not counted
   * @param rate report currency per unit of the whole company; empty without a quantity
   */
  public record Prior(
      BigDecimal amount, Optional<BigDecimal> quantity, Optional<BigDecimal> rate) {}

  public Consumption {
    lines = List.copyOf(lines);
  }

  private record Head(String businessUnit, Kind kind, String service) {
    Head company() {
      return new Head("", kind, service);
    }
  }

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal quantity = BigDecimal.ZERO;
    private String unit = "";
    private Optional<String> partial = Optional.empty();

    void add(BigDecimal more, BigDecimal used, String of) {
      amount = amount.add(more);
      quantity = quantity.add(used);
      unit = of;
    }
  }

  /** The bill of a month. */
  public static Consumption of(MonthInputs now, Optional<MonthInputs> prior) {
    Map<Head, Sum> sums = sums(now);
    Optional<Map<Head, Sum>> before = prior.map(Consumption::sums);
    Map<Head, Sum> company = company(sums);
    Map<Head, Sum> companyBefore = before.map(Consumption::company).orElseGet(Map::of);
    List<Line> lines = new ArrayList<>();
    sums.forEach(
        (head, sum) -> {
          Sum all = company.getOrDefault(head.company(), sum);
          lines.add(line(head, sum, all, before.map(b -> prior(b, companyBefore, head))));
        });
    before.ifPresent(b -> addGone(b, companyBefore, sums, lines));
    lines.sort(
        Comparator.comparing(Line::businessUnit)
            .thenComparing(Comparator.comparing(Line::amount).reversed())
            .thenComparing(Line::kind)
            .thenComparing(Line::service));
    return new Consumption(lines);
  }

  private static Map<Head, Sum> company(Map<Head, Sum> sums) {
    Map<Head, Sum> company = new HashMap<>();
    sums.forEach(
        (head, sum) ->
            company
                .computeIfAbsent(head.company(), key -> new Sum())
                .add(sum.amount, sum.quantity, sum.unit));
    return company;
  }

  private static Prior prior(Map<Head, Sum> sums, Map<Head, Sum> company, Head head) {
    Sum sum = sums.getOrDefault(head, new Sum());
    Sum all = company.getOrDefault(head.company(), sum);
    boolean counted = sum.quantity.signum() > 0;
    return new Prior(
        sum.amount,
        counted ? Optional.of(sum.quantity) : Optional.empty(),
        counted ? Measure.ratio(all.amount, all.quantity, "").number() : Optional.empty());
  }

  /** Services of the month before that are gone stay on the bill with nothing. */
  private static void addGone(
      Map<Head, Sum> before, Map<Head, Sum> company, Map<Head, Sum> sums, List<Line> lines) {
    before.forEach(
        (head, sum) -> {
          if (!sums.containsKey(head) && sum.amount.signum() != 0) {
            lines.add(line(head, new Sum(), new Sum(), Optional.of(prior(before, company, head))));
          }
        });
  }

  private static Line line(Head head, Sum sum, Sum company, Optional<Prior> prior) {
    Measure quantity =
        sum.quantity.signum() > 0
            ? new Measure.Known(sum.quantity)
            : new Measure.Unknown(sum.partial.orElse(reason(head.kind())));
    Measure rate =
        Measure.ratio(company.amount, company.quantity, sum.partial.orElse(reason(head.kind())));
    return new Line(
        head.businessUnit(),
        head.kind(),
        head.service(),
        sum.unit,
        quantity,
        rate,
        sum.amount,
        prior);
  }

  private static String reason(Kind kind) {
    return switch (kind) {
      case APPLICATION -> "not counted in the month";
      case SHARED_POOL -> "no driver in the month";
      case THROUGH_POOLS -> "came by way of other pools; their drivers share it";
      case CAPITAL -> "capital outlay has no quantity";
    };
  }

  private static Map<Head, Sum> sums(MonthInputs side) {
    Map<Head, Sum> sums =
        new TreeMap<>(
            Comparator.comparing(Head::businessUnit)
                .thenComparing(Head::kind)
                .thenComparing(Head::service));
    side.figures().forEach((id, figures) -> addOwn(sums, id, figures));
    for (AllocationShare share : side.data().allocation().shares()) {
      ApplicationFigures figures = side.figures().get(share.application());
      if (figures != null) {
        addShare(sums, figures, share);
      }
    }
    return sums;
  }

  private static void addOwn(Map<Head, Sum> sums, String id, ApplicationFigures figures) {
    String businessUnit = figures.application().businessUnit();
    Optional<UsageUnit> unit = figures.application().unit();
    BigDecimal volume =
        Optional.ofNullable(figures.volumes().get(figures.statement().month()))
            .orElse(BigDecimal.ZERO);
    Sum own = sum(sums, businessUnit, Kind.APPLICATION, id);
    own.add(figures.statement().direct(), volume, unit.map(UsageUnit::id).orElse(""));
    own.partial = Optional.ofNullable(figures.partial().get(figures.month()));
    BigDecimal operating = figures.statement().fullyLoaded();
    BigDecimal capital = figures.statement().booked().subtract(operating);
    BigDecimal sharedCapital = sharedCapital(figures);
    if (capital.compareTo(sharedCapital) != 0) {
      sum(sums, businessUnit, Kind.CAPITAL, id)
          .add(capital.subtract(sharedCapital), BigDecimal.ZERO, "");
    }
  }

  /** Capital of a pool is in the pool's line. */
  private static BigDecimal sharedCapital(ApplicationFigures figures) {
    return figures.statement().lines().stream()
        .filter(line -> line.isShared())
        .collect(Sums.of(line -> line.amount()))
        .subtract(figures.statement().shared());
  }

  private static void addShare(
      Map<Head, Sum> sums, ApplicationFigures figures, AllocationShare share) {
    String businessUnit = figures.application().businessUnit();
    String currency = figures.statement().currency();
    BigDecimal through = share.path().throughPools();
    BigDecimal own = share.amount().subtract(through);
    if (own.signum() != 0 || share.driverValue().signum() > 0) {
      sum(sums, businessUnit, Kind.SHARED_POOL, share.poolId())
          .add(own, share.driverValue(), unit(share, currency));
    }
    if (through.signum() != 0) {
      sum(sums, businessUnit, Kind.THROUGH_POOLS, share.poolId()).add(through, BigDecimal.ZERO, "");
    }
  }

  /** What the driver of a basis counts. */
  private static String unit(AllocationShare share, String currency) {
    return switch (share.basis()) {
      case AllocationBasis.Even even -> "application";
      case AllocationBasis.Fixed fixed -> "percent";
      case AllocationBasis.DirectCost cost -> currency;
      case AllocationBasis.Hours hours -> "hour";
      case AllocationBasis.Usage usage -> usage.unit().id();
    };
  }

  private static Sum sum(Map<Head, Sum> sums, String businessUnit, Kind kind, String service) {
    return sums.computeIfAbsent(new Head(businessUnit, kind, service), head -> new Sum());
  }
}
