package dev.towerbook.store.rows;

import dev.towerbook.ledger.RejectedSum;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of {@code rejected_sum}. */
public final class RejectedRows {

  public static final String INSERT = "insert into rejected_sum values (?, ?, ?, ?, ?, ?)";

  private RejectedRows() {}

  public static void bind(
      PreparedStatement statement, RejectedSum sum, Registered posted, int number)
      throws SQLException {
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, sum.unit());
    statement.setLong(4, sum.rows());
    statement.setBigDecimal(5, DecimalColumns.stored(sum.rejected(), sum.delivery()));
    statement.setBigDecimal(6, DecimalColumns.stored(sum.accepted(), sum.delivery()));
  }

  public static RejectedSum sum(ResultSet row) throws SQLException {
    return new RejectedSum(
        row.getString("delivery_name"),
        row.getString("unit"),
        row.getLong("row_count"),
        DecimalColumns.amount(row, "rejected"),
        DecimalColumns.amount(row, "accepted"));
  }
}
