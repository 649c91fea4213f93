package dev.towerbook.decision.option;

import static dev.towerbook.decision.DecisionProblem.OPTION_DRIVER;
import static dev.towerbook.decision.DecisionProblem.OPTION_DRIVER_LEDGER;
import static dev.towerbook.decision.DecisionProblem.OPTION_RANGE;
import static dev.towerbook.decision.DecisionProblem.OPTION_VALIDATION;
import static dev.towerbook.decision.DecisionProblem.OPTION_VALIDATION_NOBODY;
import static dev.towerbook.decision.DecisionProblem.OPTION_YEARS;

import dev.towerbook.economics.metric.ThreePoint;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.sheet.Cell;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Closed;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the shelf says of keep, refactor and retire by net present value.
 *
 * @param estimates by application id; an application without a row is absent
 */
public record OptionShelf(OptionTerms terms, SortedMap<String, OptionEstimates> estimates) {

  private static final String BUILD_YEARS = "build-years";
  private static final String EXIT_YEARS = "exit-years";

  private static final Column<String> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "");
  private static final Column<String> DRIVER =
      Column.of("driver", String.join(" · ", words()), "", OptionShelf::driver);
  private static final Column<Optional<BigDecimal>> LOW =
      Column.number("low", "low and high empty: certain").optional().named();
  private static final Column<BigDecimal> MODE =
      Column.number(
          "mode",
          "the likely figure in report currency, costs and benefits both positive, a year unless"
              + " it is a one-off; of years whole years");
  private static final Column<Optional<BigDecimal>> HIGH =
      Column.number("high", "").optional().named();
  private static final Column<String> CAUSE =
      Column.note("cause", "drivers of one cause move together");
  private static final Column<String> VALIDATED =
      Column.note("validated_by", "who confirms keep-benefit; without a name NPV names no verdict");
  private static final Column<Optional<LocalDate>> VALIDATED_ON =
      Column.date(
              "validated_on",
              "the day of it; without one, or after 18 months, NPV names no verdict")
          .optional();

  /** What people have estimated: one row an application and driver. */
  public static final Sheet<Cells> SHEET =
      Sheet.of("decisions/options.csv", cells -> cells)
          .with(APPLICATION, DRIVER, LOW, MODE, HIGH, CAUSE, VALIDATED, Column.WHY, VALIDATED_ON)
          .unique(DRIVER, APPLICATION, DRIVER)
          .each(OptionShelf::checkRange)
          .each(OptionShelf::checkValidation);

  public OptionShelf {
    estimates = Collections.unmodifiableSortedMap(new TreeMap<>(estimates));
  }

  /** The drivers that somebody may estimate, with the two figures in years. */
  private static List<String> words() {
    List<String> words = new ArrayList<>(Words.all(Driver.class));
    OptionEstimates.OF_LEDGER.forEach(driver -> words.remove(Words.word(driver)));
    words.addAll(List.of(BUILD_YEARS, EXIT_YEARS));
    return words;
  }

  private static Optional<String> driver(Cell cell) {
    Optional<Driver> driver = Words.parse(Driver.class, cell.text());
    if (driver.filter(OptionEstimates.OF_LEDGER::contains).isPresent()) {
      return cell.refuse(OPTION_DRIVER_LEDGER);
    }
    Closed<String> known =
        new Closed<>(
            OPTION_DRIVER,
            words(),
            text ->
                Optional.of(driver.map(Words::word).orElseGet(() -> Ids.normal(text)))
                    .filter(words()::contains));
    return cell.word(known);
  }

  private static boolean isYears(String driver) {
    return driver.equals(BUILD_YEARS) || driver.equals(EXIT_YEARS);
  }

  /** Low and high are both written, or neither: then the figure is certain. */
  private static void checkRange(Cells cells) {
    Optional<BigDecimal> mode = cells.find(MODE);
    boolean certain = cells.text(LOW).isEmpty() && cells.text(HIGH).isEmpty();
    if (cells.find(DRIVER).filter(word -> !isYears(word)).isEmpty()) {
      return;
    }
    if (!certain) {
      cells.require(LOW);
      cells.require(HIGH);
    }
    Optional<BigDecimal> low = certain ? mode : cells.find(LOW).flatMap(figure -> figure);
    Optional<BigDecimal> high = certain ? mode : cells.find(HIGH).flatMap(figure -> figure);
    if (mode.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return;
    }
    if (low.get().signum() < 0
        || low.get().compareTo(mode.get()) > 0
        || mode.get().compareTo(high.get()) > 0) {
      cells.error(
          OPTION_RANGE,
          "low",
          cells.text(LOW) + " | " + cells.text(MODE) + " | " + cells.text(HIGH));
    }
  }

  /** A name without a day says nothing of today, and a day without a name nothing at all. */
  private static void checkValidation(Cells cells) {
    boolean name = !cells.text(VALIDATED).isEmpty();
    boolean day = !cells.text(VALIDATED_ON).isEmpty();
    boolean benefit =
        cells
            .find(DRIVER)
            .flatMap(word -> Words.parse(Driver.class, word))
            .filter(Driver.KEEP_BENEFIT::equals)
            .isPresent();
    if (benefit && name && !day) {
      cells.warning(OPTION_VALIDATION, VALIDATED);
    } else if (day && !name) {
      cells.error(OPTION_VALIDATION_NOBODY, VALIDATED_ON);
    }
  }

  /**
   * Reads both files. A shelf may have neither: then the default terms hold and each application
   * lacks every estimate, which its page says.
   *
   * @param folder the shelf
   * @param applications ids of the catalogue
   */
  public static Loaded<OptionShelf> load(Path folder, Set<String> applications) {
    SheetReader reader = new SheetReader(folder).know(Catalogue.APPLICATIONS, applications);
    OptionTerms terms = OptionTerms.read(reader);
    SortedMap<String, OptionEstimates> estimates = new TreeMap<>();
    SHEET.read(reader).stream()
        .collect(Collectors.groupingBy(cells -> cells.get(APPLICATION)))
        .forEach((id, rows) -> estimates.put(id, estimates(rows, terms.years())));
    return reader.loaded(new OptionShelf(terms, estimates));
  }

  private static OptionEstimates estimates(List<Cells> rows, int horizon) {
    Map<Driver, ThreePoint> drivers = new EnumMap<>(Driver.class);
    Map<Driver, String> causes = new EnumMap<>(Driver.class);
    Map<String, Integer> years = new HashMap<>();
    Validation validation = Validation.NONE;
    for (Cells row : rows) {
      String word = row.get(DRIVER);
      if (isYears(word)) {
        years(row, horizon).ifPresent(number -> years.put(word, number));
        continue;
      }
      Driver driver = Words.parse(Driver.class, word).orElseThrow();
      double mode = row.get(MODE).doubleValue();
      drivers.put(
          driver,
          new ThreePoint(
              row.get(LOW).map(BigDecimal::doubleValue).orElse(mode),
              mode,
              row.get(HIGH).map(BigDecimal::doubleValue).orElse(mode)));
      if (!row.get(CAUSE).isEmpty()) {
        causes.put(driver, row.get(CAUSE));
      }
      if (driver == Driver.KEEP_BENEFIT) {
        validation =
            new Validation(
                Optional.of(row.get(VALIDATED)).filter(name -> !name.isEmpty()),
                row.get(VALIDATED_ON));
      }
    }
    return new OptionEstimates(
        drivers,
        causes,
        Optional.ofNullable(years.get(BUILD_YEARS)),
        Optional.ofNullable(years.get(EXIT_YEARS)),
        validation);
  }

  private static Optional<Integer> years(Cells row, int horizon) {
    Optional<Integer> years =
        Optional.of(row.get(MODE))
            .filter(number -> number.stripTrailingZeros().scale() <= 0)
            .filter(number -> number.signum() >= 0)
            .filter(number -> number.compareTo(BigDecimal.valueOf(horizon)) <= 0)
            .map(BigDecimal::intValueExact);
    if (years.isEmpty()) {
      row.error(OPTION_YEARS.with(horizon), MODE);
    }
    return years;
  }

  /** What is estimated for an application. */
  public OptionEstimates of(String application) {
    return estimates.getOrDefault(application, OptionEstimates.NONE);
  }
}
