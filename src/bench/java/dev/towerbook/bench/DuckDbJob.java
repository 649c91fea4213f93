package dev.towerbook.bench;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.RuleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same job in DuckDB, in its best way as far as we know: one grouping by what the rules read,
 * tags taken apart once a distinct text, rules joined to the distinct tuples only. The result stays
 * in memory; Towerbook writes its own to disk.
 */
public final class DuckDbJob {

  private static final List<String> KEPT =
      List.of(
          "BillingAccountId",
          "InvoiceId",
          "BillingCurrency",
          "ProviderName",
          "ServiceProviderName",
          "InvoiceIssuerName",
          "ChargeCategory",
          "ChargeClass",
          "PricingCategory",
          "CommitmentDiscountStatus",
          "ServiceName");

  static final Map<String, String> COSTS =
      new java.util.TreeMap<>(
          Map.of(
              "billed", "BilledCost",
              "effective", "EffectiveCost",
              "list", "ListCost",
              "contracted", "ContractedCost"));

  private static final String TAG = "tag:";

  private final DuckDb duck;
  private final Mappings mappings;
  private final List<Path> files;
  private final List<String> header;
  private final List<String> columns;
  private final List<String> tags;

  private DuckDbJob(DuckDb duck, Mappings mappings, Path input) throws IOException {
    this.duck = duck;
    this.mappings = mappings;
    this.files = BillFiles.of(input);
    this.header = BillFiles.header(files.getFirst());
    Set<String> wanted = new LinkedHashSet<>(KEPT);
    wanted.addAll(mappings.neededFields());
    this.columns = wanted.stream().filter(header::contains).toList();
    this.tags = mappings.neededFields().stream().filter(field -> field.startsWith(TAG)).toList();
  }

  /**
   * Runs the job.
   *
   * @param arguments input folder, shelf, file for the cells; {@code bare} instead of the shelf
   *     groups by three columns without any rule
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    Path input = Path.of(arguments[0]);
    Path cells = Path.of(arguments[2]);
    try (DuckDb duck = DuckDb.open()) {
      if (arguments[1].equals("bare")) {
        bare(duck, input);
        return;
      }
      // Checking the shelf is Towerbook's work; a database would find its rules in a table.
      Aside aside = new Aside();
      Mappings mappings = aside.time(() -> Mappings.load(Path.of(arguments[1])).value());
      DuckDbJob job = new DuckDbJob(duck, mappings, input);
      WorkDone.say(job.run(), aside);
      job.cells().write(cells);
    }
  }

  private static void bare(DuckDb duck, Path input) throws SQLException, IOException {
    List<Path> files = BillFiles.of(input);
    duck.run(
        "create table cells as select BillingAccountId, ServiceName, RegionId, "
            + sums("cast(%s as decimal(38, 18))")
            + ", count(*) as line_count from "
            + csv(files, BillFiles.header(files.getFirst()))
            + " group by all");
    WorkDone.say(lines(duck));
  }

  private long run() throws SQLException {
    group();
    takeTagsApart();
    tuples();
    Set<String> fields = new LinkedHashSet<>(columns);
    fields.addAll(tags);
    new DuckDbRules(duck, mappings, fields).place();
    place();
    return lines(duck);
  }

  private static long lines(DuckDb duck) throws SQLException {
    try (Statement statement = duck.connection().createStatement();
        ResultSet row = statement.executeQuery("select sum(line_count) from cells")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static String csv(List<Path> files, List<String> header) {
    String names =
        files.stream().map(Path::toString).map(Sql::literal).collect(Collectors.joining(", "));
    String types =
        header.stream()
            .map(column -> Sql.name(column) + ": 'VARCHAR'")
            .collect(Collectors.joining(", "));
    return "read_csv(["
        + names
        + "], auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
        + " new_line = '\\n', columns = {"
        + types
        + "})";
  }

  private static String sums(String amount) {
    return COSTS.entrySet().stream()
        .map(
            cost ->
                "coalesce(sum("
                    + String.format(java.util.Locale.ROOT, amount, cost.getValue())
                    + "), 0) as "
                    + cost.getKey())
        .collect(Collectors.joining(", "));
  }

  private void group() throws SQLException {
    duck.run(
        "create table grouped as select "
            + Sql.names(columns)
            + ", Tags, left(BillingPeriodStart, 7) as billing_month,"
            + " left(ChargePeriodStart, 7) as charge_month, count(*) as line_count, "
            + sums("cast(%s as decimal(38, 18))")
            + " from "
            + csv(files, header)
            + " group by all");
  }

  private void takeTagsApart() throws SQLException {
    duck.run("create table tag_alias (alias varchar, key varchar)");
    List<List<Object>> aliases = new ArrayList<>();
    mappings.tagKeys().aliases().forEach((alias, key) -> aliases.add(List.of(alias, key)));
    duck.insert("tag_alias", aliases);
    String values =
        tags.stream()
            .map(
                tag ->
                    "coalesce(arg_min(value, raw_key) filter (key = "
                        + Sql.literal(tag.substring(TAG.length()))
                        + "), '') as "
                        + Sql.name(tag))
            .collect(Collectors.joining(", "));
    String keys = Sql.literals(tags.stream().map(tag -> tag.substring(TAG.length())).toList());
    duck.run(
        "create table tag_values as with pairs as (select Tags, unnest(map_entries(cast(Tags::json"
            + " as map(varchar, varchar)))) as pair from (select distinct Tags from grouped where"
            + " Tags is not null)), spelled as (select Tags, pair.key as raw_key, trim(pair.value)"
            + " as value, replace(replace(lower(trim(pair.key)), '_', '-'), ' ', '-') as spelling"
            + " from pairs), named as (select Tags, raw_key, value, coalesce(key, spelling) as key"
            + " from spelled left join tag_alias on alias = spelling) select Tags, "
            + values
            + " from named where value <> '' and key in ("
            + keys
            + ") group by Tags");
  }

  private void tuples() throws SQLException {
    String texts =
        columns.stream()
            .map(column -> "coalesce(" + Sql.name(column) + ", '') as " + Sql.name(column))
            .collect(Collectors.joining(", "));
    String values =
        tags.stream()
            .map(tag -> ", coalesce(" + Sql.name(tag) + ", '') as " + Sql.name(tag))
            .collect(Collectors.joining());
    duck.run(
        "create table tuples as select row_number() over () as id, * from (select "
            + texts
            + values
            + ", billing_month, charge_month, sum(line_count) as line_count, "
            + COSTS.keySet().stream()
                .map(cost -> "sum(" + cost + ") as " + cost)
                .collect(Collectors.joining(", "))
            + " from grouped left join tag_values using (Tags) group by all)");
    List<String> fields = new ArrayList<>(columns);
    fields.addAll(tags);
    String lowered =
        fields.stream()
            .map(field -> "lower(trim(" + Sql.name(field) + ")) as " + Sql.name(field))
            .collect(Collectors.joining(", "));
    duck.run(
        "create table facts as select id, charge_month || '-01' as charge_day, "
            + lowered
            + " from tuples");
  }

  private void place() throws SQLException {
    StringBuilder sql = new StringBuilder("create table cells as select ");
    sql.append("replace(billing_month, '-', '') as billing_month, ");
    sql.append("replace(charge_month, '-', '') as charge_month, ");
    sql.append(column("ProviderName")).append(" as provider, BillingAccountId, InvoiceId, ");
    sql.append("upper(BillingCurrency) as currency, ChargeCategory, ChargeClass, ");
    sql.append("PricingCategory, CommitmentDiscountStatus, ");
    sql.append(
        tags.stream().map(tag -> Sql.name(tag) + " <> ''").collect(Collectors.joining(" or ")));
    sql.append(" as tagged, ServiceName");
    for (RuleTable table : mappings.ruleTables()) {
      Dimension dimension = table.dimension();
      sql.append(", ").append(Sql.names(dimension.results()));
      sql.append(", ").append(Sql.name("rule of " + dimension.name()));
    }
    sql.append(", sum(line_count) as line_count");
    COSTS.keySet().forEach(cost -> sql.append(", sum(" + cost + ") as " + cost));
    sql.append(" from tuples");
    mappings
        .ruleTables()
        .forEach(t -> sql.append(" join " + DuckDbRules.placed(t.dimension()) + " using (id)"));
    duck.run(sql.append(" group by all").toString());
  }

  private String column(String name) {
    return header.contains(name) ? Sql.name(name) : "''";
  }

  private Cells cells() throws SQLException {
    Cells cells = new Cells();
    try (Statement statement = duck.connection().createStatement();
        ResultSet row = statement.executeQuery("select * from cells")) {
      PlacedCell placed = new PlacedCell(row, mappings);
      while (row.next()) {
        cells.add(placed.key(), row.getLong("line_count"), placed.costs());
      }
    }
    return cells;
  }
}
