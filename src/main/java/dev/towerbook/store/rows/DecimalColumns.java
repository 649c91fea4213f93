package dev.towerbook.store.rows;

import static dev.towerbook.ledger.problem.LedgerProblem.BOOK_AMOUNT;

import dev.towerbook.money.Digits;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Exact amounts in and out. Databases round silently what a column cannot hold: such an amount is
 * refused. They pad the scale: the padding is taken off.
 */
public final class DecimalColumns {

  private static final int DIGITS_MAX = 60;
  private static final int DECIMALS_MAX = 40;

  private DecimalColumns() {}

  /**
   * The amount as it can be stored.
   *
   * @throws InputRefused if it is too long
   */
  static BigDecimal stored(BigDecimal amount, String delivery) {
    BigDecimal plain = Digits.of(amount);
    if (plain.scale() > DECIMALS_MAX || plain.precision() - plain.scale() > DIGITS_MAX) {
      throw new InputRefused(
          new Problem(
              BOOK_AMOUNT.with(DIGITS_MAX, DECIMALS_MAX),
              Severity.ERROR,
              SourceLocation.file(delivery),
              plain.toString()));
    }
    return amount;
  }

  public static BigDecimal amount(ResultSet row, String column) throws SQLException {
    return Digits.of(row.getBigDecimal(column));
  }
}
