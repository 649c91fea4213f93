package dev.towerbook.store;

import dev.towerbook.ledger.DayCost;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code day_cost}. */
final class DayRows {

  static final String INSERT = "insert into day_cost values (?, ?, ?, ?, ?, ?)";

  private DayRows() {}

  static void bind(PreparedStatement statement, DayCost cost, int number) throws SQLException {
    statement.setString(1, cost.delivery());
    statement.setInt(2, number);
    statement.setObject(3, cost.day());
    statement.setString(4, cost.currency());
    statement.setLong(5, cost.rows());
    statement.setBigDecimal(6, Exact.stored(cost.effective(), cost.delivery()));
  }

  /** Costs from a day on, by day, file and currency. */
  static List<DayCost> since(JdbcTemplate jdbc, LocalDate first) {
    return jdbc
        .query(
            "select * from day_cost where charge_day >= ?",
            (row, number) ->
                new DayCost(
                    row.getString("delivery"),
                    row.getObject("charge_day", LocalDate.class),
                    row.getString("currency"),
                    row.getLong("row_count"),
                    Exact.amount(row, "effective_cost")),
            first)
        .stream()
        .sorted(
            Comparator.comparing(DayCost::day)
                .thenComparing(DayCost::delivery)
                .thenComparing(DayCost::currency))
        .toList();
  }
}
