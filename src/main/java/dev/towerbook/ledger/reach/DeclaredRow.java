package dev.towerbook.ledger.reach;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The row that declares sources to have ended, as it has to stand in the file. */
public final class DeclaredRow {

  private static final int ROWS = 5;

  private DeclaredRow() {}

  /**
   * A row for each account, role, vendor or counter: the others of the folder go on.
   *
   * @param last day on which they have data
   */
  static String ended(String folder, List<SourceId> ids, LocalDate last) {
    return endedSubjects(
        folder,
        ids.stream().map(SourceId::subject).filter(of -> !of.isEmpty()).distinct().toList(),
        last);
  }

  /**
   * A row for a whole folder, or for the files that fit a pattern.
   *
   * @param last day on which they have data
   */
  public static String ended(String folder, LocalDate last) {
    return endedSubjects(folder, List.of(), last);
  }

  static String endedSubjects(String folder, List<String> subjects, LocalDate last) {
    if (subjects.isEmpty()) {
      return "add to mappings/sources.csv (columns folder,last_day) the row "
          + cell(folder)
          + ","
          + last;
    }
    return "add to mappings/sources.csv (columns folder,subject,last_day) the row "
        + subjects.stream()
            .limit(ROWS)
            .map(subject -> cell(folder) + "," + cell(subject) + "," + last)
            .collect(Collectors.joining(" and "))
        + (subjects.size() > ROWS ? ", and one for each of the others" : "");
  }

  private static String cell(String text) {
    return text.matches("(?s).*[,\"\\n\\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
