package dev.towerbook.ledger.post;

import static dev.towerbook.ledger.problem.LedgerProblem.BILL_FAR_MONTH;
import static dev.towerbook.ledger.problem.LedgerProblem.BILL_FAR_MONTHS;
import static dev.towerbook.ledger.problem.LedgerProblem.BILL_SUM;

import dev.towerbook.intake.bill.ChargeJudge;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.fold.FarMonths;
import dev.towerbook.ledger.fold.KeptColumns;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Charges that only the whole file shows to be wrong: those of far months, see {@link FarMonths},
 * and amounts with which a sum becomes longer than the book keeps. A file that has some is read
 * once more, to reject them line by line; the way of every line costs nothing for it.
 */
final class BillMisfits implements ChargeJudge {

  /** No honest amount is longer; as many lines as there are in the world do not fill the rest. */
  private static final int DIGITS_MAX = Decimals.DIGITS_MAX - 15;

  private final Set<YearMonth> far;
  private final boolean tooLong;

  private BillMisfits(Set<YearMonth> far, boolean tooLong) {
    this.far = far;
    this.tooLong = tooLong;
  }

  /** Those of a bill that was read; empty if it has none. */
  static Optional<BillMisfits> of(PostedDelivery posted) {
    Set<YearMonth> far = FarMonths.of(posted.days(), FarMonths.BILL_AHEAD);
    boolean tooLong = sums(posted).anyMatch(sum -> Decimals.excess(sum).isPresent());
    return far.isEmpty() && !tooLong
        ? Optional.empty()
        : Optional.of(new BillMisfits(far, tooLong));
  }

  private static Stream<BigDecimal> sums(PostedDelivery posted) {
    return Stream.of(
            posted.entries().stream()
                .map(LedgerEntry::amounts)
                .flatMap(of -> Stream.of(of.billed(), of.effective(), of.list(), of.contracted())),
            posted.totals().stream().flatMap(of -> Stream.of(of.billed(), of.effective())),
            posted.days().stream().flatMap(of -> Stream.of(of.billed(), of.effective())))
        .flatMap(all -> all);
  }

  @Override
  public Optional<Verdict> of(ChargeCursor charge) {
    YearMonth billed = month(charge.billingMonth());
    YearMonth charged = month(charge.chargeMonth());
    if (FarMonths.isFar(Map.entry(billed, charged), far)) {
      YearMonth later = charged.isAfter(billed) ? charged : billed;
      return Optional.of(
          new Verdict(
              BILL_FAR_MONTH.with(
                  later, new Money(KeptColumns.currency(charge), billed(charge)).text()),
              later.toString()));
    }
    return tooLong ? tooLong(charge) : Optional.empty();
  }

  private static Optional<Verdict> tooLong(ChargeCursor charge) {
    for (CostMeasure measure : CostMeasure.values()) {
      BigDecimal amount = CountedCharges.amount(charge, measure);
      int digits = amount.precision() - amount.scale();
      if (amount.signum() != 0 && digits > DIGITS_MAX) {
        return Optional.of(
            new Verdict(
                BILL_SUM.with(measure.column(), digits, Decimals.DIGITS_MAX),
                amount.toPlainString()));
      }
    }
    return Optional.empty();
  }

  private static BigDecimal billed(ChargeCursor charge) {
    return CountedCharges.amount(charge, CostMeasure.BILLED);
  }

  private static YearMonth month(int yearMonth) {
    return YearMonth.of(yearMonth / 100, yearMonth % 100);
  }

  /** What the rows of far months come to where there are several, from the first reading. */
  List<SourceProblem> notes(PostedDelivery posted) {
    SortedMap<YearMonth, List<SourceTotal>> left = new TreeMap<>();
    for (SourceTotal total : posted.totals()) {
      if (FarMonths.isFar(Map.entry(total.billingMonth(), total.chargeMonth()), far)) {
        YearMonth charged = total.chargeMonth();
        YearMonth later = charged.isAfter(total.billingMonth()) ? charged : total.billingMonth();
        left.computeIfAbsent(later, none -> new ArrayList<>()).add(total);
      }
    }
    return left.entrySet().stream()
        .flatMap(month -> note(posted.facts().name(), month.getKey(), month.getValue()))
        .toList();
  }

  private static Stream<SourceProblem> note(String file, YearMonth month, List<SourceTotal> of) {
    MoneyBag billed = MoneyBag.empty();
    long rows = 0;
    for (SourceTotal total : of) {
      billed = billed.plus(new Money(total.currency(), total.billed()));
      rows += total.rows();
    }
    if (rows < 2) {
      return Stream.empty();
    }
    String money =
        billed.amounts().entrySet().stream()
            .map(one -> new Money(one.getKey(), one.getValue()).text())
            .collect(Collectors.joining(" + "));
    Problem problem =
        new Problem(
            BILL_FAR_MONTHS.with(rows, month, money),
            Severity.WARNING,
            SourceLocation.file(file),
            month.toString());
    return Stream.of(new SourceProblem(problem, ""));
  }
}
