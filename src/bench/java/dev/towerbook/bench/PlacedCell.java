package dev.towerbook.bench;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.RuleTable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row of a table of cells with a column for each result and each rule, as {@link Cells} wants it.
 */
final class PlacedCell {

  /** Columns that every cell has. */
  static final List<String> TEXTS =
      List.of(
          "billing_month",
          "charge_month",
          "provider",
          "BillingAccountId",
          "InvoiceId",
          "currency",
          "ChargeCategory",
          "ChargeClass",
          "PricingCategory",
          "CommitmentDiscountStatus",
          "tagged",
          "ServiceName",
          "pool",
          "sub_pool",
          "tower",
          "sub_tower");

  private final ResultSet row;
  private final Mappings mappings;

  PlacedCell(ResultSet row, Mappings mappings) {
    this.row = row;
    this.mappings = mappings;
  }

  List<BigDecimal> costs() throws SQLException {
    List<BigDecimal> costs = new ArrayList<>();
    for (String cost : List.of("billed", "effective", "list", "contracted")) {
      costs.add(row.getBigDecimal(cost));
    }
    return costs;
  }

  List<String> key() throws SQLException {
    List<String> key = new ArrayList<>();
    for (String text : TEXTS) {
      key.add(text.equals("tagged") ? "" + row.getBoolean(text) : row.getString(text));
    }
    Set<String> unplaced = new TreeSet<>();
    List<String> own = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    for (RuleTable table : mappings.ruleTables()) {
      Dimension dimension = table.dimension();
      String rule = row.getString("rule of " + dimension.name());
      if (!rule.isEmpty()) {
        rules.add(dimension.name() + "=" + rule);
      } else if (dimension.isNeeded()) {
        unplaced.add(dimension.name());
      }
      if (!Dimension.STANDARD.contains(dimension)) {
        own.add(dimension.name() + "=" + row.getString(dimension.results().getFirst()));
      }
    }
    key.add(unplaced.isEmpty() ? target() : "suspense");
    for (String result : List.of("environment", "transfer", "run_change", "layer")) {
      key.add(row.getString(result));
    }
    key.add("" + row.getString("avoidable").equals("yes"));
    key.add(String.join(",", own));
    key.add(String.join(",", rules));
    key.add(String.join(",", unplaced));
    return key;
  }

  private String target() throws SQLException {
    if (!row.getString("application").isEmpty()) {
      return "application:" + row.getString("application");
    }
    return row.getString("wrapper").isEmpty()
        ? "shared-pool:" + row.getString("shared_pool")
        : "wrapper:" + row.getString("wrapper");
  }
}
