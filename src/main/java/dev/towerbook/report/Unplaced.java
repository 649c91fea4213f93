package dev.towerbook.report;

import dev.towerbook.ledger.month.Suspense;
import dev.towerbook.money.Money;
import dev.towerbook.tco.Unallocated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Cost of the month that reached no application, beside the limit above which a person is needed.
 * What is compared is the gross amount: credits do not pay for charges.
 *
 * @param words what it is called in a sentence
 * @param net charges less credits, in the report currency
 * @param gross charges plus credits
 * @param share gross amount in parts of the ledger's total, 0 to 1
 * @param limitPercent the setting, 0 to 100
 * @param largest what most of the gross amount is about; empty if there is none
 * @param settle where it is listed and what settles it
 */
public record Unplaced(
    String words,
    BigDecimal net,
    BigDecimal gross,
    BigDecimal share,
    BigDecimal limitPercent,
    Optional<Part> largest,
    String settle) {

  /** A part with its gross amount. */
  public record Part(String name, BigDecimal gross) {}

  /** Both kinds of a month. */
  public static List<Unplaced> of(RunResults results) {
    return List.of(suspense(results), unallocated(results));
  }

  /** What no rule placed. */
  public static Unplaced suspense(RunResults results) {
    Suspense suspense = results.ledger().suspense();
    return new Unplaced(
        "suspense",
        results.statements().suspenseTotal(),
        suspense.gross(),
        suspense.shareOf(results.ledger().effective()),
        results.mappings().settings().suspenseThresholdPercent(),
        suspense.reasons().stream().findFirst().map(of -> new Part(of.text(), of.gross())),
        "csv/suspense.csv says what is missing");
  }

  /** What stays in shared pools. */
  public static Unplaced unallocated(RunResults results) {
    Unallocated pools = results.statements().unallocatedPools();
    return new Unplaced(
        "unallocated cost",
        results.statements().unallocatedTotal(),
        pools.gross(),
        Suspense.share(pools.gross(), results.ledger().effective()),
        results.mappings().settings().unallocatedThresholdPercent(),
        pools.pools().stream().findFirst().map(of -> new Part("pool " + of.id(), of.gross())),
        "the driver total is zero: deliver the counts, or choose another basis in"
            + " allocation.csv");
  }

  /** True if a person has to settle it. */
  public boolean isAbove() {
    return share.movePointRight(2).compareTo(limitPercent) > 0;
  }

  /**
   * What a person has to settle, with its money: "suspense is above 3 %; largest cause: no tag app,
   * EUR 5,000.00 of EUR 9,990.00 without signs, EUR -10.00 net".
   *
   * @param currency of the amounts
   */
  public String action(String currency) {
    String part =
        largest
            .map(of -> "; largest cause: " + of.name() + ", " + money(of.gross(), currency))
            .orElse("");
    boolean mixed = net.compareTo(gross) != 0;
    return words
        + " is above "
        + limitPercent.toPlainString()
        + " %"
        + part
        + " of "
        + money(gross, currency)
        + (mixed ? " without signs, " + money(net, currency) + " net" : "");
  }

  private static String money(BigDecimal amount, String currency) {
    return new Money(currency, amount.setScale(2, RoundingMode.HALF_UP)).text();
  }
}
