package dev.towerbook.ledger.month;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.money.Digits;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The money of a month that no rule placed, in the report currency. A credit without a place does
 * not pay for a charge without one: beside the net amount stands the gross amount, which is the sum
 * of the source lines without their signs, as they were posted. So a charge and its reversal for
 * the same reason are two doubts and not none. What a policy on unused commitments leaves without a
 * place is known by ledger entry only: there charges and credits of one commitment net.
 *
 * @param rows largest gross amount first, then by their texts; none is of zero gross
 */
public record Suspense(List<Row> rows) {

  private static final Comparator<Row> LARGEST_FIRST =
      Comparator.comparing(Row::gross)
          .reversed()
          .thenComparing(Row::reason)
          .thenComparing(row -> row.kind().map(SourceKind::word).orElse(""))
          .thenComparing(Row::provider)
          .thenComparing(Row::service)
          .thenComparing(Row::pool)
          .thenComparing(Row::tower);

  /**
   * Money of one reason, source and place.
   *
   * @param reason what has to be corrected
   * @param kind bill, timesheet or invoice; empty of what is summed over all
   * @param pool cost pool; empty if no rule gave one
   * @param tower resource tower; empty if no rule gave one
   * @param net charges less credits
   * @param gross charges plus credits
   * @param lines source lines
   */
  public record Row(
      String reason,
      Optional<SourceKind> kind,
      String provider,
      String service,
      String pool,
      String tower,
      BigDecimal net,
      BigDecimal gross,
      long lines) {

    public Row {
      // In how many files its lines came must not show in the digits.
      gross = Digits.of(gross);
    }
  }

  /**
   * Money of one reason, whatever its source and place.
   *
   * @param net charges less credits
   * @param gross charges plus credits, above zero
   * @param lines source lines
   */
  public record Reason(String text, BigDecimal net, BigDecimal gross, long lines) {

    private Reason plus(Reason other) {
      return new Reason(
          text, net.add(other.net), gross.add(other.gross), Math.addExact(lines, other.lines));
    }
  }

  public Suspense {
    rows = rows.stream().filter(row -> row.gross().signum() != 0).sorted(LARGEST_FIRST).toList();
  }

  /** By reason, the largest gross amount first. */
  public List<Reason> reasons() {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Row row : rows) {
      reasons.merge(
          row.reason(),
          new Reason(row.reason(), row.net(), row.gross(), row.lines()),
          Reason::plus);
    }
    return reasons.values().stream()
        .sorted(Comparator.comparing(Reason::gross).reversed().thenComparing(Reason::text))
        .toList();
  }

  /** Charges plus credits. */
  public BigDecimal gross() {
    return rows.stream().collect(Sums.of(Row::gross));
  }

  /** How much of a month is in doubt: see {@link #share}. */
  public BigDecimal shareOf(BigDecimal total) {
    return share(gross(), total);
  }

  /**
   * A gross amount as a part of a month's total, 0 to 1. The total counts as it is printed, net: a
   * credit that has its place must not make the doubt about another amount smaller. What is as much
   * as the total, or stands against a total of zero, is all of it.
   *
   * @param gross not negative
   */
  public static BigDecimal share(BigDecimal gross, BigDecimal total) {
    if (gross.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return total.abs().compareTo(gross) <= 0
        ? BigDecimal.ONE
        : gross.divide(total.abs(), MathContext.DECIMAL64);
  }

  /** Adds up the ledger entries of a month. */
  static final class Fold {

    private final List<Row> rows = new ArrayList<>();

    /**
     * Takes a ledger entry if it has no place.
     *
     * @param waits true if a policy on unused commitments decides about it later
     */
    void add(LedgerEntry entry, BigDecimal rate, boolean waits) {
      if (!waits && entry.key().place().target() instanceof CostObject.Suspense) {
        rows.add(row(entry, rate));
      }
    }

    /** What no rule placed, with what a policy on unused commitments left without a place. */
    Suspense of(List<MonthlyCost> unused) {
      List<Row> all = new ArrayList<>(rows);
      unused.forEach(posting -> Suspense.ofCost(posting).ifPresent(all::add));
      return new Suspense(folded(all));
    }

    private static Row row(LedgerEntry entry, BigDecimal rate) {
      EntryKey key = entry.key();
      return new Row(
          key.place().target().name(),
          Optional.of(key.origin().kind()),
          key.origin().provider(),
          key.service(),
          key.place().category().pool(),
          key.place().category().tower(),
          entry.amounts().effective().multiply(rate),
          entry.amounts().gross().multiply(rate),
          entry.lines());
    }
  }

  private static Optional<Row> ofCost(MonthlyCost posting) {
    return posting.target() instanceof CostObject.Suspense nobody
        ? Optional.of(
            new Row(
                nobody.reason(),
                posting.source().kind(),
                posting.source().provider(),
                posting.source().service(),
                posting.place().pool(),
                posting.place().tower(),
                posting.effective(),
                posting.effective().abs(),
                posting.lines()))
        : Optional.empty();
  }

  private record Key(
      String reason,
      Optional<SourceKind> kind,
      String provider,
      String service,
      String pool,
      String tower) {

    static Key of(Row row) {
      return new Key(
          row.reason(), row.kind(), row.provider(), row.service(), row.pool(), row.tower());
    }
  }

  private static List<Row> folded(List<Row> rows) {
    Map<Key, Row> folded = new LinkedHashMap<>();
    rows.forEach(row -> folded.merge(Key.of(row), row, Suspense::sum));
    return List.copyOf(folded.values());
  }

  private static Row sum(Row one, Row other) {
    return new Row(
        one.reason(),
        one.kind(),
        one.provider(),
        one.service(),
        one.pool(),
        one.tower(),
        one.net().add(other.net()),
        one.gross().add(other.gross()),
        Math.addExact(one.lines(), other.lines()));
  }
}
