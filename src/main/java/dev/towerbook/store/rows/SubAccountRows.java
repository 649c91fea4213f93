package dev.towerbook.store.rows;

import dev.towerbook.ledger.day.SubAccountDays;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code sub_account}. */
public final class SubAccountRows {

  public static final String INSERT = "insert into sub_account values (?, ?, ?, ?, ?, ?, ?, ?)";

  private SubAccountRows() {}

  /** Binds a row of a delivery. */
  public static void bind(
      PreparedStatement statement, SubAccountDays of, Registered posted, int number)
      throws SQLException {
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, of.account());
    statement.setString(4, of.subAccount());
    statement.setString(5, of.currency());
    statement.setInt(6, Months.number(of.month()));
    statement.setLong(7, of.begins());
    statement.setBigDecimal(8, DecimalColumns.stored(of.effective(), of.delivery()));
  }

  /** Of the months from one until another, by file and name. */
  public static List<SubAccountDays> between(JdbcTemplate jdbc, YearMonth from, YearMonth until) {
    List<SubAccountDays> rows =
        jdbc.query(
            Views.rows("sub_account") + " and billing_month between ? and ?",
            (row, number) ->
                new SubAccountDays(
                    row.getString("delivery_name"),
                    row.getString("account"),
                    row.getString("sub_account"),
                    row.getString("currency"),
                    Months.of(row.getInt("billing_month")),
                    row.getLong("begin_days"),
                    DecimalColumns.amount(row, "effective_cost")),
            Months.number(from),
            Months.number(until));
    return rows.stream()
        .sorted(
            Comparator.comparing(SubAccountDays::delivery)
                .thenComparing(SubAccountDays::account)
                .thenComparing(SubAccountDays::subAccount)
                .thenComparing(SubAccountDays::currency)
                .thenComparing(SubAccountDays::month))
        .toList();
  }
}
