package dev.towerbook.store.rows;

import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.ledger.day.OverlapReason;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code excluded_rows}. */
public final class ExcludedRowsTable {

  public static final String INSERT =
      "insert into excluded_rows values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private ExcludedRowsTable() {}

  public static void bind(
      PreparedStatement statement, ExcludedRows rows, Registered posted, int number)
      throws SQLException {
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, rows.exclusion().because());
    statement.setString(4, rows.exclusion().reason().name());
    statement.setString(5, rows.exclusion().newer());
    statement.setBoolean(6, rows.exclusion().declared());
    statement.setString(7, rows.unit());
    statement.setObject(8, rows.first());
    statement.setObject(9, rows.last());
    statement.setLong(10, rows.rows());
    statement.setBigDecimal(11, DecimalColumns.stored(rows.billed(), rows.delivery()));
    statement.setBigDecimal(12, DecimalColumns.stored(rows.effective(), rows.delivery()));
    statement.setBigDecimal(13, DecimalColumns.stored(rows.quantity(), rows.delivery()));
  }

  /** All of them, by file. */
  public static List<ExcludedRows> all(JdbcTemplate jdbc) {
    return FileOrder.query(
        jdbc,
        Views.rows("excluded_rows"),
        (row, number) ->
            new ExcludedRows(
                row.getString("delivery_name"),
                new Exclusion(
                    row.getString("because"),
                    OverlapReason.valueOf(row.getString("reason")),
                    row.getString("newer"),
                    row.getBoolean("declared")),
                row.getString("unit"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getLong("row_count"),
                DecimalColumns.amount(row, "billed_cost"),
                DecimalColumns.amount(row, "effective_cost"),
                DecimalColumns.amount(row, "quantity")));
  }
}
