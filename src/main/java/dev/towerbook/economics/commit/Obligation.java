package dev.towerbook.economics.commit;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** What a commitment obliges to. */
public sealed interface Obligation {

  /**
   * The same amount each month.
   *
   * @param amount above zero
   */
  record Monthly(BigDecimal amount) implements Obligation {
    public Monthly {
      if (amount.signum() <= 0) {
        throw new IllegalArgumentException("monthly amount " + amount);
      }
    }
  }

  /**
   * An amount for the whole time.
   *
   * @param amount zero or more
   * @param upfront part of it that is paid at the start, 0 to 1
   */
  record Whole(BigDecimal amount, BigDecimal upfront) implements Obligation {
    public Whole {
      if (amount.signum() < 0 || upfront.signum() < 0 || upfront.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(amount + " of which upfront " + upfront);
      }
    }
  }

  /**
   * Use instead of money: what it will cost is not said.
   *
   * @param unit of the quantity; may be empty
   */
  record Quantity(BigDecimal quantity, String unit) implements Obligation {}

  /**
   * What is still to be paid after a month, in the commitment's own currency. An amount a month is
   * owed for each calendar month that the commitment touches; an amount for the whole time is
   * spread evenly over its days.
   *
   * @param first day of the commitment
   * @param last day of the commitment
   */
  default Measure owedAfter(YearMonth month, LocalDate first, LocalDate last) {
    LocalDate next = month.plusMonths(1).atDay(1);
    LocalDate from = first.isAfter(next) ? first : next;
    if (from.isAfter(last)) {
      return new Measure.Known(BigDecimal.ZERO);
    }
    return switch (this) {
      case Monthly monthly -> new Measure.Known(times(monthly.amount, monthsFrom(from, last)));
      case Whole whole -> {
        BigDecimal open = whole.amount.multiply(BigDecimal.ONE.subtract(whole.upfront));
        BigDecimal left = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, last) + 1);
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1);
        yield new Measure.Known(open.multiply(left).divide(all, MathContext.DECIMAL64));
      }
      case Quantity quantity ->
          new Measure.Unknown(
              "a quantity is committed, "
                  + (quantity.quantity.toPlainString() + " " + quantity.unit).strip()
                  + ", and no amount");
    };
  }

  private static long monthsFrom(LocalDate from, LocalDate last) {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(last)) + 1;
  }

  private static BigDecimal times(BigDecimal amount, long months) {
    return amount.multiply(BigDecimal.valueOf(months));
  }
}
