package dev.towerbook.bench;

import dev.towerbook.store.BookFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the cells of the bills out of Towerbook's book, past Towerbook's own code. */
final class BookCells {

  private static final String QUERY =
      """
      select b.*, p.pool, p.sub_pool, p.tower, p.sub_tower, p.target_kind, p.target,
             p.environment, p.transfer, p.run_change, p.layer, p.avoidable,
             p.own_dimensions, p.rule_ids, p.unplaced
        from balance b join place p on p.id = b.place_id
       where b.kind = 'bill'
      """;

  private static final List<String> TEXTS =
      List.of(
          "billing_month",
          "charge_month",
          "provider",
          "billing_account",
          "invoice_id",
          "currency",
          "charge_category",
          "charge_class",
          "pricing_category",
          "commitment_status",
          "tagged",
          "service",
          "pool",
          "sub_pool",
          "tower",
          "sub_tower");

  private static final List<String> COSTS =
      List.of("billed_cost", "effective_cost", "list_cost", "contracted_cost");

  private BookCells() {}

  /** The cells of the book in a folder. */
  static Cells read(Path book) throws SQLException {
    Cells cells = new Cells();
    try (Connection connection = DriverManager.getConnection(BookFile.url(book), "sa", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        List<BigDecimal> costs = new ArrayList<>();
        for (String cost : COSTS) {
          costs.add(row.getBigDecimal(cost));
        }
        cells.add(key(row), row.getLong("line_count"), costs);
      }
    }
    return cells;
  }

  private static List<String> key(ResultSet row) throws SQLException {
    List<String> key = new ArrayList<>();
    for (String text : TEXTS) {
      key.add(text.equals("tagged") ? "" + row.getBoolean(text) : row.getString(text));
    }
    String kind = word(row.getString("target_kind"));
    key.add(kind.equals("suspense") ? kind : kind + ":" + row.getString("target"));
    key.add(row.getString("environment"));
    key.add(word(row.getString("transfer")));
    key.add(word(row.getString("run_change")));
    key.add(word(row.getString("layer")));
    key.add("" + row.getBoolean("avoidable"));
    key.add(list(row.getString("own_dimensions")));
    key.add(list(row.getString("rule_ids")));
    key.add(list(row.getString("unplaced")));
    return key;
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String list(String stored) {
    return stored.replace('\u001f', ',');
  }
}
