package dev.towerbook.ledger.restate;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Words;
import java.math.BigDecimal;

/**
 * What one source puts on one cost object in one currency, before anything is shared.
 *
 * @param key who and from where
 * @param amount effective cost in the source's currency, exact
 * @param rate into the report currency; zero if there is none, since the amount is then in no total
 * @param hours booked hours; zero for bills and invoices
 */
record SourceCost(Key key, BigDecimal amount, BigDecimal rate, BigDecimal hours) {

  /**
   * Who bears what from where.
   *
   * @param costObject what kind bears it
   * @param source delivery that replaces as a whole, or file
   * @param kind bill, timesheet or invoice
   */
  record Key(
      CostObject.Kind costObject, String target, String source, SourceKind kind, String currency) {

    String subject() {
      return target.isEmpty() ? Words.word(costObject) : Words.word(costObject) + " " + target;
    }
  }

  static SourceCost none(SourceCost like) {
    return new SourceCost(like.key, BigDecimal.ZERO, like.rate, BigDecimal.ZERO);
  }

  SourceCost plus(SourceCost other) {
    return new SourceCost(key, amount.add(other.amount), rate, hours.add(other.hours));
  }
}
