package dev.towerbook.store;

import dev.towerbook.ledger.DayCost;
import dev.towerbook.ledger.ExcludedRows;
import dev.towerbook.mapping.catalogue.UsageUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the book knows of files that share days. */
public final class OverlapBook {

  private final JdbcTemplate jdbc;

  OverlapBook(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** True if two files of one layout have the same day of the same subject. */
  public boolean haveDaysInCommon() {
    return DayRows.areShared(jdbc);
  }

  /** True if bills of two layouts count. */
  public boolean haveBillsOfTwoLayouts() {
    Integer layouts =
        jdbc.queryForObject(
            "select count(distinct format) from delivery where working and kind = 'bill'",
            Integer.class);
    return layouts != null && layouts > 1;
  }

  /** Counts of active users by file. */
  public List<DayCost> userDays() {
    return DayRows.ofUnit(jdbc, UsageUnit.ACTIVE_USER.name());
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
