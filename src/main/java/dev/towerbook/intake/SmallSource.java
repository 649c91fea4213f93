package dev.towerbook.intake;

import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads timesheets, invoices and usage counts row by row. */
final class SmallSource {

  private SmallSource() {}

  /**
   * Hands each row to a consumer, which notes what is wrong with it in the same log.
   *
   * @return every problem in file order
   */
  static List<Problem> read(SourceFile file, ProblemLog log, Consumer<FieldRow> rows) {
    ProblemLog table = new ProblemLog();
    FieldPlan plan = new FieldPlan(file);
    LeftOut leftOut = new LeftOut(file);
    Repairs repairs = new Repairs();
    new Table(file.name(), table)
        .forEach(
            file.path(),
            Set.of(),
            column -> true,
            row -> {
              FieldRow fields = new FieldRow(plan, row, log);
              if (leftOut.passes(fields)) {
                rows.accept(fields);
                if (!fields.isBad()) {
                  fields.changes().forEach(changed -> repairs.add(changed, 1));
                }
              }
            });
    List<Problem> all = new ArrayList<>(leftOut.notes());
    all.addAll(repairs.notes(file.name()));
    table.all().forEach(problem -> all.add(aboutSource(file, problem)));
    all.addAll(log.all());
    all.sort(Comparator.comparingLong(problem -> problem.place().line()));
    return all;
  }

  /** A row with too many cells is set aside; its surplus cell is not shown, it may be a name. */
  private static Problem aboutSource(SourceFile file, Problem problem) {
    boolean row = problem.code().equals("TABLE-CELLS");
    return new Problem(
        row ? file.kind().code() + "-CELLS" : problem.code(),
        row ? Severity.SET_ASIDE : problem.severity(),
        problem.place(),
        problem.cause(),
        row ? "" : problem.value(),
        problem.cure());
  }
}
