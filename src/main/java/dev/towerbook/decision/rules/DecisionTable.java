package dev.towerbook.decision.rules;

import static dev.towerbook.decision.DecisionProblem.DECISION_CONDITION;
import static dev.towerbook.decision.DecisionProblem.DECISION_CONDITION_TWICE;
import static dev.towerbook.decision.DecisionProblem.DECISION_CONDITION_WORD;
import static dev.towerbook.decision.DecisionProblem.DECISION_ID_TWICE;
import static dev.towerbook.decision.DecisionProblem.DECISION_METRIC;
import static dev.towerbook.decision.DecisionProblem.DECISION_WORD;

import dev.towerbook.decision.Disposition;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.sheet.Cell;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Check;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Field;
import dev.towerbook.table.sheet.Pair;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ordered table of decisions, first match wins. Columns: {@code rule_id}, any metric name as a
 * condition, {@code disposition}, {@code reason} (a sentence with {@code {metric}} places), {@code
 * why}. A row that needs a trend that is not known is skipped and named, so that one month is
 * enough where scores are given. Any other row that would match but for an unknown figure ends the
 * search undecided: a verdict never rests on what is not known.
 */
public final class DecisionTable {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private static final Column<String> ID = Column.text("rule_id", "unique");
  private static final Map<RuleMetric, Column<Optional<MeasureTest>>> CONDITIONS = conditions();
  private static final Column<List<Pair>> WHEN =
      Pair.column("when", "conditions on metrics that have no column of their own");
  private static final Column<Disposition> DISPOSITION =
      Column.word("disposition", Words.closed(Disposition.class, DECISION_WORD), "");
  private static final Column<String> REASON =
      Column.of("reason", "text", "a sentence with `{metric}` places", DecisionTable::reason);
  private static final Column<String> WHY = Column.note("why", "").named();

  public static final Sheet<DecisionRule> SHEET =
      Sheet.of("decisions/disposition.csv", DecisionTable::rule, fields())
          .required("which applications are kept, refactored or retired")
          .check(DecisionTable::uniqueIds)
          .each(DecisionTable::checkWhen);

  private final List<DecisionRule> rules;

  private DecisionTable(List<DecisionRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads the table; every problem is noted with its place.
   *
   * @param folder the shelf
   */
  public static Loaded<DecisionTable> load(Path folder) {
    SheetReader reader = new SheetReader(folder);
    return reader.loaded(new DecisionTable(SHEET.read(reader)));
  }

  private static Map<RuleMetric, Column<Optional<MeasureTest>>> conditions() {
    Map<RuleMetric, Column<Optional<MeasureTest>>> conditions = new LinkedHashMap<>();
    for (RuleMetric metric : RuleMetric.values()) {
      conditions.put(
          metric,
          Column.of(
                  metric.column(),
                  "condition",
                  metric.meaning(),
                  cell -> condition(cell, metric, cell.text()))
              .optional());
    }
    return conditions;
  }

  private static Optional<MeasureTest> condition(Cell cell, RuleMetric metric, String text) {
    Set<String> words = metric.words();
    Optional<MeasureTest> condition = MeasureTest.parse(text).filter(parsed -> parsed.fits(words));
    if (condition.isEmpty()) {
      cell.row()
          .error(
              words.isEmpty()
                  ? DECISION_CONDITION
                  : DECISION_CONDITION_WORD.with(String.join("|", words)),
              cell.column(),
              text);
    }
    return condition;
  }

  /** Each pair names a metric that has no condition in the row yet. */
  private static void checkWhen(Cells cells) {
    Set<String> named = new HashSet<>();
    for (Pair pair : cells.find(WHEN).orElse(List.of())) {
      Optional<RuleMetric> metric = RuleMetric.named(pair.name());
      if (metric.isEmpty()) {
        noMetric(new Cell(cells, WHEN.name()), pair.name());
      } else if (!cells.text(pair.name()).isEmpty() || !named.add(pair.name())) {
        cells.error(DECISION_CONDITION_TWICE, WHEN.name(), pair.name());
      } else {
        condition(new Cell(cells, WHEN.name()), metric.get(), pair.text());
      }
    }
  }

  private static Field<?>[] fields() {
    List<Field<?>> fields = new ArrayList<>(List.of(ID));
    fields.addAll(CONDITIONS.values());
    fields.addAll(List.of(WHEN, DISPOSITION, REASON, WHY));
    return fields.toArray(Field<?>[]::new);
  }

  private static DecisionRule rule(Cells cells) {
    Map<RuleMetric, MeasureTest> conditions = new LinkedHashMap<>();
    CONDITIONS.forEach(
        (metric, column) -> cells.get(column).ifPresent(it -> conditions.put(metric, it)));
    for (Pair pair : cells.get(WHEN)) {
      conditions.put(
          RuleMetric.named(pair.name()).orElseThrow(),
          MeasureTest.parse(pair.text()).orElseThrow());
    }
    return new DecisionRule(cells.get(ID), conditions, cells.get(DISPOSITION), cells.get(REASON));
  }

  private static Check uniqueIds() {
    Map<String, Long> lineOf = new HashMap<>();
    return cells ->
        cells
            .find(ID)
            .map(id -> lineOf.putIfAbsent(id, cells.line()))
            .ifPresent(first -> cells.error(DECISION_ID_TWICE.with(first), ID));
  }

  private static Optional<String> reason(Cell cell) {
    Matcher places = PLACE.matcher(cell.text());
    boolean good = true;
    while (places.find()) {
      if (RuleMetric.named(places.group(1)).isEmpty()) {
        good = false;
        noMetric(cell, places.group(1));
      }
    }
    return good ? Optional.of(cell.text()) : Optional.empty();
  }

  private static void noMetric(Cell cell, String name) {
    cell.row().error(DECISION_METRIC.with(metricNames()), cell.column(), name);
  }

  private static String metricNames() {
    return String.join(", ", RuleMetric.byName().keySet());
  }

  /** Metrics of the scorecard that a row asks for or prints. */
  public Set<ScoreMetric> scoreMetrics() {
    Set<ScoreMetric> asked = EnumSet.noneOf(ScoreMetric.class);
    for (DecisionRule rule : rules) {
      rule.conditions().keySet().forEach(metric -> metric.score().ifPresent(asked::add));
      Matcher places = PLACE.matcher(rule.reason());
      while (places.find()) {
        RuleMetric.named(places.group(1)).flatMap(RuleMetric::score).ifPresent(asked::add);
      }
    }
    return asked;
  }

  /** Decides on one set of figures. */
  public RuleVerdict decide(RuleFigures figures) {
    List<String> skipped = new ArrayList<>();
    for (DecisionRule rule : rules) {
      MeasureTest.Answer answer = rule.test(figures);
      Optional<String> trend =
          answer == MeasureTest.Answer.UNKNOWN ? rule.unknownTrend(figures) : Optional.empty();
      if (trend.isPresent()) {
        skipped.add(rule.id() + ": " + trend.get());
      } else if (answer == MeasureTest.Answer.UNKNOWN) {
        List<String> missing = rule.missing(figures);
        return undecided(
            figures,
            rule.id(),
            "Rule " + rule.id() + " cannot be tested: " + String.join("; ", missing),
            missing,
            skipped);
      } else if (answer == MeasureTest.Answer.HOLDS) {
        return rule.disposition() == Disposition.UNDECIDED
            ? undecided(figures, rule.id(), rule.reason(), rule.expectedUnknown(figures), skipped)
            : new RuleVerdict(
                rule.disposition(), rule.id(), rule.reason(), figures, List.of(), skipped);
      }
    }
    return undecided(figures, "", "No rule of the decision table matches", List.of(), skipped);
  }

  private static RuleVerdict undecided(
      RuleFigures figures, String rule, String reason, List<String> missing, List<String> skipped) {
    return new RuleVerdict(Disposition.UNDECIDED, rule, reason, figures, missing, skipped);
  }
}
