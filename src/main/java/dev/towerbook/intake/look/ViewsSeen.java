package dev.towerbook.intake.look;

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

  /** Notes a file; another one of the same month in another view is told. */
  void see(Month month, Seen file, ProblemLog log) {
    List<Seen> same = seen.computeIfAbsent(month, none -> new ArrayList<>());
    for (Seen other : same) {
      if (!other.view().equals(file.view())) {
        tell(month, file, other, log);
      }
    }
    same.add(file);
  }

  private static void tell(Month month, Seen file, Seen other, ProblemLog log) {
    SourceLocation place = SourceLocation.file(file.file());
    String views = file.view() + " cost, " + other.file() + " holds its " + other.view() + " cost";
    if (other.subAccount().equals(file.subAccount())) {
      log.error(
          "INPUT-VIEW-TWICE",
          place,
          "holds " + month.month() + " of this account as " + views + "; it would count twice",
          month.account(),
          "keep one of the two files");
    } else {
      log.warning(
          "INPUT-VIEW-TWICE",
          place,
          "holds " + month.month() + " of this account as " + views,
          month.account(),
          "keep one of the two if they hold the same sub accounts, or these count twice");
    }
  }
}
