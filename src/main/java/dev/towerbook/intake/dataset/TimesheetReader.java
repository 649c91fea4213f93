package dev.towerbook.intake.dataset;

import static dev.towerbook.intake.problem.DatasetProblem.TIMESHEET_DAY;
import static dev.towerbook.intake.problem.DatasetProblem.TIMESHEET_NO_HOURS;

import dev.towerbook.intake.declared.ClockChange;
import dev.towerbook.intake.declared.Span;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.row.FieldRow;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.row.SmallSource;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.source.WorkType;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads timesheets. A person becomes a pseudonym in the first step; no problem, log or record
 * carries the name, not even where it has slipped into another column.
 */
public final class TimesheetReader {

  private final Pseudonyms pseudonyms;

  public TimesheetReader(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** Hours of a person and day so far, and whether that was already told. */
  private static final class Day {
    private BigDecimal hours = BigDecimal.ZERO;
    private boolean reported;
  }

  private record PersonDay(String person, LocalDate date) {}

  /**
   * Hands each good row to a consumer. A row of more than 24 hours is rejected, unless start and
   * end show a day on which clocks are put back, as is one below zero where the layout knows no
   * reversals; rows of no hours cost nothing and are only counted. A person with more than 24 hours
   * on a day is flagged once for that day, the rows stay.
   *
   * @return every problem, and how many rows there are
   */
  public RowsRead read(SourceFile file, Consumer<TimeEntry> entries) {
    ProblemLog log = new ProblemLog();
    Map<PersonDay, Day> days = new HashMap<>();
    RowCount idle = new RowCount();
    SpanCheck spans = new SpanCheck(file);
    RowsRead read =
        SmallSource.read(
            file,
            log,
            row ->
                entry(row, idle, spans)
                    .ifPresent(
                        entry -> {
                          flag(entry, days, log);
                          entries.accept(entry);
                        }));
    for (Problem problem : spans.problems()) {
      read = read.with(problem);
    }
    return idle.rows == 0 ? read : read.with(idle(file, idle.rows));
  }

  private static final class RowCount {
    private long rows;
  }

  private static Problem idle(SourceFile file, long rows) {
    return new Problem(
        TIMESHEET_NO_HOURS,
        Severity.NOTE,
        new SourceLocation(file.name(), 0, 0, "hours"),
        Long.toString(rows));
  }

  private Optional<TimeEntry> entry(FieldRow row, RowCount idle, SpanCheck spans) {
    Optional<LocalDate> date = row.date("date");
    Optional<BigDecimal> written = row.number("hours");
    Optional<Span> span = date.flatMap(day -> spans.span(row, day));
    Optional<BigDecimal> hours = row.isBad() ? written : spans.hours(row, span, written);
    if (!row.isBad() && hours.filter(number -> number.signum() == 0).isPresent()) {
      idle.rows++;
      row.leaveOut();
      return Optional.empty();
    }
    // Only read to set a row aside whose hours are days: a layout lists the words for an hour.
    row.text("unit");
    String name = row.text("person");
    String role = row.text("role");
    Optional<WorkType> workType = row.workType();
    String capitalisable = row.text("capitalisable");
    hours.ifPresent(number -> checkHours(row, number, span));
    if (row.isBad() || date.isEmpty() || hours.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeEntry(
            date.get(),
            pseudonyms.of(name),
            role,
            row.text("activity"),
            row.text("project"),
            row.target(),
            hours.get(),
            workType,
            capitalisable.isEmpty() ? Optional.empty() : Optional.of(capitalisable.equals("yes")),
            row.place()));
  }

  private static void checkHours(FieldRow row, BigDecimal hours, Optional<Span> span) {
    String shown = hours.toPlainString();
    if (hours.signum() < 0 && !row.takesReversals()) {
      row.rejected(RowProblem.HOURS_NEGATIVE, "hours", shown);
    } else if (hours.abs().compareTo(TimeEntry.HOURS_MAX) > 0
        && !SpanCheck.isLongDay(span, hours)) {
      row.rejected(RowProblem.HOURS, "hours", shown);
    }
  }

  private static void flag(TimeEntry entry, Map<PersonDay, Day> days, ProblemLog log) {
    Day day = days.computeIfAbsent(new PersonDay(entry.person(), entry.date()), none -> new Day());
    day.hours = day.hours.add(entry.hours());
    boolean isLong =
        day.hours.compareTo(TimeEntry.LONG_DAY) <= 0 && ClockChange.isLong(entry.date());
    if (day.hours.compareTo(TimeEntry.HOURS_MAX) > 0 && !isLong && !day.reported) {
      day.reported = true;
      SourceLocation place = entry.place();
      log.warning(
          TIMESHEET_DAY.with(entry.date()),
          new SourceLocation(place.file(), place.line(), 0, "hours"),
          day.hours.toPlainString());
    }
  }
}
