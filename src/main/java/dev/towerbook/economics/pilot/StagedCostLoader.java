package dev.towerbook.economics.pilot;

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
import java.util.stream.Collectors;

/** Reads pilot and production models: one row an initiative and driver. */
final class StagedCostLoader {

  private static final Set<String> PILOT =
      Set.of("initiative_id", "driver", "cost", "intensity", "why");
  private static final Set<String> PRODUCTION =
      Set.of("initiative_id", "driver", "intensity", "why");
  private static final String TRANSACTIONS = "transactions";
  private static final String OTHER = "other";

  /** The rows of one pilot. */
  private static final class Pilot {
    private final Row first;
    private final Map<ScaleDriver, PilotCost.DriverCost> drivers = new EnumMap<>(ScaleDriver.class);
    private Optional<Double> transactions = Optional.empty();
    private double other;

    Pilot(Row first) {
      this.first = first;
    }
  }

  /** The rows of one production model. */
  private static final class Production {
    private final Row first;
    private final Map<ScaleDriver, Double> intensities = new EnumMap<>(ScaleDriver.class);

    Production(Row first) {
      this.first = first;
    }
  }

  private final ProblemLog log;
  private final CellReader cells;
  private final Set<String> initiatives;
  private final SortedMap<String, Pilot> pilots = new TreeMap<>();
  private final SortedMap<String, Production> productions = new TreeMap<>();
  private final Map<String, Row> seen = new HashMap<>();

  StagedCostLoader(ProblemLog log, Set<String> initiatives) {
    this.log = log;
    this.cells = new CellReader(log);
    this.initiatives = initiatives;
  }

  StagedCostShelf load(Path folder) {
    read(folder, StagedCostShelf.PILOT, PILOT, this::readPilot);
    seen.clear();
    read(folder, StagedCostShelf.PRODUCTION, PRODUCTION, this::readProduction);
    SortedMap<String, StagedCost> models = new TreeMap<>();
    Map<String, ProductionConditions> conditions = new HashMap<>();
    productions.forEach((id, of) -> conditions(of).ifPresent(good -> conditions.put(id, good)));
    productions.forEach((id, of) -> notePilotless(of));
    pilots.forEach(
        (id, of) ->
            cost(of)
                .ifPresent(
                    pilot ->
                        models.put(
                            id,
                            new StagedCost(id, pilot, Optional.ofNullable(conditions.get(id))))));
    return new StagedCostShelf(models);
  }

  private void read(
      Path folder, String name, Set<String> columns, java.util.function.Consumer<Row> each) {
    Path file = folder.resolve(name);
    if (java.nio.file.Files.exists(file)) {
      new Table(name, log).forEach(file, columns, columns::contains, each);
    }
  }

  /** The initiative of a row and its driver in small letters; empty if one of them is no good. */
  private Optional<String> driver(Row row) {
    Optional<String> id =
        cells.reference(row, "initiative_id", initiatives, "the initiatives of decisions/");
    Optional<String> word =
        row.required("driver").map(text -> text.toLowerCase(java.util.Locale.ROOT));
    boolean explained = row.required("why").isPresent();
    return id.isPresent()
            && word.isPresent()
            && explained
            && cells.isFirst(seen, id.get() + ' ' + word.get(), row, "driver")
        ? word
        : Optional.empty();
  }

  private void readPilot(Row row) {
    Optional<String> word = driver(row);
    if (word.isEmpty()) {
      return;
    }
    Pilot pilot = pilots.computeIfAbsent(row.text("initiative_id"), id -> new Pilot(row));
    switch (word.get()) {
      case TRANSACTIONS -> pilot.transactions = number(row, "intensity");
      case OTHER -> number(row, "cost").ifPresent(cost -> pilot.other = cost);
      default -> {
        Optional<ScaleDriver> driver = known(row, List.of(TRANSACTIONS, OTHER));
        Optional<Double> cost = number(row, "cost");
        Optional<Double> intensity = number(row, "intensity");
        if (driver.isPresent() && cost.isPresent() && intensity.isPresent()) {
          pilot.drivers.put(driver.get(), new PilotCost.DriverCost(cost.get(), intensity.get()));
        }
      }
    }
  }

  private void readProduction(Row row) {
    if (driver(row).isEmpty()) {
      return;
    }
    Production production =
        productions.computeIfAbsent(row.text("initiative_id"), id -> new Production(row));
    Optional<ScaleDriver> driver = known(row, List.of());
    number(row, "intensity")
        .filter(value -> isPossible(row, driver, value))
        .ifPresent(value -> driver.ifPresent(of -> production.intensities.put(of, value)));
  }

  private boolean isPossible(Row row, Optional<ScaleDriver> driver, double value) {
    boolean idle = driver.filter(ScaleDriver.UTILISATION::equals).isPresent() && value == 0;
    if (idle) {
      log.error(
          "MODEL-NUMBER",
          row.place("intensity"),
          "capacity of which nothing is used has no unit cost",
          row.text("intensity"),
          "write the used part of what is provided, above 0 and at most 1");
    }
    return !idle;
  }

  private Optional<ScaleDriver> known(Row row, List<String> others) {
    Optional<ScaleDriver> driver = Words.parse(ScaleDriver.class, row.text("driver"));
    if (driver.isEmpty()) {
      List<String> words = new ArrayList<>(others);
      words.addAll(Words.all(ScaleDriver.class));
      log.error(
          "MODEL-DRIVER",
          row.place("driver"),
          "is no driver" + NearMatch.hint(row.text("driver"), words),
          row.text("driver"),
          "write one of " + String.join(", ", words));
    }
    return driver;
  }

  private Optional<Double> number(Row row, String column) {
    return cells
        .notNegative(row, column, "MODEL-NUMBER", "write 0 or more")
        .map(BigDecimal::doubleValue);
  }

  private Optional<PilotCost> cost(Pilot pilot) {
    if (pilot.transactions.isEmpty()) {
      log.error(
          "PILOT-TRANSACTIONS",
          pilot.first.place("initiative_id"),
          "the pilot model does not say how many transactions were served",
          pilot.first.text("initiative_id"),
          "add a row with driver " + TRANSACTIONS + " and their number under intensity");
    }
    return pilot.transactions.map(count -> new PilotCost(count, pilot.drivers, pilot.other));
  }

  private void notePilotless(Production production) {
    String id = production.first.text("initiative_id");
    if (!pilots.containsKey(id)) {
      log.warning(
          "PILOT-MISSING",
          production.first.place("initiative_id"),
          "has a production model and no pilot model, so there is nothing to restate",
          id,
          "add its pilot to " + StagedCostShelf.PILOT);
    }
  }

  /** A model without its scale drivers is refused: it would make a pilot look like production. */
  private Optional<ProductionConditions> conditions(Production production) {
    Set<ScaleDriver> missing = ProductionConditions.missing(production.intensities);
    if (missing.isEmpty()) {
      return Optional.of(new ProductionConditions(production.intensities));
    }
    log.error(
        "PRODUCTION-MODEL",
        production.first.place("initiative_id"),
        "the production model does not say "
            + missing.stream().map(ScaleDriver::words).collect(Collectors.joining(", ")),
        production.first.text("initiative_id"),
        "add rows with driver "
            + missing.stream().map(Words::word).collect(Collectors.joining(", ")));
    return Optional.empty();
  }
}
