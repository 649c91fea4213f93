package dev.towerbook.intake.row;

import dev.towerbook.intake.amount.AmountNotes;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.source.Normalizations;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.intake.source.RowWidth;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.source.SourceText;
import dev.towerbook.intake.source.UnreadColumns;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.intake.stored.rows.NumberedRows;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.bytes.EncodingFault;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.problem.ProblemText;
import dev.towerbook.table.problem.ProblemWords;
import dev.towerbook.table.scan.ByteScanner;
import dev.towerbook.table.scan.NotUtf8;
import dev.towerbook.table.scan.RecordCount;
import dev.towerbook.table.scan.RowScanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads timesheets, invoices, usage counts and a provider's datasets row by row. What is an error
 * among the problems is one of the file: nothing of it may be used then.
 */
public final class SmallSource {

  private final SourceFile file;
  private final ProblemLog table = new ProblemLog();
  private long apart;
  private final List<RejectedValue> rejected = new ArrayList<>();
  private long counted;

  private SmallSource(SourceFile file) {
    this.file = file;
  }

  /**
   * Hands each row to a consumer, which notes what is wrong with it in the same log.
   *
   * @return every problem in file order, and how many rows there are
   */
  public static RowsRead read(SourceFile file, ProblemLog log, Consumer<FieldRow> rows) {
    return new SmallSource(file).read(log, rows);
  }

  private RowsRead read(ProblemLog log, Consumer<FieldRow> rows) {
    FieldPlan plan = new FieldPlan(file);
    LayoutExclusions excluded = new LayoutExclusions(file);
    Normalizations normalizations = new Normalizations();
    AmountNotes amounts = new AmountNotes();
    plan.nearMisses().forEach(table::add);
    UnreadColumns.note(file, List.of()).ifPresent(table::add);
    scan(
        row -> {
          FieldRow fields = new FieldRow(plan, row, log);
          if (excluded.passes(fields)) {
            rows.accept(fields);
          } else {
            fields.leaveOut();
          }
          if (fields.isExcluded()) {
            apart++;
          } else if (fields.isBad()) {
            fields.value().ifPresent(rejected::add);
          } else {
            count(fields, normalizations);
            fields.reportAmount(amounts);
          }
        },
        row -> new FieldRow(plan, row, log).value().ifPresent(rejected::add));
    List<Problem> all = new ArrayList<>(excluded.notes());
    all.addAll(normalizations.notes(file.name()));
    amounts.inWords().map(this::amounts).ifPresent(all::add);
    all.addAll(table.all());
    all.addAll(log.all());
    all.sort(Comparator.comparingLong(problem -> problem.place().line()));
    return new RowsRead(all, counted, apart, RejectedValue.summed(rejected));
  }

  private Problem amounts(String reported) {
    return new Problem(
        RowProblem.of(file.kind(), RowProblem.SIGNS.with(reported)),
        Severity.NOTE,
        SourceLocation.file(file.name()));
  }

  private static void count(FieldRow row, Normalizations normalizations) {
    for (NormalizedCell changed : row.changes()) {
      normalizations.add(changed, 1);
      if (changed.normalization().tellsWorth()) {
        row.amount().ifPresent(amount -> normalizations.worth(changed, row.unit(), amount));
      }
    }
  }

  /** Hands on whole rows, and those that are rejected and yet can be cut into cells. */
  private void scan(Consumer<Row> rows, Consumer<Row> bad) {
    try {
      SmallRows cells = new SmallRows(file, RowWidth.of(file), table, rows, bad);
      if (file.bytes().as().isConverted()) {
        converted(cells);
      } else {
        plain(cells);
      }
      apart += cells.blank();
    } catch (NotUtf8 e) {
      notUtf8();
    } catch (GzipDamaged e) {
      error(RowProblem.READ_GZIP.with(e.getMessage()));
    } catch (StoredDamaged e) {
      error(RowProblem.READ_STORED.with(e.getMessage(), e.cure()));
    } catch (IOException e) {
      error(RowProblem.READ.with(e.getMessage()));
    }
  }

  private void plain(SmallRows cells) throws IOException {
    long firstLine = file.header().lines() + 1L;
    try (RecordCount text = new RecordCount(SourceText.rows(file))) {
      new ByteScanner(text, RowScanner.ROW_BYTES_MAX, firstLine).scan(cells);
      counted = text.records();
    }
    if (cells.isBroken()) {
      // What a record is, is open: each line was followed, and what was cut off is named.
      counted = cells.records();
    } else if (counted != cells.records() || !file.bytes().csv().isUsual()) {
      counted = SourceText.records(file);
    }
  }

  private void converted(SmallRows cells) throws IOException {
    long firstLine = file.header().lines() + 1L;
    List<String> columns = file.header().columns();
    try (ConvertedRows rows = Conversion.rows(file.content(), file.bytes().as(), columns)) {
      NumberedRows numbered = new NumberedRows(rows, cells, firstLine);
      new ByteScanner(rows, RowScanner.ROW_BYTES_MAX, firstLine).scan(numbered);
      counted = rows.counted();
      for (String note : rows.notes()) {
        ProblemText words = RowProblem.of(file.kind(), RowProblem.SHEET.with(note));
        table.note(words, SourceLocation.file(file.name()));
      }
    }
  }

  private void notUtf8() {
    try (InputStream text = SourceText.rows(file)) {
      EncodingFault fault = EncodingFault.of(text, file.header().lines() + 1L);
      String cause = fault.cause() + "; nothing of the file is used";
      table.error(
          RowProblem.of(file.kind(), RowProblem.UTF8.says(cause, fault.cure())),
          new SourceLocation(file.name(), fault.line(), fault.cell(), ""));
    } catch (IOException e) {
      error(RowProblem.READ.with(e.getMessage()));
    }
  }

  private void error(ProblemWords words) {
    table.error(RowProblem.of(file.kind(), words), SourceLocation.file(file.name()));
  }
}
