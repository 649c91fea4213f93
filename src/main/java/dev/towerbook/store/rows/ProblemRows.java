package dev.towerbook.store.rows;

import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.table.NormalizedText;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Problems as rows of the book. */
public final class ProblemRows {

  private static final int TEXT_LENGTH_MAX = 4000;
  private static final int CELL_LENGTH_MAX = 1000;
  private static final long NO_CHANGE = 0;
  public static final String INSERT =
      "insert into problem values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private ProblemRows() {}

  /** Binds a row of a delivery. */
  public static void bind(
      PreparedStatement statement, SourceProblem source, Registered posted, int number)
      throws SQLException {
    Problem problem = source.problem();
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, problem.code());
    statement.setString(4, problem.severity().name());
    statement.setLong(5, problem.place().line());
    statement.setInt(6, problem.place().column());
    statement.setString(7, cut(problem.place().columnName(), CELL_LENGTH_MAX));
    statement.setString(8, cut(problem.cause(), TEXT_LENGTH_MAX));
    statement.setString(9, cut(problem.value(), CELL_LENGTH_MAX));
    statement.setString(10, cut(problem.cure(), TEXT_LENGTH_MAX));
    statement.setString(11, cut(source.rawRow(), TEXT_LENGTH_MAX));
    statement.setString(
        12, cut(problem.change().map(NormalizedText::before).orElse(""), CELL_LENGTH_MAX));
    statement.setString(
        13, cut(problem.change().map(NormalizedText::after).orElse(""), CELL_LENGTH_MAX));
    statement.setLong(14, problem.change().map(NormalizedText::rows).orElse(NO_CHANGE));
  }

  public static SourceProblem problem(ResultSet row) throws SQLException {
    SourceLocation place =
        new SourceLocation(
            row.getString("delivery_name"),
            row.getLong("line_number"),
            row.getInt("column_number"),
            row.getString("column_name"));
    return new SourceProblem(
        new Problem(
            row.getString("code"),
            Severity.valueOf(row.getString("severity")),
            place,
            row.getString("cause"),
            row.getString("cell"),
            row.getString("cure"),
            change(row)),
        row.getString("raw_row"));
  }

  private static Optional<NormalizedText> change(ResultSet row) throws SQLException {
    long rows = row.getLong("changed_rows");
    return rows == NO_CHANGE
        ? Optional.empty()
        : Optional.of(
            new NormalizedText(row.getString("cell_before"), row.getString("cell_after"), rows));
  }

  private static String cut(String text, int length) {
    // PostgreSQL cannot hold U+0000 in text.
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() <= length ? clean : clean.substring(0, length);
  }
}
