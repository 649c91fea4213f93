package dev.towerbook.store.rows;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.source.Period;
import dev.towerbook.ledger.promise.ListedCommitment;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code contract_commitment}. */
public final class ContractCommitmentRows {

  public static final String INSERT =
      "insert into contract_commitment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private ContractCommitmentRows() {}

  /** Binds a row of a delivery. */
  public static void bind(
      PreparedStatement statement, ContractCommitment commitment, Registered posted, int number)
      throws SQLException {
    String delivery = posted.name();
    ContractCommitment.Terms terms = commitment.terms();
    statement.setLong(1, posted.id());
    statement.setInt(2, number);
    statement.setString(3, commitment.id());
    statement.setString(4, commitment.provider());
    statement.setString(5, commitment.description());
    amount(statement, 6, terms.cost(), delivery);
    statement.setString(7, terms.currency());
    statement.setBigDecimal(8, DecimalColumns.stored(terms.upfront(), delivery));
    amount(statement, 9, terms.quantity(), delivery);
    statement.setString(10, terms.unit());
    amount(statement, 11, terms.discount(), delivery);
    statement.setObject(12, commitment.period().firstDay());
    statement.setObject(13, commitment.period().lastDay());
    statement.setString(14, commitment.lifecycle());
    statement.setString(15, commitment.updated());
  }

  private static void amount(
      PreparedStatement statement, int at, Optional<BigDecimal> amount, String delivery)
      throws SQLException {
    if (amount.isPresent()) {
      statement.setBigDecimal(at, DecimalColumns.stored(amount.get(), delivery));
    } else {
      statement.setNull(at, java.sql.Types.NUMERIC);
    }
  }

  /** Those that count, by file and row. */
  public static List<ListedCommitment> all(JdbcTemplate jdbc) {
    return listed(jdbc, Views.rows("contract_commitment"));
  }

  /**
   * The rows of a query, by file and row.
   *
   * @param sql which names the file {@code delivery_name}
   */
  static List<ListedCommitment> listed(JdbcTemplate jdbc, String sql) {
    return FileOrder.query(
        jdbc,
        sql,
        (row, number) -> new ListedCommitment(row.getString("delivery_name"), commitment(row)));
  }

  private static ContractCommitment commitment(ResultSet row) throws SQLException {
    return new ContractCommitment(
        row.getString("commitment"),
        row.getString("provider"),
        row.getString("description"),
        new ContractCommitment.Terms(
            known(row, "cost"),
            row.getString("currency"),
            DecimalColumns.amount(row, "upfront_share"),
            known(row, "quantity"),
            row.getString("unit"),
            known(row, "discount")),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getString("lifecycle"),
        row.getString("updated"));
  }

  private static Optional<BigDecimal> known(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column) == null
        ? Optional.empty()
        : Optional.of(DecimalColumns.amount(row, column));
  }
}
