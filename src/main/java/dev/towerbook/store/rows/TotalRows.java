package dev.towerbook.store.rows;

import dev.towerbook.ledger.SourceTotal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of {@code control_total}. */
public final class TotalRows {

  public static final String INSERT =
      "insert into control_total values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private TotalRows() {}

  /** Binds a row of a delivery. */
  public static void bind(
      PreparedStatement statement, SourceTotal total, Registered posted, int number)
      throws SQLException {
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, total.billingAccount());
    statement.setString(4, total.invoiceId());
    statement.setString(5, total.currency());
    statement.setInt(6, Months.number(total.billingMonth()));
    statement.setInt(7, Months.number(total.chargeMonth()));
    statement.setLong(8, total.rows());
    statement.setBigDecimal(9, DecimalColumns.stored(total.billed(), total.delivery()));
    statement.setBigDecimal(10, DecimalColumns.stored(total.effective(), total.delivery()));
  }

  public static SourceTotal total(ResultSet row) throws SQLException {
    return new SourceTotal(
        row.getString("delivery_name"),
        row.getString("billing_account"),
        row.getString("invoice_id"),
        row.getString("currency"),
        Months.of(row.getInt("billing_month")),
        Months.of(row.getInt("charge_month")),
        row.getLong("row_count"),
        DecimalColumns.amount(row, "billed_cost"),
        DecimalColumns.amount(row, "effective_cost"));
  }
}
