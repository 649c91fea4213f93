package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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

  /** Where the shelf keeps it. */
  static final String PATH = "catalogue/metrics.csv";

  /** A shelf without the file: nothing is signed and nothing has a target. */
  public static final MetricCatalogue EMPTY = new MetricCatalogue(new TreeMap<>());

  public MetricCatalogue {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /**
   * Reads the file; a shelf may do without it.
   *
   * @param folder the shelf
   */
  public static Loaded<MetricCatalogue> load(Path folder) {
    Path file = folder.resolve(PATH);
    if (!Files.exists(file)) {
      return new Loaded<>(EMPTY, List.of());
    }
    ProblemLog log = new ProblemLog();
    MetricCatalogue read = new MetricLoader(log).load(file, PATH);
    return new Loaded<>(read, log.all());
  }

  /** Ids that may stand in the file. */
  static Set<String> ids() {
    Set<String> ids = new TreeSet<>(ScoreMetric.ids());
    for (Metric metric : Metric.values()) {
      ids.add(metric.column());
    }
    return ids;
  }

  /** What is said of a metric. */
  public MetricEntry of(ScoreMetric metric) {
    return entry(metric.id());
  }

  private MetricEntry entry(String id) {
    return Optional.ofNullable(entries.get(id)).orElseGet(() -> MetricEntry.unlisted(id));
  }

  /** True if finance has signed a metric. */
  public boolean isSigned(String id) {
    return entry(id).isSigned();
  }

  /**
   * What a decision rule may know of a metric: a listed metric without sign-off is unknown to it,
   * so that no verdict rests on it. What has no value anyway keeps its own reason. The catalogue
   * says nothing about metrics that it does not list: lifecycle and scores are answered for by
   * their own owners in {@code catalogue/applications.csv}.
   */
  public Measure forVerdict(Metric metric, Measure value) {
    MetricEntry entry = entries.get(metric.column());
    boolean said = value instanceof Measure.Known || value instanceof Measure.Word;
    return entry == null || entry.isSigned() || !said
        ? value
        : new Measure.Unknown("finance has not signed " + metric.column());
  }
}
