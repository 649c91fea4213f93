package dev.towerbook.intake.duration;

import dev.towerbook.intake.declared.DurationReading;
import dev.towerbook.intake.declared.Span;
import dev.towerbook.table.numbers.DurationText;
import dev.towerbook.table.numbers.NumberShape;
import dev.towerbook.table.numbers.SeenNumber;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what the rows of a timesheet say about its durations. Evidence, strongest first: start
 * and end of rows, the unit in the header, the cells. Where most cells are of one kind, clock or
 * number, the others are no durations of the file: their rows are rejected one by one.
 */
public final class DurationEvidence {

  private static final BigDecimal DAY_HOURS = BigDecimal.valueOf(24);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final int DAY_PART_DECIMALS = 4;
  private static final List<DurationReading> UNITS =
      List.of(
          DurationReading.HOURS,
          DurationReading.MINUTES,
          DurationReading.SECONDS,
          DurationReading.DAYS);

  private final Optional<DurationReading> unit;
  private final boolean sure;
  private final Map<DurationReading, Integer> clocks = new EnumMap<>(DurationReading.class);
  private final Map<DurationReading, Integer> numbers = new EnumMap<>(DurationReading.class);
  private int clear;
  private int withSeconds;
  private int bare;
  private int fractions;
  private int spans;
  private int precise;
  private BigDecimal largest = BigDecimal.ZERO;
  private Optional<SeenNumber> twoParts = Optional.empty();
  private int two;
  private Optional<SeenNumber> largestCell = Optional.empty();
  private boolean beyondDay;
  private final DayParts parts = new DayParts();

  /**
   * @param unit that the header or a column of the file names, if one does
   * @param sure true if it stands in each row
   */
  public DurationEvidence(Optional<DurationReading> unit, boolean sure) {
    this.unit = unit;
    this.sure = sure;
  }

  /**
   * Looks at a row.
   *
   * @param personDay whose it is and of which day
   */
  public void see(SeenNumber cell, Optional<Span> span, String personDay) {
    switch (DurationText.shape(cell.text())) {
      case CLEAR -> {
        clear++;
        withSeconds += cell.text().chars().filter(c -> c == ':').count() > 1 ? 1 : 0;
      }
      case TWO_PARTS -> twoParts(cell, span);
      case NONE -> number(cell, span, personDay);
    }
  }

  private void twoParts(SeenNumber cell, Optional<Span> span) {
    two++;
    twoParts = twoParts.or(() -> Optional.of(cell));
    beyondDay |=
        DurationReading.CLOCK
            .seconds(cell.text())
            .filter(seconds -> seconds.compareTo(DAY_HOURS.multiply(HOUR)) > 0)
            .isPresent();
    for (DurationReading one : List.of(DurationReading.CLOCK, DurationReading.MINUTE_CLOCK)) {
      span.filter(known -> fits(one, cell.text(), known))
          .ifPresent(known -> clocks.merge(one, 1, Integer::sum));
    }
  }

  private void number(SeenNumber cell, Optional<Span> span, String personDay) {
    Optional<BigDecimal> number = DurationReading.number(cell.text());
    if (number.filter(known -> known.signum() != 0).isEmpty()) {
      return;
    }
    bare++;
    parts.see(personDay, number.get());
    fractions += NumberShape.of(cell.text()) == NumberShape.SAME ? 0 : 1;
    precise += number.get().stripTrailingZeros().scale() >= DAY_PART_DECIMALS ? 1 : 0;
    if (number.get().abs().compareTo(largest) > 0) {
      largest = number.get().abs();
      largestCell = Optional.of(cell);
    }
    spans += span.isPresent() ? 1 : 0;
    for (DurationReading one : UNITS) {
      span.filter(known -> fits(one, cell.text(), known))
          .ifPresent(known -> numbers.merge(one, 1, Integer::sum));
    }
  }

  private static boolean fits(DurationReading reading, String cell, Span span) {
    return reading
        .seconds(cell)
        .filter(seconds -> span.agrees(seconds.abs(), reading.tolerance(cell, span)))
        .isPresent();
  }

  /** True if most durations are written as on a clock. */
  public boolean isClock() {
    return clear + two > 0 && clear + two >= bare;
  }

  /** What all rows together say. */
  public DurationFinding finding() {
    return isClock() ? clock() : bareNumber();
  }

  private DurationFinding clock() {
    int asHours = clocks.getOrDefault(DurationReading.CLOCK, 0);
    int asMinutes = clocks.getOrDefault(DurationReading.MINUTE_CLOCK, 0);
    if (two > 0 && asMinutes > asHours && asMinutes * 2 > two) {
      return new DurationFinding.Decided(
          DurationReading.MINUTE_CLOCK, "start and end of " + asMinutes + " rows say so");
    }
    boolean proven = asHours > asMinutes && asHours * 2 > two;
    if (two == 0 || proven || unit.equals(Optional.of(DurationReading.HOURS))) {
      return new DurationFinding.Decided(DurationReading.CLOCK, "");
    }
    boolean doubt = withSeconds > 0 || beyondDay || unit.isPresent();
    return doubt
        ? new DurationFinding.Open(
            twoParts.orElseThrow(), List.of(DurationReading.CLOCK, DurationReading.MINUTE_CLOCK))
        : new DurationFinding.Decided(DurationReading.CLOCK, "");
  }

  private DurationFinding bareNumber() {
    if (bare == 0) {
      return new DurationFinding.Decided(DurationReading.HOURS, "");
    }
    Optional<DurationFinding> proven = proven();
    if (mayBeDays()) {
      return proven.orElseGet(() -> open(DurationReading.HOURS, DurationReading.DAYS));
    }
    boolean shown = proven.isPresent() && spans * 2 > bare && !sure;
    if (unit.isPresent() && !shown) {
      return new DurationFinding.Decided(unit.get(), "the header says so");
    }
    if (proven.isPresent()) {
      return proven.get();
    }
    return fractions > 0 && largest.compareTo(DAY_HOURS) <= 0
        ? new DurationFinding.Decided(DurationReading.HOURS, "")
        : open(DurationReading.HOURS, DurationReading.MINUTES);
  }

  /**
   * True if the numbers may be days, or parts of one: a spreadsheet shows a time as 0.0625 where
   * its column has lost its format. Where the header says days, a person must say how long these
   * are: no tool exports days of 24 hours.
   */
  private boolean mayBeDays() {
    if (sure || unit.equals(Optional.of(DurationReading.DAYS))) {
      return !sure;
    }
    boolean shownHours =
        spans * 2 > bare && numbers.getOrDefault(DurationReading.HOURS, 0) * 2 > spans;
    boolean shownDays = numbers.getOrDefault(DurationReading.DAYS, 0) * 2 > spans;
    boolean possible = largest.compareTo(BigDecimal.ONE) <= 0 && parts.isPossible();
    if (!possible || (shownHours && !shownDays)) {
      return false;
    }
    boolean byHand = unit.isPresent() ? !parts.isOfWorkingDays() : parts.isBooked();
    return precise > 0 || !byHand;
  }

  private DurationFinding open(DurationReading... readings) {
    return new DurationFinding.Open(largestCell.orElseThrow(), List.of(readings));
  }

  /** The one unit that most rows with start and end confirm. */
  private Optional<DurationFinding> proven() {
    List<DurationReading> fitting =
        UNITS.stream().filter(one -> numbers.getOrDefault(one, 0) * 2 > spans).toList();
    return spans == 0 || fitting.size() != 1
        ? Optional.empty()
        : Optional.of(
            new DurationFinding.Decided(
                fitting.getFirst(),
                "start and end of " + numbers.get(fitting.getFirst()) + " rows say so"));
  }
}
