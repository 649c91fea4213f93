package dev.towerbook.bench;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.RuleTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Places the facts of DuckDB's table {@code facts} dimension by dimension. Rules of a common shape
 * are a table and one hash join; the few of a rare shape are one CASE. The first rule in file order
 * is the smallest number that is hit.
 */
final class DuckDbRules {

  /** From so many rules on a join is cheaper than a condition each. */
  private static final int JOINED_MIN = 4;

  private final DuckDb duck;
  private final Mappings mappings;
  private final Set<String> fields;
  private final Map<String, String> tableOfResult = new TreeMap<>();

  DuckDbRules(DuckDb duck, Mappings mappings, Set<String> fields) {
    this.duck = duck;
    this.mappings = mappings;
    this.fields = Set.copyOf(fields);
  }

  /** Fills a table {@code placed_…} for each dimension. */
  void place() throws SQLException {
    for (RuleTable table : mappings.ruleTables()) {
      place(new SqlDimension(table, mappings, fields));
    }
  }

  /** Name of the table that holds the results of a dimension. */
  static String placed(Dimension dimension) {
    return Sql.name("placed_" + dimension.name());
  }

  private void place(SqlDimension rules) throws SQLException {
    Dimension dimension = rules.dimension();
    String outcomes = Sql.name("outcome_" + dimension.name());
    String columns =
        dimension.results().stream()
            .map(result -> Sql.name(result) + " varchar")
            .collect(Collectors.joining(", "));
    duck.run("create table " + outcomes + " (outcome integer, rule_id varchar, " + columns + ")");
    List<List<Object>> rows = new ArrayList<>();
    for (SqlDimension.Outcome outcome : rules.outcomes()) {
      List<Object> row = new ArrayList<>(List.of(rows.size(), outcome.ruleId()));
      row.addAll(outcome.results());
      rows.add(row);
    }
    duck.insert("outcome_" + dimension.name(), rows);
    String hits = hits(rules);
    duck.run(
        "create table "
            + placed(dimension)
            + " as with f as ("
            + facts(rules)
            + "), hit as (select id, min(outcome) as outcome from ("
            + hits
            + ") where outcome is not null group by id) select facts.id, coalesce(rule_id, '') as "
            + Sql.name("rule of " + dimension.name())
            + ", "
            + resultsOrDefaults(dimension)
            + " from facts left join hit using (id) left join "
            + outcomes
            + " using (outcome)");
    dimension.results().forEach(result -> tableOfResult.put(result, placed(dimension)));
  }

  private String facts(SqlDimension rules) {
    StringBuilder columns = new StringBuilder("select facts.*");
    Set<String> asked = rules.askedResults();
    for (String result : asked) {
      columns
          .append(", lower(")
          .append(tableOfResult.get(result) + "." + Sql.name(result))
          .append(") as ")
          .append(Sql.name(result));
    }
    columns.append(" from facts");
    asked.stream()
        .map(result -> tableOfResult.getOrDefault(result, ""))
        .distinct()
        .forEach(table -> columns.append(" join ").append(table).append(" using (id)"));
    return columns.toString();
  }

  private static String resultsOrDefaults(Dimension dimension) {
    String nothing =
        switch (dimension.shape()) {
          case COST_POOL, TOWER, TARGET -> "";
          case TRANSFER -> "none";
          case RUN_CHANGE -> "run";
          case LAYER -> "infrastructure";
          case YES_NO -> "no";
          case FREE -> "unknown";
        };
    return dimension.results().stream()
        .map(Sql::name)
        .map(result -> "coalesce(" + result + ", " + Sql.literal(nothing) + ") as " + result)
        .collect(Collectors.joining(", "));
  }

  private String hits(SqlDimension rules) throws SQLException {
    List<String> hits = new ArrayList<>();
    List<RuleRow> rare = new ArrayList<>();
    for (List<RuleRow> rows : rules.shapes().values()) {
      if (rows.size() < JOINED_MIN || rows.getFirst().keys().isEmpty()) {
        rare.addAll(rows);
      } else {
        hits.add(join("rules_" + rules.dimension().name() + "_" + hits.size(), rows));
      }
    }
    rare.sort(Comparator.comparingInt(RuleRow::outcome));
    String branches =
        rare.stream()
            .map(row -> " when " + row.condition() + " then " + row.outcome())
            .collect(Collectors.joining());
    hits.add(
        branches.isEmpty()
            ? "select id, null::integer as outcome from f where false"
            : "select id, case" + branches + " end as outcome from f");
    return String.join(" union all ", hits);
  }

  private String join(String table, List<RuleRow> rows) throws SQLException {
    RuleRow first = rows.getFirst();
    List<String> definitions = new ArrayList<>();
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < first.keys().size(); i++) {
      definitions.add("k" + i + " varchar");
      equal.add(first.keys().get(i) + " = r.k" + i);
    }
    duck.run(
        "create table "
            + Sql.name(table)
            + " (outcome integer, valid_from varchar, valid_until varchar, "
            + String.join(", ", definitions)
            + ")");
    List<List<Object>> cells = new ArrayList<>();
    for (RuleRow row : rows) {
      List<Object> cell = new ArrayList<>(List.of(row.outcome(), row.from(), row.until()));
      cell.addAll(row.words());
      cells.add(cell);
    }
    duck.insert(table, cells);
    return "select f.id, r.outcome from f join "
        + Sql.name(table)
        + " r on "
        + String.join(" and ", equal)
        + " where charge_day >= r.valid_from and charge_day < r.valid_until"
        + (first.rest().isEmpty() ? "" : " and " + first.rest());
  }
}
