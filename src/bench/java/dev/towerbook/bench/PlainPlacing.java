package dev.towerbook.bench;

import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.Classifier;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.mapping.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.boot.json.JsonParser;
import org.springframework.boot.json.JsonParserFactory;

/** A bill line → a row of the table of lines: its cell, the results of the rules, four costs. */
final class PlainPlacing {

  private static final List<String> COSTS = List.of("billed", "effective", "list", "contracted");
  private static final String TAG = "tag:";

  private final Mappings mappings;
  private final List<String> fields;
  private final Classifier classifier;
  private final JsonParser json = JsonParserFactory.getJsonParser();
  private final Set<String> header;
  private final List<String> texts;
  private final List<String> columns;

  PlainPlacing(Mappings mappings, List<String> header) {
    this.mappings = mappings;
    this.header = Set.copyOf(header);
    this.texts = texts(mappings);
    this.columns = new ArrayList<>(texts);
    columns.addAll(COSTS);
    this.fields = List.copyOf(mappings.neededFields());
    this.classifier = new Classifier(mappings, fields);
  }

  /** Columns of the table, without the costs. */
  private static List<String> texts(Mappings mappings) {
    List<String> texts = new ArrayList<>(PlacedCell.TEXTS);
    for (RuleTable table : mappings.ruleTables()) {
      for (String result : table.dimension().results()) {
        if (!texts.contains(result)) {
          texts.add(result);
        }
      }
      texts.add("rule of " + table.dimension().name());
    }
    return texts;
  }

  /** Columns of the table. */
  List<String> columns() {
    return columns;
  }

  String createTable() {
    return "create table charge ("
        + texts.stream().map(t -> Sql.name(t) + " varchar, ").collect(Collectors.joining())
        + COSTS.stream()
            .map(cost -> Sql.name(cost) + " numeric(38, 18)")
            .collect(Collectors.joining(", "))
        + ")";
  }

  String group() {
    String sums =
        COSTS.stream()
            .map(cost -> ", sum(" + Sql.name(cost) + ") as " + Sql.name(cost))
            .collect(Collectors.joining());
    return "create table cells as select "
        + Sql.names(texts)
        + ", count(*) as line_count"
        + sums
        + " from charge group by "
        + Sql.names(texts);
  }

  /** The row of a line. */
  Object[] placed(FieldSet line) {
    Map<String, String> tags = tags(line);
    String[] values = new String[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(line, tags, fields.get(i));
    }
    String chargeMonth = text(line, "ChargePeriodStart").substring(0, 7);
    Classification place =
        classifier.place(values, LocalDate.parse(chargeMonth + "-01")).classification();
    Map<String, Object> row = new HashMap<>(results(place));
    row.put("billing_month", month(text(line, "BillingPeriodStart")));
    row.put("charge_month", month(chargeMonth));
    row.put("provider", text(line, "ProviderName"));
    row.put("currency", text(line, "BillingCurrency"));
    row.put(
        "tagged",
        ""
            + fields.stream()
                .anyMatch(field -> field.startsWith(TAG) && !tag(tags, field).isEmpty()));
    row.put("billed", cost(line, "BilledCost"));
    row.put("effective", cost(line, "EffectiveCost"));
    row.put("list", cost(line, "ListCost"));
    row.put("contracted", cost(line, "ContractedCost"));
    return columns.stream()
        .map(column -> row.computeIfAbsent(column, c -> header.contains(c) ? text(line, c) : ""))
        .toArray();
  }

  private static String text(FieldSet line, String column) {
    return Objects.requireNonNullElse(line.readString(column), "");
  }

  private static String month(String date) {
    return date.substring(0, 7).replace("-", "");
  }

  private static BigDecimal cost(FieldSet line, String column) {
    String text = text(line, column);
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private String value(FieldSet line, Map<String, String> tags, String field) {
    if (field.equals("Kind")) {
      return "bill";
    }
    if (field.startsWith(TAG)) {
      return tag(tags, field);
    }
    return header.contains(field) ? text(line, field) : "";
  }

  private static String tag(Map<String, String> tags, String field) {
    return tags.getOrDefault(field.substring(TAG.length()), "");
  }

  private Map<String, String> tags(FieldSet line) {
    String text = text(line, "Tags");
    Map<String, String> tags = new HashMap<>();
    if (!text.isEmpty()) {
      new TreeMap<>(json.parseMap(text))
          .forEach((key, value) -> tags.putIfAbsent(mappings.tagKeys().key(key), value.toString()));
    }
    return tags;
  }

  private Map<String, String> results(Classification place) {
    Map<String, String> results = new HashMap<>();
    for (RuleTable table : mappings.ruleTables()) {
      results.put("rule of " + table.dimension().name(), "");
    }
    for (RuleRef rule : place.rules()) {
      results.put("rule of " + rule.dimension(), rule.ruleId());
    }
    results.put("pool", place.category().pool());
    results.put("sub_pool", place.category().subPool());
    results.put("tower", place.category().tower());
    results.put("sub_tower", place.category().subTower());
    switch (place.target()) {
      case CostObject.Application application -> results.put("application", application.id());
      case CostObject.Wrapper wrapper -> results.put("wrapper", wrapper.id());
      case CostObject.SharedPool pool -> results.put("shared_pool", pool.id());
      case CostObject.Suspense suspense -> results.put("application", "");
    }
    results.put("environment", place.category().environment());
    results.put("transfer", Words.word(place.category().transfer()));
    results.put("run_change", Words.word(place.category().runChange()));
    results.put("layer", Words.word(place.category().layer()));
    results.put("avoidable", place.category().avoidable() ? "yes" : "no");
    place
        .ownDimensions()
        .forEach((name, value) -> results.put(Dimension.own(name).results().getFirst(), value));
    return results;
  }
}
