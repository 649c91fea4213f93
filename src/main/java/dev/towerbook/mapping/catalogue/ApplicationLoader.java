package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads business units, applications and their aliases. A row with a good id is kept even if
 * another cell is wrong, so that one slip does not make every reference to it wrong too.
 */
final class ApplicationLoader {

  private final ShelfReader reader;
  private final CellReader cells;
  private final ProblemLog log;

  ApplicationLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
    this.log = reader.log();
  }

  SortedMap<String, BusinessUnit> businessUnits() {
    SortedMap<String, BusinessUnit> units = new TreeMap<>();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : reader.rows(ShelfFile.BUSINESS_UNITS)) {
      String name = row.required("name").orElse("");
      new Owners(log).checkNamed(row, "owner", "nobody answers for what this unit consumes");
      cells
          .id(row, "business_unit_id")
          .filter(id -> cells.isFirst(seen, id, row, "business_unit_id"))
          .ifPresent(id -> units.put(id, new BusinessUnit(id, name, row.text("owner"))));
    }
    return units;
  }

  SortedMap<String, Application> applications(Set<String> businessUnits) {
    SortedMap<String, Application> applications = new TreeMap<>();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : reader.rows(ShelfFile.APPLICATIONS)) {
      cells
          .id(row, "application_id")
          .filter(id -> cells.isFirst(seen, id, row, "application_id"))
          .ifPresent(id -> applications.put(id, application(id, row, businessUnits)));
    }
    seen.values().forEach(row -> checkSuccessor(row, applications));
    return applications;
  }

  private Application application(String id, Row row, Set<String> businessUnits) {
    String businessUnit =
        cells
            .reference(row, "business_unit", businessUnits, "the catalogue's business units")
            .orElse("");
    Optional<Lifecycle> lifecycle = cells.requiredWord(row, "lifecycle", Lifecycle.class);
    if (!lifecycle.equals(Optional.of(Lifecycle.RETIRED))) {
      noteOwners(row);
    }
    Optional<LocalDate> inService = row.date("in_service");
    Optional<LocalDate> plannedRetire = row.date("planned_retire");
    checkDates(row, inService, plannedRetire);
    return new Application(
        id,
        row.required("name").orElse(id),
        businessUnit,
        row.text("business_owner"),
        row.text("it_owner"),
        lifecycle.orElse(Lifecycle.LIVE),
        inService,
        plannedRetire,
        score(row, "criticality"),
        score(row, "business_fit"),
        score(row, "technical_fit"),
        unit(row),
        optional(row, "forced_keep"),
        optional(row, "successor"),
        row.text("note"));
  }

  /** A page that nobody answers for is read by nobody. */
  private void noteOwners(Row row) {
    Owners owners = new Owners(log);
    for (String column : List.of("business_owner", "it_owner")) {
      owners.checkNamed(
          row, column, "the page of this application has no reader who answers for it");
    }
    owners.checkTwo(row, "business_owner", "it_owner");
  }

  private void checkDates(Row row, Optional<LocalDate> first, Optional<LocalDate> end) {
    if (first.isPresent() && end.isPresent() && end.get().isBefore(first.get())) {
      log.error(
          "SHELF-DATES",
          row.place("planned_retire"),
          "is before in_service " + first.get(),
          row.text("planned_retire"),
          "correct one of the two dates");
    }
  }

  private Optional<BigDecimal> score(Row row, String column) {
    Optional<BigDecimal> score = row.decimal(column);
    if (score.isPresent() && !Application.isScore(score.get())) {
      log.error(
          "CATALOGUE-SCORE",
          row.place(column),
          "is not from 1 to 5",
          row.text(column),
          "5 is high or healthy; leave the cell empty if nobody has scored it");
    }
    return score.filter(Application::isScore);
  }

  private Optional<UsageUnit> unit(Row row) {
    Optional<UsageUnit> unit = cells.word(row, "unit", UsageUnit.class);
    if (unit.filter(UsageUnit::isException).isPresent()) {
      log.error(
          "CATALOGUE-UNIT",
          row.place("unit"),
          "is what a wrapper fails at, not what an application is used for",
          row.text("unit"),
          "write transaction, api_call, workflow_run or active_user, or leave the cell empty");
    }
    return unit.filter(of -> !of.isException());
  }

  private static Optional<String> optional(Row row, String column) {
    return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
  }

  private void checkSuccessor(Row row, Map<String, Application> applications) {
    String successor = row.text("successor");
    if (successor.isEmpty()) {
      return;
    }
    cells.isKnown(
        row.place("successor"), successor, applications.keySet(), "the catalogue's applications");
    if (successor.equals(row.text("application_id"))) {
      log.error(
          "CATALOGUE-SUCCESSOR",
          row.place("successor"),
          "the application is its own successor",
          successor,
          "name the application that takes over, or leave the cell empty");
    }
  }

  SortedMap<String, String> aliases(Set<String> applications) {
    SortedMap<String, String> aliases = new TreeMap<>();
    Map<String, Row> seen = new HashMap<>();
    List<Row> rows = reader.rows(ShelfFile.ALIASES);
    for (Row row : rows) {
      Optional<String> target =
          cells.reference(row, "application_id", applications, "the catalogue's applications");
      Optional<String> alias = row.required("alias").map(Ids::normal);
      if (alias.isPresent()
          && cells.isFirst(seen, alias.get(), row, "alias")
          && isNoId(row, alias.get(), applications)) {
        target.ifPresent(id -> aliases.put(alias.get(), id));
      }
    }
    return aliases;
  }

  private boolean isNoId(Row row, String alias, Set<String> applications) {
    if (applications.contains(alias)) {
      log.error(
          "CATALOGUE-ALIAS",
          row.place("alias"),
          "is the id of an application itself, so it always means that one",
          row.text("alias"),
          "remove the row");
      return false;
    }
    return true;
  }
}
