package dev.towerbook.store;

import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.store.rows.ExcludedRowsTable;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the book knows of files that share days. */
public final class OverlapBook {

  private final JdbcTemplate jdbc;

  OverlapBook(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What files have and do not count, by file. */
  public List<ExcludedRows> excluded() {
    return ExcludedRowsTable.all(jdbc);
  }

  /** Notes with which others a file was compared; nothing else of it changes. */
  public void compared(String delivery, Optional<String> overlap) {
    jdbc.update(
        "update delivery set overlap = ? where name = ? and working",
        overlap.orElse(null),
        delivery);
  }
}
