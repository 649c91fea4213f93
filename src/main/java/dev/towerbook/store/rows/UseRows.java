package dev.towerbook.store.rows;

import dev.towerbook.ledger.day.DayUse;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code day_use}. */
public final class UseRows {

  public static final String INSERT =
      "insert into day_use values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private UseRows() {}

  /** Binds a row of a delivery. */
  public static void bind(PreparedStatement statement, DayUse use, Registered posted, int number)
      throws SQLException {
    DayUse.Key key = use.key();
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setInt(3, Months.number(key.billingMonth()));
    statement.setInt(4, Months.number(key.chargeMonth()));
    statement.setString(5, key.provider());
    statement.setString(6, key.service());
    statement.setString(7, key.currency());
    statement.setString(8, key.target().kind().name());
    statement.setString(9, key.target().name());
    statement.setBoolean(10, key.covered());
    statement.setObject(11, use.firstDay());
    statement.setString(12, text(use.millionths()));
    statement.setLong(13, use.begins());
    statement.setLong(14, use.spread());
    statement.setLong(15, use.contracted());
    statement.setLong(16, use.unpriced());
  }

  private static String text(List<Long> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static List<Long> values(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(Long::valueOf).toList();
  }

  /** Use of charge months from one on, billed until another, by file and row. */
  public static List<DayUse> between(JdbcTemplate jdbc, YearMonth from, YearMonth billedUntil) {
    return FileOrder.query(
        jdbc,
        Views.rows("day_use") + " and charge_month >= ? and billing_month <= ?",
        (row, number) -> use(row),
        Months.number(from),
        Months.number(billedUntil));
  }

  private static DayUse use(ResultSet row) throws SQLException {
    return new DayUse(
        new DayUse.Key(
            Months.of(row.getInt("billing_month")),
            Months.of(row.getInt("charge_month")),
            row.getString("provider"),
            row.getString("service"),
            row.getString("currency"),
            ClassificationRegister.target(row.getString("target_kind"), row.getString("target")),
            row.getBoolean("covered")),
        row.getObject("first_day", LocalDate.class),
        values(row.getString("day_values")),
        row.getLong("begin_days"),
        row.getLong("spread_value"),
        row.getLong("contracted_value"),
        row.getLong("unpriced_lines"));
  }
}
