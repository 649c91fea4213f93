package dev.towerbook.table;

import static dev.towerbook.table.problem.TableProblem.TABLE_NUMBER;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.towerbook.table.numbers.DecimalMark;
import dev.towerbook.table.numbers.MarkEvidence;
import dev.towerbook.table.numbers.NumberShape;
import dev.towerbook.table.numbers.SeenNumber;
import dev.towerbook.table.numbers.WrittenNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Numbers of a table that a spreadsheet has saved: a decimal comma becomes a point. What {@code
 * 1.234} is, the other numbers of the table say; where they do not, it is an error.
 */
final class TableNumbers {

  /** Numbers are read as written. */
  static final TableNumbers PLAIN = new TableNumbers(false);

  private final boolean open;
  private final MarkEvidence evidence = new MarkEvidence();

  private TableNumbers(boolean open) {
    this.open = open;
  }

  /** What the cells of a table say; the caller closes it. */
  static TableNumbers of(InputStream text) throws IOException {
    TableNumbers numbers = new TableNumbers(true);
    try {
      for (CsvRecord row :
          CsvReader.builder()
              .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8))) {
        row.getFields()
            .forEach(
                cell ->
                    numbers.evidence.see(
                        new SeenNumber(cell.strip(), row.getStartingLineNumber(), "")));
      }
    } catch (CsvParseException damaged) {
      // What is wrong with the table is told when its rows are read.
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    return numbers;
  }

  /** The cells of a row with points; one in doubt is noted and stays. */
  List<String> read(List<String> cells, Row places, ProblemLog log) {
    return open
        ? java.util.stream.IntStream.range(0, cells.size())
            .mapToObj(at -> read(cells.get(at), places.place(at), log))
            .toList()
        : List.copyOf(cells);
  }

  private String read(String cell, SourceLocation place, ProblemLog log) {
    return switch (NumberShape.of(cell)) {
      case NONE, POINT -> cell;
      case SAME -> WrittenNumber.plain(cell, DecimalMark.POINT).orElse(cell);
      case COMMA -> WrittenNumber.plain(cell, DecimalMark.COMMA).orElse(cell);
      case EITHER_WITH_POINT, EITHER_WITH_COMMA -> either(cell, place, log);
    };
  }

  private String either(String cell, SourceLocation place, ProblemLog log) {
    String point = WrittenNumber.plain(cell, DecimalMark.POINT).orElse(cell);
    String comma = WrittenNumber.plain(cell, DecimalMark.COMMA).orElse(cell);
    if (evidence.point().isPresent() != evidence.comma().isPresent()) {
      return evidence.point().isPresent() ? point : comma;
    }
    log.error(
        TABLE_NUMBER.says(
            "is "
                + point
                + " with a decimal point, "
                + comma
                + " with a decimal comma, and no other number of the file tells which",
            "write " + point + " without a mark of thousands, or one more decimal"),
        place,
        cell);
    return cell;
  }
}
