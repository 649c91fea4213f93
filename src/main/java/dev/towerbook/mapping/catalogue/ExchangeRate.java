package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.RATE_ENDED;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.RATE_ENDED_OTHER;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.RATE_MONTH;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.RATE_SAME;

import dev.towerbook.money.LegacyCurrency;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.sheet.Cell;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * One unit of a currency in a month is worth so much of another.
 *
 * @param rate units of {@code to} for 1 {@code currency}, above 0
 * @param source where the rate is from
 */
public record ExchangeRate(
    YearMonth month, String currency, String to, BigDecimal rate, String source) {

  private static final Column<YearMonth> MONTH =
      Column.of("month", "month", "like 2026-05", ExchangeRate::month);
  private static final Column<String> CURRENCY =
      Column.text("currency", "of what 1 is worth `rate` of `to`").map(Looks::id);
  private static final Column<String> TO = Column.currency("to", "");
  private static final Column<BigDecimal> RATE = Column.positive("rate", "");
  private static final Column<String> SOURCE = Column.note("source", "where the rate is from");

  public static final Sheet<ExchangeRate> SHEET =
      Sheet.of("rates/exchange-rates.csv", ExchangeRate::read)
          .with(MONTH, CURRENCY, TO, RATE, SOURCE)
          .missed(
              "what other currencies are worth; without it only the report currency is converted")
          .unique(CURRENCY, MONTH, CURRENCY, TO)
          .each(ExchangeRate::check);

  private static Optional<YearMonth> month(Cell cell) {
    try {
      return Optional.of(YearMonth.parse(cell.text()));
    } catch (DateTimeParseException notAMonth) {
      return cell.refuse(RATE_MONTH);
    }
  }

  private static ExchangeRate read(Cells cells) {
    return new ExchangeRate(
        cells.get(MONTH), cells.get(CURRENCY), cells.get(TO), cells.get(RATE), cells.get(SOURCE));
  }

  private static void check(Cells cells) {
    if (cells.find(TO).isEmpty() || cells.find(MONTH).isEmpty()) {
      return;
    }
    cells.find(RATE).ifPresent(rate -> noteEnded(cells, rate));
    if (cells.text(CURRENCY).equals(cells.text(TO))) {
      cells.error(RATE_SAME, TO);
    }
  }

  /** A currency that has ended is never worth what it was before. */
  private static void noteEnded(Cells cells, BigDecimal rate) {
    Optional<LegacyCurrency> ended =
        cells.find(CURRENCY).flatMap(code -> LegacyCurrency.of(code, cells.get(MONTH)));
    boolean toEuro = cells.get(TO).equals(LegacyCurrency.EURO);
    if (ended.isEmpty()
        || (toEuro
            && ended.get().inEuro().round(new MathContext(rate.precision())).compareTo(rate)
                == 0)) {
      return;
    }
    String currency = cells.get(CURRENCY);
    YearMonth month = ended.get().firstEuroMonth();
    String fixed = ended.get().words();
    cells.warning(
        toEuro
            ? RATE_ENDED.with(currency, month, fixed)
            : RATE_ENDED_OTHER.with(currency, month, fixed, cells.get(TO)),
        RATE);
  }

  public ExchangeRate {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("rate " + rate + " is not above 0");
    }
  }

  /** True if both are of the same month and pair of currencies. */
  public boolean isOfSamePair(ExchangeRate other) {
    return month.equals(other.month) && currency.equals(other.currency) && to.equals(other.to);
  }
}
