package dev.towerbook.sample;

import dev.towerbook.sample.bill.WrongRows;
import dev.towerbook.sample.company.Dice;
import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.PastCompany;
import dev.towerbook.sample.company.SampleCompany;
import dev.towerbook.sample.company.SampleCompany.Assignment;
import dev.towerbook.sample.company.SampleOrder;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A month of timesheets. A person's week is a ring of 40 hours cut by assignments; each working day
 * takes the next 8 of it, so that few lines a day give the right hours a month.
 */
final class TimesheetFile {

  private static final String HEADER =
      "date,person,role,activity,application,project,wrapper,hours,work_type,capitalisable\n";
  private static final int DAY_QUARTERS = 32;
  private static final int WEEK_QUARTERS = 5 * DAY_QUARTERS;
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 5, 14),
          LocalDate.of(2026, 5, 25));

  private final Map<String, List<Assignment>> people = new LinkedHashMap<>();
  private final long seed;
  private final boolean wrongRows;

  TimesheetFile(SampleCompany company, SampleOrder order) {
    seed = order.seed();
    wrongRows = order.bills().wrongRows();
    for (Assignment assignment : company.assignments()) {
      people.computeIfAbsent(assignment.person(), name -> new ArrayList<>()).add(assignment);
    }
  }

  /** Writes the month. */
  void write(SampleFolder folder, YearMonth month) throws IOException {
    try (LineBuffer out = folder.monthly("timesheets", month)) {
      out.put(HEADER);
      writeMonth(out, month);
      if (wrongRows && month.equals(SampleCompany.NEWEST)) {
        for (String wrong : WrongRows.TIMESHEET) {
          out.put(wrong + "\n");
        }
      }
    }
  }

  /** Writes the older months as one file. */
  void writePast(SampleFolder folder) throws IOException {
    try (LineBuffer out = folder.past("timesheets")) {
      out.put(HEADER);
      for (YearMonth month : PastCompany.MONTHS) {
        writeMonth(out, month);
      }
    }
  }

  private void writeMonth(LineBuffer out, YearMonth month) throws IOException {
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      if (isWorkingDay(date)) {
        writeDay(out, month, date);
      }
    }
  }

  private static boolean isWorkingDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !HOLIDAYS.contains(date);
  }

  private void writeDay(LineBuffer out, YearMonth month, LocalDate date) throws IOException {
    int week = (int) ChronoUnit.WEEKS.between(FIRST_MONDAY, date);
    int dayOfRing = Math.floorMod(week + date.getDayOfWeek().getValue() - 1, 5);
    for (Map.Entry<String, List<Assignment>> person : people.entrySet()) {
      long key = Dice.key(seed, person.getKey(), date.toString());
      if (Dice.below(key, 100) >= absentPercent(month)) {
        writePerson(out, date, person.getValue(), dayOfRing * DAY_QUARTERS);
      }
    }
  }

  private void writePerson(LineBuffer out, LocalDate date, List<Assignment> week, int from)
      throws IOException {
    YearMonth month = YearMonth.from(date);
    int to = from + DAY_QUARTERS;
    int start = 0;
    for (Assignment assignment : week) {
      if (assignment.span().holds(month)) {
        int end = Math.min(start + assignment.hoursPerWeek() * 4, WEEK_QUARTERS);
        int quarters = Math.min(end, to) - Math.max(start, from);
        if (quarters > 0) {
          long key = Dice.key(seed, assignment.person(), assignment.project(), date.toString());
          writeEntry(out, date, assignment, quarters + Dice.around(key, 1));
        }
        start = end;
      }
    }
  }

  private static int absentPercent(YearMonth month) {
    return switch (month.getMonth()) {
      case JULY -> 11;
      case AUGUST -> 15;
      default -> 6;
    };
  }

  private static void writeEntry(
      LineBuffer out, LocalDate date, Assignment assignment, int quarters) throws IOException {
    out.put(
        String.join(
            ",",
            date.toString(),
            assignment.person(),
            assignment.role(),
            assignment.activity(),
            assignment.application(),
            assignment.project(),
            assignment.wrapper(),
            ""));
    out.decimal(quarters * 25L, 2);
    out.put("," + assignment.workType() + "," + assignment.capitalisable() + "\n");
  }
}
