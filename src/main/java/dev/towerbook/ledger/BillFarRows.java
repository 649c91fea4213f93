package dev.towerbook.ledger;

import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes the few rows of far months out of a bill that is read and folded already, see {@link
 * FarMonths}: a line costs nothing for it.
 */
final class BillFarRows {

  private BillFarRows() {}

  /** The delivery without them, each month of them named with its rows and money. */
  static PostedDelivery without(PostedDelivery posted) {
    Set<YearMonth> far = FarMonths.of(posted.days(), FarMonths.BILL_AHEAD);
    if (far.isEmpty()) {
      return posted;
    }
    List<SourceProblem> problems = new ArrayList<>(posted.problems());
    long rows = 0;
    SortedMap<YearMonth, List<SourceTotal>> left = new TreeMap<>();
    for (SourceTotal total : posted.totals()) {
      if (isFar(total.billingMonth(), total.chargeMonth(), far)) {
        left.computeIfAbsent(later(total), none -> new ArrayList<>()).add(total);
        rows += total.rows();
      }
    }
    left.forEach((month, totals) -> problems.add(problem(posted, month, totals)));
    List<DayCost> days =
        kept(posted.days(), day -> Map.entry(day.key().month(), YearMonth.from(day.day())), far);
    return new PostedDelivery(
        facts(posted.facts(), rows, days),
        kept(
            posted.balances(),
            of -> Map.entry(of.key().billingMonth(), of.key().chargeMonth()),
            far),
        kept(posted.totals(), of -> Map.entry(of.billingMonth(), of.chargeMonth()), far),
        days,
        kept(posted.use(), of -> Map.entry(of.key().billingMonth(), of.key().chargeMonth()), far),
        posted.usage(),
        posted.commitments(),
        posted.excluded(),
        problems);
  }

  private static YearMonth later(SourceTotal total) {
    YearMonth charged = total.chargeMonth();
    return charged.isAfter(total.billingMonth()) ? charged : total.billingMonth();
  }

  private static boolean isFar(YearMonth billed, YearMonth charged, Set<YearMonth> far) {
    return FarMonths.isFar(Map.entry(billed, charged), far);
  }

  private static <T> List<T> kept(
      List<T> all, Function<T, Map.Entry<YearMonth, YearMonth>> months, Set<YearMonth> far) {
    return all.stream().filter(one -> !FarMonths.isFar(months.apply(one), far)).toList();
  }

  private static SourceProblem problem(
      PostedDelivery posted, YearMonth month, List<SourceTotal> totals) {
    MoneyBag billed = MoneyBag.empty();
    long rows = 0;
    for (SourceTotal total : totals) {
      billed = billed.plus(new Money(total.currency(), total.billed()));
      rows += total.rows();
    }
    String money =
        billed.amounts().entrySet().stream()
            .map(one -> new Money(one.getKey(), one.getValue()).text())
            .collect(Collectors.joining(" + "));
    Place place = new Place(posted.facts().name(), 0, 0, "BillingPeriodStart");
    return new SourceProblem(
        new Problem(
            "BILL-FAR-MONTH",
            Severity.SET_ASIDE,
            place,
            rows
                + (rows == 1 ? " row is of " : " rows are of ")
                + month
                + ", far from all other rows of the file: "
                + money
                + " billed is not booked",
            month.toString(),
            "correct the billing or charge period, or deliver these rows in a file of their own"),
        "");
  }

  private static DeliveryFacts facts(DeliveryFacts of, long rows, List<DayCost> days) {
    Optional<LocalDate> last = days.stream().map(DayCost::day).max(LocalDate::compareTo);
    return new DeliveryFacts(
        of.name(),
        of.source(),
        of.kind(),
        of.format(),
        of.formatVersion(),
        of.sha256(),
        of.rulesHash(),
        of.bytes(),
        of.physicalLines(),
        of.rows() - rows,
        of.setAside() + rows,
        of.excluded(),
        last,
        of.origin(),
        of.overlap());
  }
}
