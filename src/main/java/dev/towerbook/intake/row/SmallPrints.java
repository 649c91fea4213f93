package dev.towerbook.intake.row;

import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prints of the rows of timesheets, invoices and counts. Days and numbers are compared as they are
 * meant, all other cells as they are written.
 */
public final class SmallPrints {

  private static final List<String> DAYS =
      List.of("date", "invoice_date", "period_first_day", "period_last_day");
  private static final List<String> NUMBERS = List.of("hours", "amount", "quantity");

  private SmallPrints() {}

  /** Takes the print of a row, which is valid during the call. */
  @FunctionalInterface
  public interface Taker {
    void row(long line, RowPrint print);
  }

  /**
   * Hands on the print of each row, also of one that its reader rejects.
   *
   * @param compared names of the columns that count, see {@link RowPrint#names}
   */
  public static void read(SourceFile file, Set<String> compared, Taker taker) {
    List<String> header = file.header().columns();
    RowPrint print = new RowPrint(header, compared);
    Map<String, String> days = known(file, DAYS);
    Map<String, String> numbers = known(file, NUMBERS);
    SmallSource.read(
        file,
        new ProblemLog(),
        row -> {
          print.begin();
          for (int i = 0; i < header.size(); i++) {
            if (print.compares(i)) {
              String column = header.get(i);
              Optional<String> day =
                  Optional.ofNullable(days.get(column)).flatMap(row::date).map(LocalDate::toString);
              Optional<String> number =
                  Optional.ofNullable(numbers.get(column))
                      .flatMap(row::number)
                      .map(BigDecimal::toPlainString);
              cell(print, i, day.or(() -> number), row.raw(column), number.isPresent());
            }
          }
          taker.row(row.place().line(), print);
        });
  }

  /** Header → field, of fields that have a column of their own. */
  private static Map<String, String> known(SourceFile file, List<String> fields) {
    Map<String, String> known = new HashMap<>();
    for (String field : fields) {
      List<String> columns = file.format().columns(field, file.header().columns());
      if (columns.size() == 1) {
        known.put(columns.getFirst(), field);
      }
    }
    return known;
  }

  private static void cell(
      RowPrint print, int column, Optional<String> meant, String raw, boolean measure) {
    if (meant.isPresent()) {
      print.cell(column, meant.get(), measure);
    } else {
      byte[] text = raw.getBytes(StandardCharsets.UTF_8);
      print.cell(column, text, 0, text.length);
    }
  }
}
