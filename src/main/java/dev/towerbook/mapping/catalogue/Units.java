package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_UNIT;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.UNIT_BUILT_IN;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.UNIT_ID;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.UNIT_SURPLUS;
import static dev.towerbook.table.sheet.SheetProblem.SHELF_WORD;

import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.UsageUnit.Adding;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Closed;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The units that usage may be counted in: those built in, and those of the shelf.
 *
 * @param byId the built-in ones too
 * @param further by application id what its cost is per beside its first unit, in file order
 */
public record Units(SortedMap<String, UsageUnit> byId, SortedMap<String, List<UsageUnit>> further) {

  /** Ids of the shelf's own units. */
  public static final Reference OWN = new Reference("the units of catalogue/units.csv");

  private static final Column<String> ID =
      Column.text("unit_id", "as in usage files; four letters or more, since three are a currency")
          .as("id")
          .map(UsageUnit::normal)
          .check(id -> id.matches("[a-z][a-z0-9_]{3,39}"), UNIT_ID);
  private static final Column<Adding> ADDING =
      Words.column(
          "adding",
          Adding.class,
          "how days make a month: added up, the highest day, or each count is month to date");

  /** Units that are not built in. */
  public static final Sheet<UsageUnit> SHEET =
      Sheet.of("catalogue/units.csv", cells -> new UsageUnit(cells.get(ID), cells.get(ADDING)))
          .with(ID, ADDING, Column.WHY)
          .unique(ID)
          .each(Units::refuseBuiltIn);

  /** A further unit of an application. */
  public record Further(String application, UsageUnit unit) {

    private static final Column<String> APPLICATION =
        Column.reference("application_id", Catalogue.APPLICATIONS, "");
    private static final Column<UsageUnit> UNIT =
        column("unit", "what its cost is per, beside the unit of catalogue/applications.csv")
            .check(unit -> !unit.isException(), CATALOGUE_UNIT);

    /** Further units, those that matter most first. */
    public static final Sheet<Further> SHEET =
        Sheet.of(
                "catalogue/application-units.csv",
                cells -> new Further(cells.get(APPLICATION), cells.get(UNIT)))
            .with(APPLICATION, UNIT, Column.WHY)
            .unique(APPLICATION, UNIT);
  }

  /** The built-in ones alone. */
  public static final Units BUILT_IN = of(List.of());

  public Units {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    further = Collections.unmodifiableSortedMap(new TreeMap<>(further));
  }

  /** The built-in units and some more. */
  public static Units of(Collection<UsageUnit> own) {
    SortedMap<String, UsageUnit> byId = new TreeMap<>();
    UsageUnit.BUILT_IN.forEach(unit -> byId.put(unit.id(), unit));
    own.forEach(unit -> byId.put(unit.id(), unit));
    return new Units(byId, new TreeMap<>());
  }

  /** Reads the units; a shelf may do without them. */
  static Units load(SheetReader reader) {
    Units units = of(SHEET.read(reader));
    reader.know(OWN, units.byId.keySet());
    return units;
  }

  /**
   * The same with the further units of applications; those beyond the most are named and excluded.
   *
   * @param reader knows the applications
   */
  Units withFurther(SheetReader reader, SortedMap<String, Application> applications, int most) {
    SortedMap<String, List<UsageUnit>> more = new TreeMap<>();
    SortedMap<String, List<String>> surplus = new TreeMap<>();
    for (Further one : Further.SHEET.read(reader)) {
      List<UsageUnit> units = more.computeIfAbsent(one.application(), none -> new ArrayList<>());
      Optional<UsageUnit> first =
          Optional.ofNullable(applications.get(one.application())).flatMap(Application::unit);
      if (first.filter(one.unit()::equals).isPresent()) {
        continue;
      }
      if (units.size() + first.map(unit -> 1).orElse(0) < most) {
        units.add(byId.getOrDefault(one.unit().id(), one.unit()));
      } else {
        surplus.computeIfAbsent(one.application(), none -> new ArrayList<>()).add(one.unit().id());
      }
    }
    surplus.forEach(
        (application, units) ->
            reader
                .log()
                .warning(
                    UNIT_SURPLUS.with(most, String.join(", ", units)),
                    SourceLocation.file(Further.SHEET.path()),
                    application));
    return new Units(byId, more);
  }

  /** What the cost of an application is per, beside its first unit. */
  public List<UsageUnit> furtherOf(Application application) {
    return further.getOrDefault(application.id(), List.of());
  }

  private static void refuseBuiltIn(Cells cells) {
    cells
        .find(ID)
        .flatMap(UsageUnit::builtIn)
        .ifPresent(known -> cells.error(UNIT_BUILT_IN.with(Words.word(known.adding())), ID));
  }

  /** A column with the id of a unit. */
  public static Column<UsageUnit> column(String name, String meaning) {
    return Column.of(
        name,
        "unit: built in, or of catalogue/units.csv",
        meaning,
        cell -> cell.word(closed(cell.row().known(OWN))));
  }

  private static Closed<UsageUnit> closed(Collection<String> own) {
    List<String> words = new ArrayList<>(ids());
    own.stream().filter(id -> !words.contains(id)).forEach(words::add);
    return new Closed<>(
        SHELF_WORD,
        words,
        text -> Optional.of(UsageUnit.normal(text)).filter(words::contains).map(UsageUnit::of));
  }

  /** The built-in ids. */
  public static List<String> ids() {
    return UsageUnit.BUILT_IN.stream().map(UsageUnit::id).toList();
  }

  /** The metric of a unit: what finance signs, and what {@code scorecard.csv} calls it. */
  public static String metric(UsageUnit unit) {
    if (unit.isException()) {
      return "cost_per_exception";
    }
    return unit.equals(UsageUnit.ACTIVE_USER) ? "unit_cost" : "cost_per_" + unit.id();
  }

  /** The unit that a text means; empty if it is none of the list. */
  public Optional<UsageUnit> meant(String written) {
    return Optional.ofNullable(byId.get(UsageUnit.normal(written)));
  }
}
