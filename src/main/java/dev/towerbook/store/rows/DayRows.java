package dev.towerbook.store.rows;

import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.money.Digits;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of {@code day_cost}: the days of a subject in a file, written one after the other as {@code
 * first,more,rows,left,billed,effective,quantity}. {@code more} is the number of days by which the
 * last one follows; 0 is written as nothing. A row a day would be twenty times as many rows.
 */
public final class DayRows {

  public static final String INSERT = "insert into day_cost values (?, ?, ?, ?, ?, ?)";

  /** So many days to a row, so that none outgrows its column. */
  private static final int DAYS_MAX = 366;

  private static final int CELLS = 7;

  private static final Comparator<DayCost> ORDER =
      Comparator.comparing(DayCost::day)
          .thenComparing(DayCost::delivery)
          .thenComparing(DayCost::key);

  private DayRows() {}

  /** Days of one subject of a file, in one unit and billing month. */
  public record Strip(String subject, String unit, YearMonth month, String days) {}

  /** The days of a file as they are stored. */
  public static List<Strip> strips(List<DayCost> days) {
    record Of(String subject, String unit, YearMonth month) {}
    Map<Of, List<DayCost>> groups = new LinkedHashMap<>();
    for (DayCost day : days) {
      groups
          .computeIfAbsent(
              new Of(day.key().subject(), day.key().unit(), day.key().month()),
              none -> new ArrayList<>())
          .add(day);
    }
    List<Strip> strips = new ArrayList<>();
    groups.forEach(
        (of, all) ->
            parts(all).forEach(part -> strips.add(new Strip(of.subject, of.unit, of.month, part))));
    return strips;
  }

  private static Stream<String> parts(List<DayCost> days) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < days.size(); from += DAYS_MAX) {
      StringBuilder text = new StringBuilder();
      days.subList(from, Math.min(days.size(), from + DAYS_MAX)).forEach(day -> write(day, text));
      parts.add(text.toString());
    }
    return parts.stream();
  }

  private static void write(DayCost cost, StringBuilder text) {
    text.append(text.isEmpty() ? "" : " ").append(cost.day()).append(',');
    write(cost.lastDay().toEpochDay() - cost.day().toEpochDay(), text);
    write(cost.rows(), text);
    write(cost.left(), text);
    write(DecimalColumns.stored(cost.billed(), cost.delivery()), text).append(',');
    write(DecimalColumns.stored(cost.effective(), cost.delivery()), text).append(',');
    write(DecimalColumns.stored(cost.quantity(), cost.delivery()), text);
  }

  private static void write(long count, StringBuilder text) {
    if (count != 0) {
      text.append(count);
    }
    text.append(',');
  }

  private static StringBuilder write(BigDecimal amount, StringBuilder text) {
    return amount.signum() == 0 ? text : text.append(amount.toPlainString());
  }

  /** Binds a row of a delivery. */
  public static void bind(PreparedStatement statement, Strip strip, Registered posted, int number)
      throws SQLException {
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, strip.subject());
    statement.setString(4, strip.unit());
    statement.setInt(5, Months.number(strip.month()));
    statement.setString(6, strip.days());
  }

  /** Costs of bills from a day on, by day, file and key. */
  public static List<DayCost> since(JdbcTemplate jdbc, LocalDate first) {
    return days(jdbc, " and delivery.kind = 'bill'")
        .filter(day -> day.rows() > 0 && !day.day().isBefore(first))
        .sorted(ORDER)
        .toList();
  }

  /** Counts from a day until another, by day, file and key. */
  public static List<DayCost> counts(JdbcTemplate jdbc, LocalDate first, LocalDate last) {
    return days(jdbc, " and delivery.kind = 'usage'")
        .filter(day -> day.rows() > 0 && !day.day().isBefore(first) && !day.day().isAfter(last))
        .sorted(ORDER)
        .toList();
  }

  /** What all files have, by day, file and key. */
  public static List<DayCost> all(JdbcTemplate jdbc) {
    return days(jdbc, "").sorted(ORDER).toList();
  }

  private static Stream<DayCost> days(JdbcTemplate jdbc, String condition) {
    Map<LocalDate, LocalDate> calendar = new HashMap<>();
    return jdbc
        .query(Views.rows("day_cost") + condition, (row, number) -> read(row, calendar))
        .stream()
        .flatMap(Collection::stream);
  }

  /**
   * @param calendar one date for all rows of a day: there are many
   */
  private static List<DayCost> read(ResultSet row, Map<LocalDate, LocalDate> calendar)
      throws SQLException {
    String delivery = row.getString("delivery_name");
    String subject = row.getString("subject");
    String unit = row.getString("unit");
    YearMonth month = Months.of(row.getInt("billing_month"));
    String text = row.getString("days");
    List<DayCost> days = new ArrayList<>();
    String[] cells = new String[CELLS];
    for (int at = 0; at < text.length(); at++) {
      for (int cell = 0; cell < CELLS; cell++) {
        int end = end(text, at);
        cells[cell] = text.substring(at, end);
        at = cell < CELLS - 1 ? end + 1 : end;
      }
      LocalDate day = calendar.computeIfAbsent(day(cells[0]), date -> date);
      days.add(
          new DayCost(
              delivery,
              new DayKey(subject, unit, month, day),
              calendar.computeIfAbsent(day.plusDays(count(cells[1])), date -> date),
              count(cells[2]),
              count(cells[3]),
              amount(cells[4]),
              amount(cells[5]),
              amount(cells[6])));
    }
    return days;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != ' ') {
      end++;
    }
    return end;
  }

  /** A day as {@link LocalDate} writes it. */
  private static LocalDate day(String text) {
    int month = text.indexOf('-', 1);
    return LocalDate.of(
        Integer.parseInt(text, 0, month, 10),
        Integer.parseInt(text, month + 1, month + 3, 10),
        Integer.parseInt(text, month + 4, text.length(), 10));
  }

  private static long count(String cell) {
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }

  private static BigDecimal amount(String cell) {
    return cell.isEmpty() ? BigDecimal.ZERO : Digits.of(new BigDecimal(cell));
  }
}
