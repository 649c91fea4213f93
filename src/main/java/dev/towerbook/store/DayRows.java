package dev.towerbook.store;

import dev.towerbook.ledger.DayCost;
import dev.towerbook.ledger.DayKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code day_cost}. */
final class DayRows {

  static final String INSERT = "insert into day_cost values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private DayRows() {}

  /** Binds a row of a delivery. */
  static void bind(PreparedStatement statement, DayCost cost, Registered posted, int number)
      throws SQLException {
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, cost.key().subject());
    statement.setString(4, cost.key().unit());
    statement.setInt(5, Months.number(cost.key().month()));
    statement.setObject(6, cost.key().day());
    statement.setObject(7, cost.lastDay());
    statement.setLong(8, cost.rows());
    statement.setLong(9, cost.left());
    statement.setBigDecimal(10, Exact.stored(cost.billed(), cost.delivery()));
    statement.setBigDecimal(11, Exact.stored(cost.effective(), cost.delivery()));
    statement.setBigDecimal(12, Exact.stored(cost.quantity(), cost.delivery()));
  }

  /** Costs of bills from a day on, by day, file and key. */
  static List<DayCost> since(JdbcTemplate jdbc, LocalDate first) {
    return sorted(
        jdbc.query(
            Views.rows("day_cost")
                + " and delivery.kind = 'bill' and day_cost.row_count > 0 and charge_day >= ?",
            (row, number) -> day(row),
            first));
  }

  /** What files of a kind have, by day, file and key. */
  static List<DayCost> ofKind(JdbcTemplate jdbc, String kind) {
    return sorted(
        jdbc.query(
            Views.rows("day_cost") + " and delivery.kind = ?", (row, number) -> day(row), kind));
  }

  /** The newest day of each month that a charge of the month covers. */
  static SortedMap<YearMonth, LocalDate> billedUntil(JdbcTemplate jdbc) {
    SortedMap<YearMonth, LocalDate> until = new TreeMap<>();
    jdbc.query(
        "select charge_day, max(last_day) as last_day from day_cost"
            + " join delivery on delivery.id = day_cost.delivery"
            + " where delivery.working and delivery.kind = 'bill' group by charge_day",
        row -> {
          YearMonth month = YearMonth.from(row.getObject("charge_day", LocalDate.class));
          LocalDate last = row.getObject("last_day", LocalDate.class);
          LocalDate end = month.atEndOfMonth();
          until.merge(
              month,
              last.isAfter(end) ? end : last,
              (one, other) -> one.isAfter(other) ? one : other);
        });
    return until;
  }

  /** What usage files have of a unit, by day, file and key. */
  static List<DayCost> ofUnit(JdbcTemplate jdbc, String unit) {
    return sorted(
        jdbc.query(
            Views.rows("day_cost") + " and delivery.kind = 'usage' and unit = ?",
            (row, number) -> day(row),
            unit));
  }

  /** True if two files of one layout have the same day of the same subject. */
  static boolean areShared(JdbcTemplate jdbc) {
    Set<Long> side = new TreeSet<>();
    spans(jdbc).forEach(of -> side.addAll(sideBySide(of)));
    // Most files have their months for themselves: only the days of the others are compared.
    return !side.isEmpty()
        && !jdbc.queryForList(
                "select 1 from day_cost join delivery on delivery.id = day_cost.delivery where"
                    + " delivery.id in ("
                    + side.stream().map(String::valueOf).collect(Collectors.joining(","))
                    + ") group by kind, format, subject, unit, billing_month, charge_day"
                    + " having count(*) > 1 limit 1",
                Integer.class)
            .isEmpty();
  }

  /** From when to when a file has days. */
  private record Span(long delivery, LocalDate first, LocalDate last) {}

  /** Those of the files of each layout, by their first day. */
  private static Collection<List<Span>> spans(JdbcTemplate jdbc) {
    Map<String, List<Span>> spans = new TreeMap<>();
    jdbc.query(
        "select delivery.id, kind, format, min(charge_day) as first_day, max(charge_day) as"
            + " newest_day from day_cost join delivery on delivery.id = day_cost.delivery where"
            + " delivery.working group by delivery.id, kind, format"
            + " order by first_day, delivery.id",
        row -> {
          String layout = row.getString("kind") + ' ' + row.getString("format");
          spans
              .computeIfAbsent(layout, none -> new ArrayList<>())
              .add(
                  new Span(
                      row.getLong("id"),
                      row.getObject("first_day", LocalDate.class),
                      row.getObject("newest_day", LocalDate.class)));
        });
    return spans.values();
  }

  /** Those of which another one has days, too; in the order of their first days. */
  private static Set<Long> sideBySide(List<Span> spans) {
    Set<Long> found = new TreeSet<>();
    LocalDate reached = LocalDate.MIN;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean before = !reached.isBefore(span.first());
      boolean behind = i + 1 < spans.size() && !spans.get(i + 1).first().isAfter(span.last());
      if (before || behind) {
        found.add(span.delivery());
      }
      reached = reached.isAfter(span.last()) ? reached : span.last();
    }
    return found;
  }

  /** What all files have, by day, file and key. */
  static List<DayCost> all(JdbcTemplate jdbc) {
    return sorted(jdbc.query(Views.rows("day_cost"), (row, number) -> day(row)));
  }

  private static List<DayCost> sorted(List<DayCost> days) {
    return days.stream()
        .sorted(
            Comparator.comparing(DayCost::day)
                .thenComparing(DayCost::delivery)
                .thenComparing(DayCost::key))
        .toList();
  }

  private static DayCost day(ResultSet row) throws SQLException {
    return new DayCost(
        row.getString("delivery_name"),
        new DayKey(
            row.getString("subject"),
            row.getString("unit"),
            Months.of(row.getInt("billing_month")),
            row.getObject("charge_day", LocalDate.class)),
        row.getObject("last_day", LocalDate.class),
        row.getLong("row_count"),
        row.getLong("left_rows"),
        Exact.amount(row, "billed_cost"),
        Exact.amount(row, "effective_cost"),
        Exact.amount(row, "quantity"));
  }
}
