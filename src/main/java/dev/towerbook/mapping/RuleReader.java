package dev.towerbook.mapping;

import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.mapping.catalogue.Ids;
import dev.towerbook.mapping.catalogue.Validity;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns the rows of one rule file into rules. A row with a problem gives no rule. */
final class RuleReader {

  /** So many words fit into a message. */
  private static final int LISTED_WORDS_MAX = 12;

  private static final List<String> FIXED_COLUMNS =
      List.of("rule_id", "valid_from", "valid_to", "why");

  private final Dimension dimension;
  private final RuleScope scope;
  private final ResultWords words;
  private final ProblemLog log;
  private final CellReader cells;

  RuleReader(Dimension dimension, RuleScope scope, ResultWords words, ProblemLog log) {
    this.dimension = dimension;
    this.scope = scope;
    this.words = words;
    this.log = log;
    cells = new CellReader(log);
  }

  /** Columns that the file of a dimension must have. */
  static Set<String> columns(Dimension dimension) {
    Set<String> columns = new TreeSet<>(FIXED_COLUMNS);
    columns.addAll(dimension.results());
    return columns;
  }

  List<Rule> rules(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, String> fields = fields(rows.get(0));
    Map<String, Row> seen = new HashMap<>();
    List<Rule> rules = new ArrayList<>();
    for (Row row : rows) {
      rule(row, fields, seen).ifPresent(rules::add);
    }
    // Without the condition of an unknown column its rules would match too much.
    return fields.size() == conditionColumns(rows.get(0)).size() ? rules : List.of();
  }

  /** Condition column → field. */
  private Map<String, String> fields(Row anyRow) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String column : conditionColumns(anyRow)) {
      scope.field(column, anyRow.headerPlace(column)).ifPresent(field -> fields.put(column, field));
    }
    return fields;
  }

  private List<String> conditionColumns(Row anyRow) {
    Set<String> others = columns(dimension);
    return anyRow.columns().stream().filter(column -> !others.contains(column)).toList();
  }

  private Optional<Rule> rule(Row row, Map<String, String> fields, Map<String, Row> seen) {
    Optional<String> id =
        row.required("rule_id").filter(text -> cells.isFirst(seen, text, row, "rule_id"));
    Optional<Validity> validity = cells.validity(row);
    Optional<List<Condition>> conditions = conditions(row, fields);
    Optional<List<Result>> results = results(row);
    if (row.text("why").isEmpty()) {
      log.warning(
          "RULE-WHY",
          row.place("why"),
          "the rule does not say why",
          "",
          "write one sentence for the person who reads it next year");
    }
    if (id.isEmpty() || validity.isEmpty() || conditions.isEmpty() || results.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id.get(),
            validity.get(),
            conditions.get(),
            results.get(),
            row.text("why"),
            row.place()));
  }

  private Optional<List<Condition>> conditions(Row row, Map<String, String> fields) {
    List<Condition> conditions = new ArrayList<>();
    boolean good = true;
    for (Map.Entry<String, String> entry : fields.entrySet()) {
      String column = entry.getKey();
      String cell = row.text(column);
      if (!cell.isEmpty()) {
        Optional<Matcher> matcher = Matcher.parse(cell);
        good &= matcher.isPresent();
        matcher.ifPresentOrElse(
            found -> {
              new ConditionWords(words).check(row, column, found, log);
              conditions.add(new Condition(entry.getValue(), found, cell));
            },
            () ->
                log.error(
                    "RULE-CONDITION",
                    row.place(column),
                    "is not a condition",
                    cell,
                    "write one of these: " + Matcher.FORMS + "; leave the cell empty for all"));
      }
    }
    return good ? Optional.of(conditions) : Optional.empty();
  }

  private Optional<List<Result>> results(Row row) {
    List<Result> results = new ArrayList<>();
    List<String> written = dimension.results().stream().map(row::text).toList();
    for (int column = 0; column < written.size(); column++) {
      result(row, column, written).ifPresent(results::add);
    }
    boolean filled = areFilled(row, written);
    return filled && results.size() == written.size() ? Optional.of(results) : Optional.empty();
  }

  private boolean areFilled(Row row, List<String> written) {
    long filled = written.stream().filter(text -> !text.isEmpty()).count();
    boolean target = dimension.shape() == Dimension.Shape.TARGET;
    boolean good = target ? filled == 1 : filled == written.size();
    if (!good) {
      String columns = String.join(", ", dimension.results());
      log.error(
          "RULE-EMPTY",
          row.place(dimension.results().get(target ? 0 : written.indexOf(""))),
          target
              ? filled + " of the columns " + columns + " are filled, not one"
              : "the rule has no result",
          "",
          target ? "fill exactly one of them" : "fill the cell, or remove the row");
    }
    return good;
  }

  private Optional<Result> result(Row row, int column, List<String> written) {
    String name = dimension.results().get(column);
    String text = written.get(column);
    Optional<Result> result = Result.parse(text);
    if (result.isEmpty()) {
      log.error(
          "RULE-TEMPLATE",
          row.place(name),
          "is not a template",
          text,
          "write the field alone in braces, like {tag:app}");
      return Optional.empty();
    }
    return switch (result.get()) {
      case Result.FieldValue value ->
          scope.field(value.field(), row.place(name)).map(Result.FieldValue::new);
      case Result.Constant constant ->
          isAllowed(row, column, written) ? Optional.of(constant) : Optional.empty();
    };
  }

  private boolean isAllowed(Row row, int column, List<String> written) {
    String text = written.get(column);
    String name = dimension.results().get(column);
    Set<String> allowed = words.allowed(dimension, column, written).orElse(Set.of());
    Set<String> normal = allowed.stream().map(Ids::normal).collect(Collectors.toSet());
    // A list without a row knows nothing, unless it could not be read, which was told already.
    boolean any =
        allowed.isEmpty()
            && (dimension.shape() != Dimension.Shape.TARGET
                || log.hasErrorsBeside(row.place(name).file()));
    boolean good = text.isEmpty() || any || normal.contains(Ids.normal(text));
    if (!good) {
      log.error(
          "RULE-RESULT",
          row.place(name),
          "is no " + name + " that the shelf knows" + NearMatch.hint(text, allowed),
          text,
          !allowed.isEmpty() && allowed.size() <= LISTED_WORDS_MAX
              ? "write one of " + String.join(", ", allowed)
              : "correct it, or add it to taxonomy, catalogue or allocation.csv");
    }
    return good;
  }
}
