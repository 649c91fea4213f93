package dev.towerbook.intake.dataset;

import static dev.towerbook.intake.problem.DatasetProblem.TIMESHEET_SPAN;
import static dev.towerbook.intake.problem.DatasetProblem.TIMESHEET_SPAN_EXACT;
import static dev.towerbook.intake.problem.DatasetProblem.TIMESHEET_SPAN_MORE;

import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.declared.Span;
import dev.towerbook.intake.problem.DatasetProblem;
import dev.towerbook.intake.row.FieldRow;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the hours of a timesheet against start and end, where a row has them. Hours that a tool has
 * rounded to hundredths are what start and end say; hours that contradict them are named. Not
 * thread-safe.
 */
final class SpanCheck {

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(59);
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]+[.,]([0-9]{1,20})(?: ?\\p{L}+[.]?)?");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final long DAY = 86_400;
  private static final int SHOWN_MAX = 5;

  /** Smaller steps to which a tool rounds show nothing. */
  private static final BigInteger STEP_MIN = BigInteger.valueOf(300);

  private final SourceFile file;
  private final boolean clock;
  private final boolean inHours;
  private final Contradiction shorter = new Contradiction();
  private final Contradiction longer = new Contradiction();
  private BigInteger step = BigInteger.ZERO;
  private BigDecimal mostLonger = BigDecimal.ZERO;
  private long exact;

  SpanCheck(SourceFile file) {
    this.file = file;
    NumberStyle style = file.format().writing().numbers();
    clock = style.isDuration();
    inHours = !clock || style == NumberStyle.CLOCK || style == NumberStyle.MINUTE_CLOCK;
  }

  /** Rows whose hours are not what start and end say. */
  private static final class Contradiction {
    private long rows;
    private long line;
    private BigDecimal seconds = BigDecimal.ZERO;
    private final List<String> shown = new ArrayList<>();
  }

  /** Start and end of a row, if it has them. */
  Optional<Span> span(FieldRow row, LocalDate date) {
    String start = row.cell("start_time");
    String end = row.cell("end_time");
    return start.isEmpty() || end.isEmpty()
        ? Optional.empty()
        : Span.of(date, start, row.cell("end_date"), end, file.format().writing().dates());
  }

  /** The hours of a row, see below; those of no hours, or below zero, stay. */
  Optional<BigDecimal> hours(FieldRow row, Optional<Span> span, Optional<BigDecimal> hours) {
    return hours.map(
        number ->
            span.isEmpty() || number.signum() < 0
                ? number
                : hours(span.get(), number, row.cell("hours").strip(), row.place().line()));
  }

  /**
   * The hours of a row as start and end say, where they were only rounded; what contradicts them is
   * kept for {@link #problems}.
   */
  private BigDecimal hours(Span span, BigDecimal hours, String cell, long line) {
    BigDecimal seconds = hours.multiply(HOUR);
    step = step.gcd(seconds.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    int decimals = decimals(cell);
    BigDecimal rounding = decimals < 0 ? BigDecimal.ZERO : HOUR.movePointLeft(decimals).divide(TWO);
    if (span.agrees(seconds, tolerance(span, rounding))) {
      boolean rounded = decimals >= 2 && span.exact();
      BigDecimal proven = NumberStyle.hours(span.nearest(seconds));
      if (!rounded || !span.agrees(seconds, rounding) || proven.compareTo(hours) == 0) {
        return hours;
      }
      exact++;
      return proven;
    }
    BigDecimal difference = seconds.subtract(span.nearest(seconds));
    note(difference.signum() < 0 ? shorter : longer, span, hours, difference.abs(), line);
    if (difference.signum() > 0) {
      mostLonger = mostLonger.max(difference);
    }
    return hours;
  }

  /** Decimals of hours as they are written; below 0 for a duration that is no such number. */
  private int decimals(String cell) {
    Matcher decimal = DECIMAL.matcher(cell);
    if (inHours && decimal.matches()) {
      return decimal.group(1).length();
    }
    return clock ? -1 : 0;
  }

  private BigDecimal tolerance(Span span, BigDecimal rounding) {
    return rounding.add(span.exact() ? BigDecimal.ONE : MINUTE);
  }

  private static void note(
      Contradiction of, Span span, BigDecimal hours, BigDecimal seconds, long line) {
    of.line = of.rows == 0 ? line : of.line;
    of.rows++;
    of.seconds = of.seconds.add(seconds);
    if (of.shown.size() < SHOWN_MAX) {
      of.shown.add(
          "line "
              + line
              + ": "
              + span.inWords()
              + " is "
              + shown(BigDecimal.valueOf(span.seconds()))
              + " h, the duration "
              + shown(hours.multiply(HOUR))
              + " h");
    }
  }

  private static String shown(BigDecimal seconds) {
    return seconds.divide(HOUR, 2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  /** True if more hours than a day has are those of a day on which clocks are put back. */
  static boolean isLongDay(Optional<Span> span, BigDecimal hours) {
    return span.filter(known -> known.seconds() <= DAY)
        .filter(known -> known.agrees(hours.multiply(HOUR), MINUTE))
        .isPresent();
  }

  /** What start and end said about the file. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (exact > 0) {
      problems.add(
          new Problem(
              TIMESHEET_SPAN_EXACT.with(exact + (exact == 1 ? " row" : " rows")),
              Severity.NOTE,
              new SourceLocation(file.name(), 0, 0, "hours")));
    }
    if (shorter.rows > 0) {
      problems.add(contradiction(shorter, Severity.WARNING, TIMESHEET_SPAN));
    }
    if (longer.rows > 0) {
      boolean rounded =
          step.compareTo(STEP_MIN) >= 0 && mostLonger.compareTo(new BigDecimal(step)) < 0;
      problems.add(
          contradiction(longer, rounded ? Severity.WARNING : Severity.ACTION, TIMESHEET_SPAN_MORE));
    }
    return problems;
  }

  private Problem contradiction(Contradiction of, Severity severity, DatasetProblem code) {
    String more = of.rows > of.shown.size() ? "; …" : "";
    return new Problem(
        code.with(
            of.rows + (of.rows == 1 ? " row" : " rows"),
            shown(of.seconds),
            String.join("; ", of.shown) + more),
        severity,
        SourceLocation.line(file.name(), of.line));
  }
}
