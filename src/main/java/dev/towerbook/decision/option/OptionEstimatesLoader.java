package dev.towerbook.decision.option;

import dev.towerbook.economics.metric.ThreePoint;
import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what people have estimated: one row an application and driver. */
final class OptionEstimatesLoader {

  private static final Set<String> REQUIRED =
      Set.of("application_id", "driver", "low", "mode", "high", "why");
  private static final Set<String> MORE = Set.of("cause", "validated_by");
  private static final String BUILD_YEARS = "build-years";
  private static final String EXIT_YEARS = "exit-years";

  /** The rows of one application. */
  private static final class Rows {
    private final Map<Driver, ThreePoint> drivers = new EnumMap<>(Driver.class);
    private final Map<Driver, String> causes = new EnumMap<>(Driver.class);
    private final Map<String, Integer> years = new HashMap<>();
    private boolean benefitValidated;

    OptionEstimates estimates() {
      return new OptionEstimates(
          drivers,
          causes,
          Optional.ofNullable(years.get(BUILD_YEARS)),
          Optional.ofNullable(years.get(EXIT_YEARS)),
          benefitValidated);
    }
  }

  private final ProblemLog log;
  private final CellReader cells;
  private final Set<String> applications;
  private final int horizon;
  private final SortedMap<String, Rows> byApplication = new TreeMap<>();
  private final Map<String, Row> seen = new HashMap<>();

  OptionEstimatesLoader(ProblemLog log, Set<String> applications, int horizon) {
    this.log = log;
    this.cells = new CellReader(log);
    this.applications = applications;
    this.horizon = horizon;
  }

  SortedMap<String, OptionEstimates> load(Path file, String name) {
    new Table(name, log)
        .forEach(
            file,
            REQUIRED,
            column -> REQUIRED.contains(column) || MORE.contains(column),
            this::read);
    SortedMap<String, OptionEstimates> estimates = new TreeMap<>();
    byApplication.forEach((id, rows) -> estimates.put(id, rows.estimates()));
    return estimates;
  }

  private void read(Row row) {
    Optional<String> application =
        cells.reference(row, "application_id", applications, "the catalogue's applications");
    Optional<String> word = row.required("driver").map(OptionEstimatesLoader::normal);
    boolean explained = row.required("why").isPresent();
    if (application.isEmpty() || word.isEmpty() || !explained) {
      return;
    }
    if (!cells.isFirst(seen, application.get() + ' ' + word.get(), row, "driver")) {
      return;
    }
    Rows rows = byApplication.computeIfAbsent(application.get(), id -> new Rows());
    if (word.get().equals(BUILD_YEARS) || word.get().equals(EXIT_YEARS)) {
      years(row).ifPresent(years -> rows.years.put(word.get(), years));
    } else {
      driver(row).ifPresent(driver -> estimate(row, driver, rows));
    }
  }

  private static String normal(String word) {
    return Words.parse(Driver.class, word)
        .map(driver -> Words.word(driver))
        .orElse(word.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private Optional<Driver> driver(Row row) {
    String word = row.text("driver");
    Optional<Driver> driver = Words.parse(Driver.class, word);
    if (driver.isEmpty()) {
      List<String> words = words();
      log.error(
          "OPTION-DRIVER",
          row.place("driver"),
          "is no driver" + NearMatch.hint(word, words),
          word,
          "write one of " + String.join(", ", words));
    } else if (OptionEstimates.OF_LEDGER.contains(driver.get())) {
      log.error(
          "OPTION-DRIVER",
          row.place("driver"),
          "is taken from the ledger",
          word,
          "remove the row; a wrong cost is corrected where it is booked");
      return Optional.empty();
    }
    return driver;
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(Words.all(Driver.class));
    OptionEstimates.OF_LEDGER.forEach(driver -> words.remove(Words.word(driver)));
    words.addAll(List.of(BUILD_YEARS, EXIT_YEARS));
    return words;
  }

  private void estimate(Row row, Driver driver, Rows rows) {
    threePoint(row).ifPresent(estimate -> rows.drivers.put(driver, estimate));
    if (!row.text("cause").isEmpty()) {
      rows.causes.put(driver, row.text("cause"));
    }
    if (driver == Driver.KEEP_BENEFIT) {
      rows.benefitValidated = !row.text("validated_by").isEmpty();
    }
  }

  /** Low and high are both written, or neither: then the figure is certain. */
  private Optional<ThreePoint> threePoint(Row row) {
    row.required("mode");
    Optional<BigDecimal> mode = row.decimal("mode");
    boolean certain = row.text("low").isEmpty() && row.text("high").isEmpty();
    if (!certain) {
      row.required("low");
      row.required("high");
    }
    Optional<BigDecimal> low = certain ? mode : row.decimal("low");
    Optional<BigDecimal> high = certain ? mode : row.decimal("high");
    if (mode.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    boolean inOrder =
        low.get().signum() >= 0
            && low.get().compareTo(mode.get()) <= 0
            && mode.get().compareTo(high.get()) <= 0;
    if (!inOrder) {
      log.error(
          "OPTION-RANGE",
          row.place("low"),
          "low, mode and high are not in rising order from 0 on",
          row.text("low") + " | " + row.text("mode") + " | " + row.text("high"),
          "write the lowest, the likely and the highest value; costs and benefits are both"
              + " positive");
      return Optional.empty();
    }
    return Optional.of(
        new ThreePoint(
            low.get().doubleValue(), mode.get().doubleValue(), high.get().doubleValue()));
  }

  private Optional<Integer> years(Row row) {
    Optional<BigDecimal> mode = row.required("mode").flatMap(text -> row.decimal("mode"));
    Optional<Integer> years =
        mode.filter(number -> number.stripTrailingZeros().scale() <= 0)
            .filter(number -> number.signum() >= 0)
            .filter(number -> number.compareTo(BigDecimal.valueOf(horizon)) <= 0)
            .map(BigDecimal::intValueExact);
    if (mode.isPresent() && years.isEmpty()) {
      log.error(
          "OPTION-YEARS",
          row.place("mode"),
          "is no whole number of years from 0 to " + horizon,
          row.text("mode"),
          "write whole years inside the horizon; low and high stay empty");
    }
    return years;
  }
}
