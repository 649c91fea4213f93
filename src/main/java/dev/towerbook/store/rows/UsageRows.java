package dev.towerbook.store.rows;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of {@code usage_total}. */
public final class UsageRows {

  public static final String INSERT = "insert into usage_total values (?, ?, ?, ?, ?, ?, ?)";

  private UsageRows() {}

  /** Binds a row of a delivery. */
  public static void bind(
      PreparedStatement statement, UsageTotal usage, Registered posted, int number)
      throws SQLException {
    statement.setLong(1, posted.id());
    statement.setInt(2, Months.number(usage.month()));
    statement.setString(3, usage.application().orElse(""));
    statement.setString(4, usage.wrapper().orElse(""));
    statement.setString(5, usage.unit().stored());
    statement.setBigDecimal(6, DecimalColumns.stored(usage.quantity(), posted.name()));
    statement.setInt(7, usage.days());
  }

  private static CostObject.Listed subject(ResultSet row) throws SQLException {
    String application = row.getString("application");
    return application.isEmpty()
        ? new CostObject.Wrapper(row.getString("wrapper"))
        : new CostObject.Application(application);
  }

  public static UsageTotal usage(ResultSet row) throws SQLException {
    return new UsageTotal(
        Months.of(row.getInt("usage_month")),
        subject(row),
        UsageUnit.ofStored(row.getString("unit")),
        DecimalColumns.amount(row, "quantity"),
        row.getInt("day_count"));
  }
}
