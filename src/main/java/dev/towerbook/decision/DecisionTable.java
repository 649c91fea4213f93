package dev.towerbook.decision;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ordered table of decisions, first match wins. Columns: {@code rule_id}, any metric name as a
 * condition, {@code disposition}, {@code reason} (a sentence with {@code {metric}} places), {@code
 * why}. A row that would match but for an unknown figure ends the search undecided: a verdict never
 * rests on what is not known.
 */
public final class DecisionTable {

  private static final Set<String> REQUIRED = Set.of("rule_id", "disposition", "reason", "why");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private final List<DecisionRule> rules;

  private DecisionTable(List<DecisionRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Reads the table; every problem is noted with its place. */
  public static Loaded<DecisionTable> load(Path file, String name) {
    ProblemLog log = new ProblemLog();
    List<DecisionRule> rules = new ArrayList<>();
    Map<String, Long> lineOfId = new HashMap<>();
    new Table(name, log)
        .forEach(
            file,
            REQUIRED,
            column -> REQUIRED.contains(column) || Metric.named(column).isPresent(),
            row -> rule(row, log, lineOfId).ifPresent(rules::add));
    return new Loaded<>(new DecisionTable(rules), log.all());
  }

  private static Optional<DecisionRule> rule(Row row, ProblemLog log, Map<String, Long> lineOfId) {
    Optional<String> id = row.required("rule_id");
    Optional<Disposition> disposition = disposition(row, log);
    String reason = row.required("reason").orElse("");
    checkPlaces(row, reason, log);
    Map<Metric, Condition> conditions = conditions(row, log);
    if (id.isEmpty() || disposition.isEmpty()) {
      return Optional.empty();
    }
    Long first = lineOfId.putIfAbsent(id.get(), row.line());
    if (first != null) {
      log.error(
          "DECISION-ID-TWICE",
          row.place("rule_id"),
          "is the id of line " + first + " too",
          id.get(),
          "give each rule an id of its own");
    }
    return Optional.of(new DecisionRule(id.get(), conditions, disposition.get(), reason));
  }

  private static Optional<Disposition> disposition(Row row, ProblemLog log) {
    String word = row.required("disposition").orElse("").toUpperCase(Locale.ROOT);
    Optional<Disposition> found =
        Arrays.stream(Disposition.values()).filter(d -> d.name().equals(word)).findFirst();
    if (found.isEmpty() && !word.isEmpty()) {
      log.error(
          "DECISION-WORD",
          row.place("disposition"),
          "is no disposition",
          word,
          "write KEEP, REFACTOR, RETIRE or UNDECIDED");
    }
    return found;
  }

  private static void checkPlaces(Row row, String reason, ProblemLog log) {
    Matcher places = PLACE.matcher(reason);
    while (places.find()) {
      if (Metric.named(places.group(1)).isEmpty()) {
        log.error(
            "DECISION-METRIC",
            row.place("reason"),
            "is no metric",
            places.group(1),
            "use one of " + metricNames());
      }
    }
  }

  private static Map<Metric, Condition> conditions(Row row, ProblemLog log) {
    Map<Metric, Condition> conditions = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      String cell = row.text(metric.column());
      if (!cell.isEmpty()) {
        Optional<Condition> condition =
            Condition.parse(cell).filter(parsed -> parsed.fits(metric.words()));
        condition.ifPresent(parsed -> conditions.put(metric, parsed));
        if (condition.isEmpty()) {
          log.error(
              "DECISION-CONDITION",
              row.place(metric.column()),
              "is no condition",
              cell,
              metric.words().isEmpty()
                  ? "write it like >=0.25, <3, 2..4 or unknown"
                  : "use " + String.join("|", metric.words()) + " or unknown");
        }
      }
    }
    return conditions;
  }

  private static String metricNames() {
    return Arrays.stream(Metric.values()).map(Metric::column).collect(Collectors.joining(", "));
  }

  /** Decides on one set of figures. */
  public Verdict decide(Map<Metric, Measure> figures) {
    for (DecisionRule rule : rules) {
      switch (rule.test(figures)) {
        case HOLDS -> {
          List<String> missing =
              rule.disposition() == Disposition.UNDECIDED ? unknownScores(figures) : List.of();
          return new Verdict(rule.disposition(), rule.id(), rule.reason(), figures, missing);
        }
        case UNKNOWN -> {
          List<String> missing = rule.missing(figures);
          String reason = "Rule " + rule.id() + " cannot be tested: " + String.join("; ", missing);
          return new Verdict(Disposition.UNDECIDED, rule.id(), reason, figures, missing);
        }
        case FAILS -> {}
      }
    }
    return new Verdict(
        Disposition.UNDECIDED, "", "No rule of the decision table matches", figures, List.of());
  }

  private static List<String> unknownScores(Map<Metric, Measure> figures) {
    return figures.values().stream()
        .filter(Measure.Unknown.class::isInstance)
        .map(measure -> ((Measure.Unknown) measure).reason())
        .toList();
  }
}
