package dev.towerbook.ledger.promise;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commitment in a list.
 *
 * @param file the list, by its name below the input folder
 * @param row what the list says
 */
public record ListedCommitment(String file, ContractCommitment row) {

  /** A month, or a day of it, in the name of a file or folder. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)[-_./]?(0[1-9]|1[0-2])(?:[-_./]?(?:0[1-9]|[12]\\d|3[01]))?(?!\\d)");

  private static final int CENTS = 2;

  /** The month that the list is of, by the last one in its name; empty if it names none. */
  Optional<YearMonth> month() {
    Matcher found = MONTH.matcher(file);
    Optional<YearMonth> month = Optional.empty();
    while (found.find()) {
      month =
          Optional.of(
              YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }
    return month;
  }

  /** The same list month after month: its name with a star for each number. */
  String series() {
    return file.replaceAll("\\d+([-_.]?\\d+)*", "*");
  }

  /** True if something is owed for a day of a month. */
  boolean runs(YearMonth month) {
    return row.isOwed()
        && !row.period().firstDay().isAfter(month.atEndOfMonth())
        && !row.period().lastDay().isBefore(month.atDay(1));
  }

  /** The newest word on each commitment, by its id. */
  static Map<String, ListedCommitment> newest(Collection<ListedCommitment> rows) {
    Map<String, ListedCommitment> newest = new LinkedHashMap<>();
    for (ListedCommitment one : rows) {
      newest.merge(
          one.row.id(), one, (old, other) -> old.row.isReplacedBy(other.row) ? other : old);
    }
    return newest;
  }

  /**
   * What commitments come to in a month, to the cent: the cost of each is spread evenly over its
   * days. Quantities have no amount.
   */
  static MoneyBag in(YearMonth month, List<ListedCommitment> commitments) {
    MoneyBag exact = MoneyBag.empty();
    for (ListedCommitment one : commitments) {
      if (one.row.terms().cost().isPresent() && one.runs(month)) {
        BigDecimal cost = one.row.terms().cost().get().multiply(one.part(month));
        exact = exact.plus(new Money(one.row.terms().currency(), cost));
      }
    }
    MoneyBag rounded = MoneyBag.empty();
    for (Map.Entry<String, BigDecimal> sum : exact.amounts().entrySet()) {
      BigDecimal cents = sum.getValue().setScale(CENTS, RoundingMode.HALF_UP);
      rounded = rounded.plus(new Money(sum.getKey(), cents));
    }
    return rounded;
  }

  /** What commitments come to for the whole time of each. */
  public static MoneyBag whole(List<ListedCommitment> commitments) {
    MoneyBag whole = MoneyBag.empty();
    for (ListedCommitment one : commitments) {
      if (one.row.terms().cost().isPresent()) {
        whole = whole.plus(new Money(one.row.terms().currency(), one.row.terms().cost().get()));
      }
    }
    return whole;
  }

  private BigDecimal part(YearMonth month) {
    LocalDate first = row.period().firstDay();
    LocalDate last = row.period().lastDay();
    LocalDate from = first.isAfter(month.atDay(1)) ? first : month.atDay(1);
    LocalDate to = last.isBefore(month.atEndOfMonth()) ? last : month.atEndOfMonth();
    return days(from, to).divide(days(first, last), MathContext.DECIMAL128);
  }

  private static BigDecimal days(LocalDate first, LocalDate last) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1);
  }
}
