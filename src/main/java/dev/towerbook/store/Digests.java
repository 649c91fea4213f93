package dev.towerbook.store;

import dev.towerbook.store.rows.BookDamaged;
import dev.towerbook.store.rows.Registered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What a delivery had in the book when it was posted, as a digest of all its rows. A database file
 * with a bad block may lose or change rows without a word; before a run plans with what former runs
 * have posted, the digests are compared.
 */
final class Digests {

  private static final List<String> TABLES =
      List.of(
          "balance",
          "control_total",
          "day_cost",
          "day_use",
          "sub_account",
          "charge_tuple",
          "charge_resource",
          "usage_total",
          "contract_commitment",
          "excluded_rows",
          "rejected_sum",
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
    MessageDigest one = sha256();
    jdbc.query(
        "select name, source, kind, format, format_version, sha256, rules_hash, byte_count,"
            + " physical_lines, row_count, set_aside, last_charge_day, delivery_scope,"
            + " delivery_run, submitted from delivery where id = ?",
        (RowCallbackHandler) row -> add(row, columns(row), digest),
        delivery);
    for (String table : TABLES) {
      update(digest, rows("select * from " + table + " where delivery = ?", one, delivery));
    }
    // Joined and not asked for row by row: places are many, and most are those of other files.
    update(
        digest,
        rows(
            "select distinct place.* from balance join place on place.id = balance.place_id"
                + " where balance.delivery = ?",
            one,
            delivery));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digests of rows, in an order that no index decides. */
  private List<byte[]> rows(String query, MessageDigest one, long delivery) {
    List<byte[]> rows = new ArrayList<>();
    jdbc.query(
        query,
        (ResultSetExtractor<List<byte[]>>)
            result -> {
              int columns = columns(result);
              while (result.next()) {
                add(result, columns, one);
                rows.add(one.digest());
              }
              return rows;
            },
        delivery);
    rows.sort(Arrays::compare);
    return rows;
  }

  private static void update(MessageDigest digest, List<byte[]> rows) {
    rows.forEach(digest::update);
    digest.update(END);
  }

  private static int columns(ResultSet rows) throws SQLException {
    return rows.getMetaData().getColumnCount();
  }

  private static void add(ResultSet row, int columns, MessageDigest digest) throws SQLException {
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
