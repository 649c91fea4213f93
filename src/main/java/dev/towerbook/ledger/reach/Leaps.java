package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_LEAP;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sources that have a hundred times as much of a month as of the one before, or a hundredth:
 * thousands instead of units, cents instead of whole amounts. What grows does not grow so.
 */
public final class Leaps {

  private static final BigDecimal FACTOR = BigDecimal.valueOf(100);

  /** A counter of fewer days is too small to tell. */
  private static final int DAYS_MIN = 5;

  /** So is an account that has a smaller part of all bills. */
  private static final BigDecimal PART = BigDecimal.valueOf(100);

  private final YearMonth month;
  private final YearMonth before;
  private final Collection<SourceDays> sources;

  private Leaps(YearMonth month, Collection<SourceDays> sources) {
    this.month = month;
    this.before = month.minusMonths(1);
    this.sources = sources;
  }

  /** What a person has to settle, one problem a counter or billing account. */
  public static List<Problem> of(YearMonth month, Collection<SourceDays> sources) {
    return new Leaps(month, sources).all();
  }

  private List<Problem> all() {
    List<Problem> problems = new ArrayList<>();
    MoneyBag now = bills(month);
    MoneyBag then = bills(before);
    for (SourceDays source : sources) {
      if (source.id().kind() == SourceKind.USAGE) {
        counts(source).ifPresent(problems::add);
      } else if (source.id().kind() == SourceKind.BILL) {
        money(source, now, then).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private MoneyBag bills(YearMonth of) {
    MoneyBag all = MoneyBag.empty();
    for (SourceDays source : sources) {
      if (source.id().kind() == SourceKind.BILL) {
        all = all.plus(source.effective(of));
      }
    }
    return all;
  }

  private Optional<Problem> counts(SourceDays source) {
    int days = source.starts(month).size();
    int daysBefore = source.starts(before).size();
    BigDecimal now = source.quantity(month);
    BigDecimal then = source.quantity(before);
    boolean isLeap =
        days >= DAYS_MIN
            && daysBefore >= DAYS_MIN
            && isLeap(
                now.multiply(BigDecimal.valueOf(daysBefore)),
                then.multiply(BigDecimal.valueOf(days)));
    return isLeap
        ? Optional.of(problem(source, ReachProblems.plain(now), ReachProblems.plain(then)))
        : Optional.empty();
  }

  private Optional<Problem> money(SourceDays source, MoneyBag bills, MoneyBag billsBefore) {
    for (Map.Entry<String, BigDecimal> one : source.effective(month).amounts().entrySet()) {
      String currency = one.getKey();
      BigDecimal now = one.getValue();
      BigDecimal then = source.effective(before).in(currency).amount();
      BigDecimal larger = now.max(then);
      BigDecimal all = (now.compareTo(then) > 0 ? bills : billsBefore).in(currency).amount();
      if (isLeap(now, then) && larger.multiply(PART).compareTo(all) >= 0) {
        return Optional.of(
            problem(source, new Money(currency, now).text(), new Money(currency, then).text()));
      }
    }
    return Optional.empty();
  }

  private static boolean isLeap(BigDecimal one, BigDecimal other) {
    return one.signum() > 0
        && other.signum() > 0
        && (one.compareTo(other.multiply(FACTOR)) >= 0
            || other.compareTo(one.multiply(FACTOR)) >= 0);
  }

  private Problem problem(SourceDays source, String now, String then) {
    return ReachProblems.action(
        SOURCE_LEAP.with(ReachProblems.subjects(List.of(source.id())), now, month, then, before),
        source.deliveries(month).first());
  }
}
