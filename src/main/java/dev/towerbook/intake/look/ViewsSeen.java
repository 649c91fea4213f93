package dev.towerbook.intake.look;

import static dev.towerbook.intake.problem.InputProblem.INPUT_VIEW_TWICE;
import static dev.towerbook.intake.problem.InputProblem.INPUT_VIEW_TWICE_SUB;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which accounts and months were seen in which view: the same use in two views is the same money
 * twice, and nothing in the files says so.
 */
public final class ViewsSeen {

  private final Map<Month, List<Seen>> seen = new HashMap<>();

  /**
   * A month of an account, as the first row of a file names it.
   *
   * @param format id of the layout
   * @param account billing account
   * @param month billing month
   */
  record Month(String format, String account, YearMonth month) {}

  /**
   * A file of a month.
   *
   * @param view id of its view
   * @param subAccount of its first row
   * @param file its name
   */
  record Seen(String view, String subAccount, String file) {}

  /** Notes a file; another one of the same month in another view is reported. */
  void see(Month month, Seen file, ProblemLog log) {
    List<Seen> same = seen.computeIfAbsent(month, none -> new ArrayList<>());
    for (Seen other : same) {
      if (!other.view().equals(file.view())) {
        report(month, file, other, log);
      }
    }
    same.add(file);
  }

  private static void report(Month month, Seen file, Seen other, ProblemLog log) {
    SourceLocation place = SourceLocation.file(file.file());
    String views = file.view() + " cost, " + other.file() + " holds its " + other.view() + " cost";
    if (other.subAccount().equals(file.subAccount())) {
      log.error(INPUT_VIEW_TWICE.with(month.month(), views), place, month.account());
    } else {
      log.warning(INPUT_VIEW_TWICE_SUB.with(month.month(), views), place, month.account());
    }
  }
}
