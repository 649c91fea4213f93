package dev.towerbook.store.rows;

import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.ledger.DeliveryFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code delivery}. */
public final class DeliveryRows {

  private DeliveryRows() {}

  /** Registers a file as a candidate, which counts in no view yet; answers its number. */
  public static long insert(JdbcTemplate jdbc, DeliveryFacts facts) {
    long id = next(jdbc);
    jdbc.update(
        "insert into delivery values"
            + " (?, false, false, false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        facts.name(),
        facts.source(),
        facts.kind().word(),
        facts.format(),
        facts.formatVersion(),
        facts.sha256(),
        facts.rulesHash(),
        facts.bytes(),
        facts.physicalLines(),
        facts.rows(),
        facts.rejected(),
        facts.excluded(),
        facts.lastChargeDay().orElse(null),
        facts.origin().scope(),
        facts.origin().run(),
        facts.origin().submitted(),
        facts.overlap().orElse(null));
    return id;
  }

  private static long next(JdbcTemplate jdbc) {
    Long last = jdbc.queryForObject("select coalesce(max(id), 0) from delivery", Long.class);
    return last == null ? 1 : last + 1;
  }

  static DeliveryFacts facts(ResultSet row) throws SQLException {
    // A LocalDate has no time zone, so no day shifts whatever zone the JVM and the database use.
    LocalDate last = row.getObject("last_charge_day", LocalDate.class);
    return new DeliveryFacts(
        row.getString("name"),
        row.getString("source"),
        Kinds.of(row),
        row.getString("format"),
        row.getString("format_version"),
        row.getString("sha256"),
        row.getString("rules_hash"),
        row.getLong("byte_count"),
        row.getLong("physical_lines"),
        row.getLong("row_count"),
        row.getLong("set_aside"),
        row.getLong("excluded"),
        Optional.ofNullable(last),
        new DeliveryOrigin(
            row.getString("delivery_scope"),
            row.getString("delivery_run"),
            row.getString("submitted")),
        Optional.ofNullable(row.getString("overlap")));
  }
}
