package dev.towerbook.economics.scorecard;

import static dev.towerbook.economics.metric.EconomicsProblem.METRIC_OWNER;
import static dev.towerbook.economics.metric.EconomicsProblem.METRIC_SIGN_OFF;
import static dev.towerbook.economics.metric.EconomicsProblem.METRIC_TARGET;
import static dev.towerbook.economics.metric.EconomicsProblem.METRIC_TARGET_NONE;
import static dev.towerbook.economics.metric.EconomicsProblem.METRIC_UNKNOWN;
import static dev.towerbook.economics.metric.EconomicsProblem.METRIC_UNLISTED;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.Goal;
import dev.towerbook.economics.scorecard.MetricEntry.SignOff;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Closed;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The metrics with owner, sign-off and target.
 *
 * @param entries by metric id
 */
public record MetricCatalogue(SortedMap<String, MetricEntry> entries) {

  private static final Column<String> ID =
      Column.of(
          "metric_id",
          "metric",
          "as in `scorecard.csv`, a metric of decision rules, or cost_per_ and a unit",
          cell -> cell.word(closed(cell.row().known(Units.OWN))));
  private static final Column<String> OWNER =
      Column.note("owner", "who answers for it; empty: excluded from verdicts");
  private static final Column<String> SIGNED_BY =
      Column.note("signed_off_by", "empty: finance has not signed it");
  private static final Column<Optional<LocalDate>> SIGNED_ON =
      Column.date("signed_off_on", "with signed_off_by, or not at all").optional();
  private static final Column<Optional<BigDecimal>> TARGET =
      Column.number("target", "in the unit of the metric, a share in parts of one").optional();
  private static final Column<Optional<Direction>> DIRECTION =
      Column.word(
              "target_direction",
              Words.closed(Direction.class, METRIC_TARGET),
              "which side of the target is good")
          .optional();
  private static final Column<Numerator> NUMERATOR =
      Words.column("numerator", Numerator.class, "of a unit cost: the operating cost it divides")
          .or(Numerator.TCO);
  private static final Column<String> DENOMINATOR =
      Column.note("denominator_source", "of a unit cost: the system that counts");

  /** One row a metric. */
  public static final Sheet<MetricEntry> SHEET =
      Sheet.of("catalogue/metrics.csv", MetricCatalogue::read)
          .with(ID, OWNER, SIGNED_BY, SIGNED_ON, TARGET, DIRECTION, Column.WHY)
          .with(NUMERATOR, DENOMINATOR)
          .unique(ID)
          .each(MetricCatalogue::checkSignOff)
          .each(MetricCatalogue::checkTarget)
          .each(MetricCatalogue::checkOwner);

  /** A shelf without the file: nothing is signed and nothing has a target. */
  public static final MetricCatalogue EMPTY = new MetricCatalogue(new TreeMap<>());

  public MetricCatalogue {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  private static MetricEntry read(Cells cells) {
    return new MetricEntry(
        cells.get(ID),
        cells.get(OWNER),
        cells.get(SIGNED_ON).map(day -> new SignOff(cells.get(SIGNED_BY), day)),
        cells.get(TARGET).flatMap(value -> cells.get(DIRECTION).map(side -> new Goal(side, value))),
        cells.get(Column.WHY),
        cells.get(NUMERATOR),
        cells.get(DENOMINATOR));
  }

  private static void checkOwner(Cells cells) {
    if (cells.text(OWNER).isEmpty()) {
      cells.warning(METRIC_OWNER, OWNER);
    }
  }

  /** A name without a day, or a day without a name, signs nothing. */
  private static void checkSignOff(Cells cells) {
    String by = cells.text(SIGNED_BY);
    String on = cells.text(SIGNED_ON);
    if (by.isEmpty() != on.isEmpty()) {
      cells.error(METRIC_SIGN_OFF, by.isEmpty() ? SIGNED_BY.name() : SIGNED_ON.name(), by + on);
    }
  }

  private static void checkTarget(Cells cells) {
    String side = cells.text(DIRECTION);
    boolean target = !cells.text(TARGET).isEmpty();
    if (side.isEmpty() && target) {
      cells.error(METRIC_TARGET.with("", String.join(", ", Words.all(Direction.class))), DIRECTION);
    } else if (!side.isEmpty() && !target && cells.find(DIRECTION).isPresent()) {
      cells.error(METRIC_TARGET_NONE, TARGET.name(), side);
    }
  }

  /**
   * Reads the file; a shelf may do without it.
   *
   * @param reader of the shelf; knows the units
   */
  public static Loaded<MetricCatalogue> load(SheetReader reader) {
    Set<String> listed = new HashSet<>();
    SortedMap<String, MetricEntry> entries = new TreeMap<>();
    SHEET
        .each(cells -> cells.find(ID).ifPresent(listed::add))
        .read(reader)
        .forEach(entry -> entries.put(entry.id(), entry));
    List<String> missing = ScoreMetric.ids().stream().filter(id -> !listed.contains(id)).toList();
    if (SHEET.isIn(reader.folder()) && !missing.isEmpty()) {
      reader
          .log()
          .warning(METRIC_UNLISTED, SourceLocation.file(SHEET.path()), String.join(", ", missing));
    }
    return reader.loaded(new MetricCatalogue(entries));
  }

  /** Ids that may stand in the file. */
  private static Closed<String> closed(Set<String> units) {
    Set<String> ids = new TreeSet<>(ScoreMetric.ids());
    for (Metric metric : Metric.values()) {
      ids.add(metric.column());
    }
    UsageUnit.BUILT_IN.forEach(unit -> ids.add(Units.metric(unit)));
    units.forEach(unit -> ids.add(Units.metric(UsageUnit.of(unit))));
    return new Closed<>(
        METRIC_UNKNOWN, List.copyOf(ids), id -> Optional.of(id).filter(ids::contains));
  }

  /** What is said of a metric. */
  public MetricEntry of(ScoreMetric metric) {
    return entry(metric.id());
  }

  /** What is said of the metric of an id. */
  public MetricEntry entry(String id) {
    return Optional.ofNullable(entries.get(id)).orElseGet(() -> MetricEntry.unlisted(id));
  }

  /** True if finance has signed a metric and somebody answers for it. */
  public boolean isTrusted(String id) {
    return entry(id).isTrusted();
  }

  /**
   * What a decision rule may know of a metric: a listed metric without sign-off or owner is unknown
   * to it, and one that finance has signed for a part of the cost, so that no verdict rests on it.
   * What has no value anyway keeps its own reason. The catalogue says nothing about metrics that it
   * does not list: lifecycle and scores are answered for by their own owners in {@code
   * catalogue/applications.csv}.
   *
   * @param id of a metric of applications or of their scorecards
   */
  public Measure forVerdict(String id, Measure value) {
    MetricEntry entry = entries.get(id);
    boolean said = value.isKnown() || value instanceof Measure.Word;
    if (entry == null || !said) {
      return value;
    }
    return entry
        .whyNot()
        .or(() -> entry.numerator() == Numerator.TCO ? Optional.empty() : Optional.of(part(entry)))
        .<Measure>map(Measure.Unknown::new)
        .orElse(value);
  }

  private static String part(MetricEntry entry) {
    return entry.id() + " is signed for " + Words.word(entry.numerator()) + " cost, not for TCO";
  }
}
