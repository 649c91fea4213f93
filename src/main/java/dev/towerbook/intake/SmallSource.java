package dev.towerbook.intake;

import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Severity;
import dev.towerbook.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
    forEach(
        file,
        table,
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

  private static void forEach(SourceFile file, ProblemLog log, Consumer<Row> rows) {
    Table table = new Table(file.name(), log);
    if (!file.bytes().as().isConverted()) {
      table.forEach(file.path(), Set.of(), column -> true, rows);
      return;
    }
    try {
      table.forEach(converted(file), Set.of(), column -> true, rows);
    } catch (IOException e) {
      log.error(
          "TABLE-READ",
          Place.file(file.name()),
          "cannot be read",
          String.valueOf(e.getMessage()),
          "deliver the file again, whole, or as CSV");
    }
  }

  /** Its rows as CSV, with the header as their first line. */
  private static Reader converted(SourceFile file) throws IOException {
    List<String> columns = file.header().columns();
    String header =
        columns.stream()
            .map(column -> '"' + column.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(",", "", "\n"));
    return new InputStreamReader(
        new SequenceInputStream(
            new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)),
            Conversion.rows(file.path(), file.bytes().as(), columns)),
        StandardCharsets.UTF_8);
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
