package dev.towerbook.intake.look;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.DurationReading;
import dev.towerbook.intake.declared.Span;
import dev.towerbook.intake.duration.DurationEvidence;
import dev.towerbook.intake.duration.DurationFinding;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.table.numbers.SeenNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the hours of a timesheet mean, told by all its rows: on a clock or as numbers, of hours,
 * minutes or seconds.
 */
final class HoursProbe {

  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private final DatePatterns dates;
  private final DurationEvidence evidence;
  private final List<Integer> date;
  private final List<Integer> start;
  private final List<Integer> end;
  private final List<Integer> endDate;
  private final List<Integer> person;

  /**
   * @param format as the file uses it, dates decided
   */
  HoursProbe(SourceFormat format, List<String> header) {
    dates = format.writing().dates();
    date = format.position("date", header).stream().toList();
    start = format.position("start_time", header).stream().toList();
    end = format.position("end_time", header).stream().toList();
    endDate = format.position("end_date", header).stream().toList();
    person = format.columns("person", header).stream().map(header::indexOf).toList();
    boolean inHours = format.position("unit", header).isPresent();
    evidence =
        new DurationEvidence(
            inHours
                ? Optional.of(DurationReading.HOURS)
                : format
                    .position("hours", header)
                    .map(header::get)
                    .flatMap(DurationReading::ofHeader),
            inHours);
  }

  /** Looks at a row; {@code cells} answers a blank where it has none. */
  void see(SeenNumber hours, IntFunction<String> cells) {
    StringBuilder personDay = new StringBuilder(cell(date, cells));
    person.forEach(at -> personDay.append('\n').append(cells.apply(at).strip()));
    evidence.see(hours, span(cells), personDay.toString());
  }

  private Optional<Span> span(IntFunction<String> cells) {
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = dates.parse(cell(date, cells)).orElse(ANY_DAY);
    return Span.of(day, cell(start, cells), cell(endDate, cells), cell(end, cells), dates);
  }

  private static String cell(List<Integer> column, IntFunction<String> cells) {
    return column.isEmpty() ? "" : cells.apply(column.getFirst()).strip();
  }

  /** True if most hours are written as on a clock. */
  boolean isClock() {
    return evidence.isClock();
  }

  /** What all rows together say. */
  DurationFinding finding() {
    return evidence.finding();
  }
}
