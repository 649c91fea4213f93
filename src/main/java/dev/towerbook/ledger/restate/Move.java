package dev.towerbook.ledger.restate;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One step of a restatement bridge, in the report currency, exact.
 *
 * @param level what the subject is
 * @param subject who bears it
 * @param source the file or delivery that it comes from; empty for shared cost
 * @param amount in this run less published
 */
public record Move(
    Level level, String subject, RestatementCause cause, String source, BigDecimal amount) {

  /** By level, subject, cause and source. */
  static final Comparator<Move> ORDER =
      Comparator.comparing(Move::level)
          .thenComparing(Move::subject)
          .thenComparing(Move::cause)
          .thenComparing(Move::source);

  /** Two bridges: each sums to its own difference. */
  public enum Level {
    /** Cost objects before anything is shared; all moves sum to the difference of the ledger. */
    LEDGER,
    /** Applications after sharing; the moves of one sum to the difference of its cost. */
    APPLICATION
  }
}
