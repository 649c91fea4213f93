package dev.towerbook.job.step;

import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Problems on the console: errors first, each with place, cause and fix. */
public final class ProblemLines {

  private static final int SHOWN_MAX = 60;

  private ProblemLines() {}

  public static void print(List<Problem> problems, PrintStream out) {
    int shown = 0;
    for (Severity severity : Severity.values()) {
      for (Problem problem : problems) {
        if (problem.severity() == severity && shown < SHOWN_MAX) {
          out.println(word(severity) + ' ' + problem.message());
          shown++;
        }
      }
    }
    if (problems.size() > shown) {
      out.println("… and " + (problems.size() - shown) + " more");
    }
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
