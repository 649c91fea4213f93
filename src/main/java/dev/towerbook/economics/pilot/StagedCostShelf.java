package dev.towerbook.economics.pilot;

import static dev.towerbook.economics.metric.EconomicsProblem.MODEL_DRIVER;
import static dev.towerbook.economics.metric.EconomicsProblem.MODEL_NUMBER;
import static dev.towerbook.economics.metric.EconomicsProblem.MODEL_NUMBER_UNUSED;
import static dev.towerbook.economics.metric.EconomicsProblem.PILOT_MISSING;
import static dev.towerbook.economics.metric.EconomicsProblem.PILOT_TRANSACTIONS;
import static dev.towerbook.economics.metric.EconomicsProblem.PRODUCTION_MODEL;

import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Closed;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pilot and production models of the shelf.
 *
 * @param byInitiative those that have a pilot model
 */
public record StagedCostShelf(SortedMap<String, StagedCost> byInitiative) {

  private static final Reference INITIATIVES = new Reference("the initiatives of decisions/");
  private static final String TRANSACTIONS = "transactions";
  private static final String OTHER = "other";

  private static final Column<String> ID = Column.reference("initiative_id", INITIATIVES, "");
  private static final Column<String> PILOT_DRIVER =
      driver(List.of(TRANSACTIONS, OTHER), "what drove the cost");
  private static final Column<String> DRIVER = driver(List.of(), "what will drive the cost");
  private static final Column<Optional<Double>> COST =
      number("cost", "in report currency, for the whole pilot").optional().named();
  private static final Column<Optional<Double>> INTENSITY =
      number(
              "intensity",
              "per transaction, per thousand transactions or as a part of one, as"
                  + " `pilot_realism.csv` says; of transactions their number")
          .optional()
          .named();
  private static final Column<Double> PRODUCTION_INTENSITY =
      number("intensity", "as in the pilot model");

  /** One row an initiative and driver. */
  public static final Sheet<Cells> PILOT =
      Sheet.of("decisions/pilot-models.csv", cells -> cells)
          .with(ID, PILOT_DRIVER, COST, INTENSITY, Column.WHY)
          .unique(PILOT_DRIVER, ID, PILOT_DRIVER)
          .each(StagedCostShelf::requireFigures);

  /** One row an initiative and driver. */
  public static final Sheet<Cells> PRODUCTION =
      Sheet.of("decisions/production-models.csv", cells -> cells)
          .with(ID, DRIVER, PRODUCTION_INTENSITY, Column.WHY)
          .unique(DRIVER, ID, DRIVER)
          .each(StagedCostShelf::refuseIdle);

  /** A shelf without models. */
  public static final StagedCostShelf EMPTY = new StagedCostShelf(new TreeMap<>());

  public StagedCostShelf {
    byInitiative = Collections.unmodifiableSortedMap(new TreeMap<>(byInitiative));
  }

  private static Column<Double> number(String name, String meaning) {
    return Column.notNegative(name, meaning, MODEL_NUMBER).map(BigDecimal::doubleValue);
  }

  /** A driver by its word, in small letters. */
  private static Column<String> driver(List<String> others, String meaning) {
    List<String> words = new ArrayList<>(others);
    words.addAll(Words.all(ScaleDriver.class));
    return Column.word(
        "driver",
        new Closed<>(
            MODEL_DRIVER,
            words,
            text ->
                Words.parse(ScaleDriver.class, text)
                    .map(Words::word)
                    .or(() -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(others::contains))),
        meaning);
  }

  private static void requireFigures(Cells cells) {
    String driver = cells.find(PILOT_DRIVER).orElse("");
    if (!driver.isEmpty() && !driver.equals(TRANSACTIONS)) {
      cells.require(COST);
    }
    if (!driver.isEmpty() && !driver.equals(OTHER)) {
      cells.require(INTENSITY);
    }
  }

  private static void refuseIdle(Cells cells) {
    if (cells.find(DRIVER).filter(Words.word(ScaleDriver.UTILISATION)::equals).isPresent()
        && cells.find(PRODUCTION_INTENSITY).filter(used -> used == 0).isPresent()) {
      cells.error(MODEL_NUMBER_UNUSED, PRODUCTION_INTENSITY);
    }
  }

  /**
   * Reads both files; a shelf may have neither.
   *
   * @param folder the shelf
   * @param initiatives ids that the models may be about
   */
  public static Loaded<StagedCostShelf> load(Path folder, Set<String> initiatives) {
    SheetReader reader = new SheetReader(folder).know(INITIATIVES, initiatives);
    SortedMap<String, List<Cells>> pilots = byInitiative(PILOT, reader);
    SortedMap<String, List<Cells>> productions = byInitiative(PRODUCTION, reader);
    Map<String, ProductionConditions> conditions = new TreeMap<>();
    productions.forEach((id, rows) -> conditions(rows).ifPresent(good -> conditions.put(id, good)));
    productions.forEach((id, rows) -> notePilotless(id, rows, pilots.keySet()));
    SortedMap<String, StagedCost> models = new TreeMap<>();
    pilots.forEach(
        (id, rows) ->
            cost(rows)
                .map(pilot -> new StagedCost(id, pilot, Optional.ofNullable(conditions.get(id))))
                .ifPresent(model -> models.put(id, model)));
    return reader.loaded(new StagedCostShelf(models));
  }

  /** The rows of each initiative, also bad ones: their initiative is said all the same. */
  private static SortedMap<String, List<Cells>> byInitiative(
      Sheet<Cells> sheet, SheetReader reader) {
    SortedMap<String, List<Cells>> rows = new TreeMap<>();
    sheet
        .each(
            cells ->
                cells
                    .find(ID)
                    .ifPresent(id -> rows.computeIfAbsent(id, one -> new ArrayList<>()).add(cells)))
        .read(reader);
    return rows;
  }

  private static Optional<PilotCost> cost(List<Cells> rows) {
    Optional<Double> transactions = Optional.empty();
    double other = 0;
    Map<ScaleDriver, PilotCost.DriverCost> drivers = new EnumMap<>(ScaleDriver.class);
    for (Cells row : rows.stream().filter(one -> !one.isBad()).toList()) {
      switch (row.get(PILOT_DRIVER)) {
        case TRANSACTIONS -> transactions = row.get(INTENSITY);
        case OTHER -> other = row.get(COST).orElseThrow();
        default ->
            drivers.put(
                scaleDriver(row, PILOT_DRIVER),
                new PilotCost.DriverCost(
                    row.get(COST).orElseThrow(), row.get(INTENSITY).orElseThrow()));
      }
    }
    if (transactions.isEmpty()) {
      Cells first = rows.getFirst();
      first.error(PILOT_TRANSACTIONS.with(TRANSACTIONS), ID);
      return Optional.empty();
    }
    return Optional.of(new PilotCost(transactions.get(), drivers, other));
  }

  private static ScaleDriver scaleDriver(Cells row, Column<String> column) {
    return Words.parse(ScaleDriver.class, row.get(column)).orElseThrow();
  }

  private static void notePilotless(String id, List<Cells> rows, Set<String> pilots) {
    if (!pilots.contains(id)) {
      rows.getFirst().warning(PILOT_MISSING.with(PILOT.path()), ID);
    }
  }

  /** A model without its scale drivers is refused: it would make a pilot look like production. */
  private static Optional<ProductionConditions> conditions(List<Cells> rows) {
    Map<ScaleDriver, Double> intensities = new EnumMap<>(ScaleDriver.class);
    rows.stream()
        .filter(row -> !row.isBad())
        .forEach(row -> intensities.put(scaleDriver(row, DRIVER), row.get(PRODUCTION_INTENSITY)));
    Set<ScaleDriver> missing = ProductionConditions.missing(intensities);
    if (missing.isEmpty()) {
      return Optional.of(new ProductionConditions(intensities));
    }
    rows.getFirst()
        .error(
            PRODUCTION_MODEL.with(
                missing.stream().map(ScaleDriver::words).collect(Collectors.joining(", ")),
                missing.stream().map(Words::word).collect(Collectors.joining(", "))),
            ID);
    return Optional.empty();
  }
}
