package dev.towerbook.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads exact amounts: databases pad the scale, the padding is taken off. */
final class Exact {

  private Exact() {}

  static BigDecimal amount(ResultSet row, String column) throws SQLException {
    BigDecimal padded = row.getBigDecimal(column);
    if (padded.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = padded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
