package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.WRAPPER_END;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.WRAPPER_MINUTES;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An automation that keeps an application usable.
 *
 * @param platform product that it runs on, or empty
 * @param owner name, or empty
 * @param endDate last day; a bridge has one
 * @param minutesPerException work on one exception, in minutes; empty if unknown
 */
public record Wrapper(
    String id,
    String name,
    WrapperKind kind,
    String platform,
    String owner,
    Intent intent,
    Optional<LocalDate> endDate,
    ExceptionHandler handler,
    Optional<BigDecimal> minutesPerException,
    String note) {

  static final Column<String> ID = Ids.column("wrapper_id", "");
  private static final Column<String> NAME = Column.text("name", "").lenient("");
  private static final Column<WrapperKind> KIND =
      Words.column("kind", WrapperKind.class, "").lenient(WrapperKind.BOT);
  private static final Column<Intent> INTENT =
      Words.column("intent", Intent.class, "a bridge has an end_date").lenient(Intent.PATCH);
  private static final Column<ExceptionHandler> HANDLER =
      Words.column(
              "handler",
              ExceptionHandler.class,
              "who handles its exceptions; business minutes are a memo line, never technology cost")
          .lenient(ExceptionHandler.TECH);
  private static final Column<String> PLATFORM = Column.note("platform", "product it runs on");
  private static final Column<String> OWNER = Column.note("owner", "who answers for it");
  private static final Column<Optional<LocalDate>> END =
      Column.date("end_date", "last day of a bridge").lenientOptional();
  private static final Column<Optional<BigDecimal>> MINUTES =
      Column.number("minutes_per_exception", "of work on one exception; empty: unknown")
          .as("number, 0 or more")
          .check(minutes -> minutes.signum() >= 0, WRAPPER_MINUTES)
          .lenientOptional();
  private static final Column<String> NOTE = Column.note("note", "");

  public static final Sheet<Wrapper> SHEET =
      Sheet.of("catalogue/wrappers.csv", Wrapper::read)
          .with(ID, NAME, KIND, INTENT, HANDLER)
          .with(PLATFORM, OWNER, END, MINUTES, NOTE)
          .missed(
              "which bots, integrations and agents there are; without it no wrapper cost is shown")
          .unique(ID)
          .each(Wrapper::check)
          .declares(Catalogue.WRAPPERS, ID);

  private static Wrapper read(Cells cells) {
    return new Wrapper(
        cells.get(ID),
        cells.get(NAME),
        cells.get(KIND),
        cells.get(PLATFORM),
        cells.get(OWNER),
        cells.get(INTENT),
        cells.get(END),
        cells.get(HANDLER),
        cells.get(MINUTES),
        cells.get(NOTE));
  }

  private static void check(Cells cells) {
    Owners.checkNamed(cells, OWNER, "no one is accountable for this wrapper");
    if (cells.get(INTENT) == Intent.BRIDGE && cells.text(END).isEmpty()) {
      cells.note(WRAPPER_END, END);
    }
  }

  public Wrapper {
    Ids.checked(id);
    if (minutesPerException.isPresent() && minutesPerException.get().signum() < 0) {
      throw new IllegalArgumentException("negative minutes " + minutesPerException.get());
    }
  }

  /** True for a bridge that still stands on the last day of a month, past its own last day. */
  public boolean overdue(YearMonth month) {
    return intent == Intent.BRIDGE
        && endDate.map(last -> last.isBefore(month.atEndOfMonth())).orElse(false);
  }
}
