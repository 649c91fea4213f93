package dev.towerbook.ledger.prove;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One comparison of two independent sums of the same money.
 *
 * @param level what is compared
 * @param key which file, invoice, account, month …
 * @param month billing month; empty if the comparison spans all
 * @param measure {@code billed} or {@code effective}
 * @param left the sum nearer to the source
 * @param right the sum nearer to the page
 * @param tolerance allowed difference, zero unless a person wrote another
 */
public record Check(
    Level level,
    String key,
    Optional<YearMonth> month,
    String currency,
    String measure,
    BigDecimal left,
    BigDecimal right,
    BigDecimal tolerance) {

  /** From the source to the page. */
  public enum Level {
    /** Rows as parsed against ledger entries, per file. */
    FILE("source file = ledger"),
    /** Rows as parsed against ledger entries, per invoice id. */
    INVOICE("invoice = ledger"),
    /** Rows as parsed against ledger entries, per billing account. */
    ACCOUNT("billing account = ledger"),
    /** What finance expects against rows as parsed. */
    EXPECTED("expected total = source file"),
    /** What a provider's invoice says against rows as parsed; its lines are rounded. */
    INVOICE_DETAIL("invoice detail = source file"),
    /** Ledger entries in the report currency against cost lines after allocation. */
    ALLOCATION("ledger = after allocation"),
    /** A shared pool against its shares. */
    POOL("shared pool = its shares"),
    /** Cost lines against TCO statements, suspense and unallocated. */
    STATEMENTS("after allocation = statements"),
    /** Statements against the published CSV. */
    PACK("statements = published CSV");

    private final String text;

    Level(String text) {
      this.text = text;
    }

    /** What equals what, in words. */
    public String text() {
      return text;
    }
  }

  /** Left minus right, exact. */
  public BigDecimal difference() {
    return left.subtract(right);
  }

  /** True if the difference is within the tolerance. */
  public boolean holds() {
    return difference().abs().compareTo(tolerance) <= 0;
  }

  /** True if it holds only because of the tolerance. */
  public boolean holdsByTolerance() {
    // That lines of an invoice are rounded and charges are not is no matter for a person.
    return level != Level.INVOICE_DETAIL && holds() && difference().signum() != 0;
  }
}
