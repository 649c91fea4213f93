package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.SignOff;
import dev.towerbook.economics.scorecard.MetricEntry.Target;
import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the metric catalogue: one row a metric. */
final class MetricLoader {

  private static final Set<String> REQUIRED = Set.of("metric_id", "owner", "why");
  private static final Set<String> MORE =
      Set.of("signed_off_by", "signed_off_on", "target", "target_direction");

  private final ProblemLog log;
  private final CellReader cells;
  private final Set<String> known = MetricCatalogue.ids();
  private final Map<String, Row> seen = new HashMap<>();

  MetricLoader(ProblemLog log) {
    this.log = log;
    this.cells = new CellReader(log);
  }

  MetricCatalogue load(Path file, String name) {
    SortedMap<String, MetricEntry> entries = new TreeMap<>();
    new Table(name, log)
        .forEach(
            file,
            REQUIRED,
            column -> REQUIRED.contains(column) || MORE.contains(column),
            row ->
                row.required("metric_id")
                    .filter(id -> isKnown(row, id) && cells.isFirst(seen, id, row, "metric_id"))
                    .ifPresent(id -> entries.put(id, entry(row, id))));
    noteUnlisted(entries, name);
    return new MetricCatalogue(entries);
  }

  private boolean isKnown(Row row, String id) {
    if (!known.contains(id)) {
      log.error(
          "METRIC-UNKNOWN",
          row.place("metric_id"),
          "is no metric" + NearMatch.hint(id, known),
          id,
          "write one of " + String.join(", ", known));
    }
    return known.contains(id);
  }

  private MetricEntry entry(Row row, String id) {
    row.required("owner");
    row.required("why");
    return new MetricEntry(id, row.text("owner"), signOff(row), target(row), row.text("why"));
  }

  /** A name without a day, or a day without a name, signs nothing. */
  private Optional<SignOff> signOff(Row row) {
    String by = row.text("signed_off_by");
    Optional<LocalDate> on = row.date("signed_off_on");
    if (by.isEmpty() != row.text("signed_off_on").isEmpty()) {
      log.error(
          "METRIC-SIGN-OFF",
          row.place(by.isEmpty() ? "signed_off_by" : "signed_off_on"),
          "a sign-off is a name and a day; one of them is missing",
          by + row.text("signed_off_on"),
          "fill both cells, or empty both: then the metric is not signed");
      return Optional.empty();
    }
    return on.map(day -> new SignOff(by, day));
  }

  private Optional<Target> target(Row row) {
    Optional<BigDecimal> value = row.decimal("target");
    String word = row.text("target_direction");
    Optional<Direction> direction = Words.parse(Direction.class, word);
    if (direction.isEmpty() && (!word.isEmpty() || value.isPresent())) {
      List<String> words = Words.all(Direction.class);
      log.error(
          "METRIC-TARGET",
          row.place("target_direction"),
          "does not say on which side of the target is good",
          word,
          "write one of " + String.join(", ", words));
      return Optional.empty();
    }
    if (direction.isPresent() && row.text("target").isEmpty()) {
      log.error(
          "METRIC-TARGET",
          row.place("target"),
          "a direction without a target",
          word,
          "write the target, or empty both cells");
    }
    return value.flatMap(number -> direction.map(side -> new Target(side, number)));
  }

  private void noteUnlisted(Map<String, MetricEntry> entries, String name) {
    List<String> missing =
        ScoreMetric.ids().stream().filter(id -> !entries.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      log.warning(
          "METRIC-UNLISTED",
          SourceLocation.file(name),
          "metrics of the scorecard have no row and are printed as not signed",
          String.join(", ", missing),
          "add a row with an owner for each");
    }
  }
}
