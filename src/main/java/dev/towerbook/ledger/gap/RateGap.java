package dev.towerbook.ledger.gap;

import static dev.towerbook.ledger.problem.LedgerProblem.LEDGER_NO_RATE;

import dev.towerbook.money.LegacyCurrency;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A currency that has cost in a month and no rate: one row of the shelf is missing.
 *
 * @param into the report currency
 * @param effective in {@code currency}; in no total
 * @param billed of the same rows
 * @param gross effective cost of the cost objects without its sign: where they cancel out, each of
 *     them lacks its cost all the same
 */
public record RateGap(
    YearMonth month,
    String currency,
    String into,
    BigDecimal effective,
    BigDecimal billed,
    BigDecimal gross) {

  private static final String FILE = "rates/exchange-rates.csv";

  /** The gaps of a month, by currency; cost that sums to nothing at any rate is no gap. */
  public static List<RateGap> of(YearMonth month, String into, Collection<UnratedCost> costs) {
    SortedMap<String, RateGap> gaps = new TreeMap<>();
    for (UnratedCost cost : costs) {
      if (cost.effective().signum() != 0 || cost.billed().signum() != 0) {
        gaps.merge(
            cost.currency(),
            new RateGap(
                month,
                cost.currency(),
                into,
                cost.effective(),
                cost.billed(),
                cost.effective().abs()),
            RateGap::plus);
      }
    }
    return List.copyOf(gaps.values());
  }

  private RateGap plus(RateGap other) {
    return new RateGap(
        month,
        currency,
        into,
        effective.add(other.effective),
        billed.add(other.billed),
        gross.add(other.gross));
  }

  /** Why a figure of some months is unknown: "no exchange rate for USD in 2026-09". */
  public static String reason(YearMonth month, Collection<String> currencies) {
    return "no exchange rate for " + String.join(", ", currencies) + " in " + month;
  }

  /** Effective cost that is in no total: "USD 1,200.00, JPY 77.00". */
  public static String amounts(MoneyBag bag) {
    return bag.amounts().entrySet().stream()
        .filter(amount -> amount.getValue().signum() != 0)
        .map(amount -> new Money(amount.getKey(), amount.getValue()).text())
        .collect(Collectors.joining(", "));
  }

  /**
   * What a person has to settle, with the row to write.
   *
   * @param pack the month of the pack
   */
  public Problem problem(YearMonth pack) {
    List<String> money = new ArrayList<>(List.of(text(effective) + " of cost"));
    if (gross.compareTo(effective.abs()) != 0) {
      money.add(text(gross) + " without signs");
    }
    if (billed.compareTo(effective) != 0) {
      money.add(text(billed) + " billed");
    }
    String rests =
        month.equals(pack)
            ? "in no total, and what rests on it is unknown"
            : "unknown, and so is every figure of " + pack + " that is compared with it";
    return new Problem(
        LEDGER_NO_RATE.with(
            reason(month, List.of(currency)),
            String.join(", ", money),
            rests,
            FILE,
            String.join(",", month.toString(), from(), into, "<rate>", "<source>"),
            currency),
        Severity.ACTION,
        SourceLocation.file(FILE),
        currency);
  }

  /** Of a currency that the euro has replaced, the rate of the euro is missing. */
  private String from() {
    return LegacyCurrency.of(currency, month).isPresent() ? LegacyCurrency.EURO : currency;
  }

  private String text(BigDecimal amount) {
    return new Money(currency, amount).text();
  }
}
