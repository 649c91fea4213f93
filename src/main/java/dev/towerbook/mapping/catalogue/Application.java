package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_SCORE;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_SUCCESSOR;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_UNIT;
import static dev.towerbook.table.sheet.SheetProblem.SHELF_DATES_SERVICE;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An application of the portfolio. Scores run from 1 to 5 and 5 is high or healthy; an empty score
 * means that nobody has scored it, which is not the same as low.
 *
 * @param id slug, see {@link Ids}
 * @param businessUnit id of the unit that answers for it
 * @param businessOwner name, or empty
 * @param itOwner name, or empty
 * @param unit what its unit cost is per
 * @param forcedKeep why it stays whatever the figures say (regulation …)
 * @param successor id of the application that takes over
 */
public record Application(
    String id,
    String name,
    String businessUnit,
    String businessOwner,
    String itOwner,
    Lifecycle lifecycle,
    Optional<LocalDate> inService,
    Optional<LocalDate> plannedRetire,
    Optional<BigDecimal> criticality,
    Optional<BigDecimal> businessFit,
    Optional<BigDecimal> technicalFit,
    Optional<UsageUnit> unit,
    Optional<String> forcedKeep,
    Optional<String> successor,
    String note) {

  private static final Column<String> ID = Ids.column("application_id", "");
  private static final Column<String> NAME = Column.text("name", "").lenient("");
  private static final Column<String> UNIT_ID =
      Column.reference("business_unit", Catalogue.BUSINESS_UNITS, "that answers for it")
          .lenient("");
  private static final Column<Lifecycle> LIFECYCLE =
      Words.column("lifecycle", Lifecycle.class, "a sunset one should have a planned_retire date")
          .lenient(Lifecycle.LIVE);
  private static final Column<String> BUSINESS_OWNER =
      Column.note("business_owner", "who answers for its cost");
  private static final Column<String> IT_OWNER =
      Column.note("it_owner", "who answers for its operation; another person");
  private static final Column<Optional<LocalDate>> IN_SERVICE =
      Column.date("in_service", "").lenientOptional();
  private static final Column<Optional<LocalDate>> PLANNED_RETIRE =
      Column.date("planned_retire", "").lenientOptional();
  private static final Column<Optional<BigDecimal>> CRITICALITY = score("criticality");
  private static final Column<Optional<BigDecimal>> BUSINESS_FIT = score("business_fit");
  private static final Column<Optional<BigDecimal>> TECHNICAL_FIT = score("technical_fit");
  private static final Column<Optional<UsageUnit>> UNIT =
      Units.column("unit", "what its unit cost is per")
          .check(unit -> !unit.isException(), CATALOGUE_UNIT)
          .lenientOptional();
  private static final Column<Optional<String>> FORCED_KEEP =
      Column.text("forced_keep", "why it stays whatever the figures say").optional();
  private static final Column<Optional<String>> SUCCESSOR =
      Column.text("successor", "application_id of the one that takes over").as("id").optional();
  private static final Column<String> NOTE = Column.note("note", "");

  /** A row with a good id is kept even if another cell is wrong. */
  public static final Sheet<Application> SHEET =
      Sheet.of("catalogue/applications.csv", Application::read)
          .with(ID, NAME, UNIT_ID, LIFECYCLE)
          .with(BUSINESS_OWNER, IT_OWNER, IN_SERVICE, PLANNED_RETIRE)
          .with(CRITICALITY, BUSINESS_FIT, TECHNICAL_FIT, UNIT, FORCED_KEEP, SUCCESSOR, NOTE)
          .required("which applications there are")
          .unique(ID)
          .each(Application::check)
          .declares(Catalogue.APPLICATIONS, ID)
          .refersToRows(SUCCESSOR, Catalogue.APPLICATIONS);

  private static Column<Optional<BigDecimal>> score(String column) {
    return Column.number(column, "5 is high or healthy; empty: not scored, never guess")
        .as("number from 1 to 5")
        .check(Application::isScore, CATALOGUE_SCORE)
        .lenientOptional();
  }

  private static Application read(Cells cells) {
    return new Application(
        cells.get(ID),
        cells.get(NAME),
        cells.get(UNIT_ID),
        cells.get(BUSINESS_OWNER),
        cells.get(IT_OWNER),
        cells.get(LIFECYCLE),
        cells.get(IN_SERVICE),
        cells.get(PLANNED_RETIRE),
        cells.get(CRITICALITY),
        cells.get(BUSINESS_FIT),
        cells.get(TECHNICAL_FIT),
        cells.get(UNIT),
        cells.get(FORCED_KEEP),
        cells.get(SUCCESSOR),
        cells.get(NOTE));
  }

  /** A page that nobody answers for is read by nobody; dates and successor make sense. */
  private static void check(Cells cells) {
    if (cells.get(LIFECYCLE) != Lifecycle.RETIRED) {
      String lacks = "the page of this application has no reader who answers for it";
      Owners.checkNamed(cells, BUSINESS_OWNER, lacks);
      Owners.checkNamed(cells, IT_OWNER, lacks);
      Owners.checkTwo(cells, BUSINESS_OWNER, IT_OWNER);
    }
    Optional<LocalDate> first = cells.get(IN_SERVICE);
    Optional<LocalDate> end = cells.get(PLANNED_RETIRE);
    if (first.isPresent() && end.isPresent() && end.get().isBefore(first.get())) {
      cells.note(SHELF_DATES_SERVICE.with(first.get()), PLANNED_RETIRE);
    }
    if (!cells.text(SUCCESSOR).isEmpty() && cells.text(SUCCESSOR).equals(cells.text(ID))) {
      cells.note(CATALOGUE_SUCCESSOR, SUCCESSOR);
    }
  }

  public Application {
    Ids.checked(id);
    checkScore(criticality);
    checkScore(businessFit);
    checkScore(technicalFit);
    if (unit.filter(UsageUnit::isException).isPresent()) {
      throw new IllegalArgumentException("unit cost per exception");
    }
  }

  /** The same application, counted in another unit. */
  public Application in(UsageUnit other) {
    return new Application(
        id,
        name,
        businessUnit,
        businessOwner,
        itOwner,
        lifecycle,
        inService,
        plannedRetire,
        criticality,
        businessFit,
        technicalFit,
        Optional.of(other),
        forcedKeep,
        successor,
        note);
  }

  /** True if it still costs and counts. */
  public boolean isActive() {
    return lifecycle != Lifecycle.RETIRED;
  }

  static boolean isScore(BigDecimal score) {
    return score.compareTo(BigDecimal.ONE) >= 0 && score.compareTo(BigDecimal.valueOf(5)) <= 0;
  }

  private static void checkScore(Optional<BigDecimal> score) {
    if (score.isPresent() && !isScore(score.get())) {
      throw new IllegalArgumentException("score " + score.get() + " is not from 1 to 5");
    }
  }
}
