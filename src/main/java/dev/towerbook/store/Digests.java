package dev.towerbook.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What a delivery had in the book when it was posted, as a digest of all its rows. A database file
 * with a bad block may lose or change rows without a word; before a night plans with what former
 * nights have posted, the digests are compared.
 */
final class Digests {

  private static final List<String> TABLES =
      List.of(
          "balance",
          "control_total",
          "day_cost",
          "day_use",
          "usage_total",
          "contract_commitment",
          "problem");

  private static final byte END = 0;

  private final JdbcTemplate jdbc;
  // What this process has written itself needs no comparison.
  private final Set<Long> written = new HashSet<>();

  Digests(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes what was posted, in the same transaction. */
  void write(long delivery) {
    String digest = digest(delivery);
    jdbc.update("insert into delivery_digest values (?, ?)", delivery, digest);
    written.add(delivery);
  }

  /**
   * Compares all deliveries that former runs have posted.
   *
   * @throws BookDamaged if one is not what it was
   */
  void compare() {
    List<Registered> known =
        jdbc.query(
            "select id, name from delivery order by id",
            (row, number) -> new Registered(row.getLong(1), row.getString(2)));
    for (Registered delivery : known) {
      if (!written.contains(delivery.id())) {
        String now = digest(delivery.id());
        List<Boolean> same =
            jdbc.query(
                "select digest from delivery_digest where delivery = ?",
                (row, number) -> now.equals(row.getString(1)),
                delivery.id());
        if (!same.equals(List.of(true))) {
          throw new BookDamaged("it does not hold what was read from " + delivery.name());
        }
      }
    }
  }

  private String digest(long delivery) {
    MessageDigest digest = sha256();
    RowCallbackHandler add = row -> add(row, digest);
    jdbc.query(
        "select name, source, kind, format, format_version, sha256, rules_hash, byte_count,"
            + " physical_lines, row_count, set_aside, last_charge_day, delivery_scope,"
            + " delivery_run, submitted from delivery where id = ?",
        add,
        delivery);
    for (String table : TABLES) {
      List<byte[]> rows = new ArrayList<>();
      jdbc.query(
          "select * from " + table + " where delivery = ?",
          row -> {
            MessageDigest one = sha256();
            add(row, one);
            rows.add(one.digest());
          },
          delivery);
      // In an order that no index decides.
      rows.sort(java.util.Arrays::compare);
      rows.forEach(digest::update);
      digest.update(END);
    }
    jdbc.query(
        "select * from place where id in (select place_id from balance where delivery = ?)"
            + " order by id",
        add,
        delivery);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(ResultSet row, MessageDigest digest) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    for (int column = 1; column <= columns; column++) {
      String cell = row.getString(column);
      if (cell != null) {
        digest.update(cell.getBytes(StandardCharsets.UTF_8));
      }
      digest.update(END);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
