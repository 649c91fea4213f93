package dev.towerbook.economics.curve;

import static dev.towerbook.economics.metric.EconomicsProblem.TARIFF_ABOUT;
import static dev.towerbook.economics.metric.EconomicsProblem.TARIFF_MODE;
import static dev.towerbook.economics.metric.EconomicsProblem.TARIFF_OVERLAP;
import static dev.towerbook.economics.metric.EconomicsProblem.TARIFF_PRICE;
import static dev.towerbook.economics.metric.EconomicsProblem.TARIFF_TIERS;
import static dev.towerbook.economics.metric.EconomicsProblem.TARIFF_TIERS_END;
import static dev.towerbook.economics.metric.EconomicsProblem.TARIFF_TIERS_STEPPED;

import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.words.Validity;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Price lists that say what a month of an application or a wrapper costs at any volume.
 *
 * @param tariffs in the order of the file
 */
public record TariffShelf(List<Dated> tariffs) {

  private enum Mode {
    GRADUATED,
    VOLUME,
    STEPPED
  }

  private static final Column<Optional<String>> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "what it is the price of")
          .optional();
  private static final Column<Optional<String>> WRAPPER =
      Column.reference("wrapper_id", Catalogue.WRAPPERS, "the same, if it is a wrapper").optional();
  private static final Column<Mode> MODE =
      Words.column(
          "mode",
          Mode.class,
          "each slice at its own price · all at the price reached · fixed + a price a step of"
              + " capacity + a unit price");
  private static final Column<Optional<BigDecimal>> UP_TO =
      Column.number("up_to", "last unit of a slice, in rising order; empty for the last one")
          .optional();
  private static final Column<BigDecimal> UNIT_PRICE = price("unit_price", "in report currency");
  private static final Column<Optional<BigDecimal>> FIXED =
      price("fixed", "a month; stepped only").optional();
  private static final Column<Optional<BigDecimal>> CAPACITY =
      Column.positive("step_capacity", "units of a step; stepped only").optional();
  private static final Column<Optional<BigDecimal>> STEP =
      price("step_price", "a month and step; stepped only").optional();

  /** Rows of one target and first day are one tariff. */
  public static final Sheet<Cells> SHEET =
      Sheet.of("rates/tariffs.csv", cells -> cells)
          .with(APPLICATION, WRAPPER, Validity.FIELD, MODE, UP_TO, UNIT_PRICE, FIXED)
          .with(CAPACITY, STEP, Column.WHY)
          .exactlyOneOf(APPLICATION, WRAPPER, "", TARIFF_ABOUT);

  private static Column<BigDecimal> price(String name, String meaning) {
    return Column.notNegative(name, meaning, TARIFF_PRICE);
  }

  /** A shelf without tariffs. */
  public static final TariffShelf EMPTY = new TariffShelf(List.of());

  /**
   * A tariff and when it holds.
   *
   * @param target an application or a wrapper
   * @param tariff in report currency a month
   */
  public record Dated(CostObject.Assigned target, Validity validity, Tariff tariff) {}

  public TariffShelf {
    tariffs = List.copyOf(tariffs);
  }

  /**
   * Reads the file; a shelf may have none.
   *
   * @param folder the shelf
   */
  public static Loaded<TariffShelf> load(Path folder, Catalogue catalogue) {
    SheetReader reader = catalogue.reader(folder);
    Map<Key, List<Cells>> rows = new LinkedHashMap<>();
    SHEET
        .each(
            cells ->
                Key.of(cells)
                    .map(key -> rows.computeIfAbsent(key, none -> new ArrayList<>()))
                    .ifPresent(tariff -> add(tariff, cells)))
        .read(reader);
    List<Dated> tariffs = new ArrayList<>();
    rows.forEach(
        (key, cells) -> {
          if (isFree(key, tariffs, cells.getFirst())) {
            tariff(cells)
                .ifPresent(tariff -> tariffs.add(new Dated(key.target, key.validity, tariff)));
          }
        });
    return reader.loaded(new TariffShelf(tariffs));
  }

  private record Key(CostObject.Assigned target, Validity validity) {

    /** Empty if the row does not say whose and when. */
    static Optional<Key> of(Cells cells) {
      Optional<CostObject.Assigned> target =
          cells
              .find(APPLICATION)
              .flatMap(id -> id.<CostObject.Assigned>map(CostObject.Application::new))
              .or(() -> cells.find(WRAPPER).flatMap(id -> id.map(CostObject.Wrapper::new)));
      boolean one = cells.text(APPLICATION).isEmpty() || cells.text(WRAPPER).isEmpty();
      return cells
          .find(Validity.FIELD)
          .filter(days -> one && cells.find(MODE).isPresent())
          .flatMap(days -> target.map(whose -> new Key(whose, days)));
    }
  }

  private static void add(List<Cells> tariff, Cells cells) {
    if (!tariff.isEmpty() && tariff.getFirst().get(MODE) != cells.get(MODE)) {
      cells.error(TARIFF_MODE.with(tariff.getFirst().line()), MODE);
      return;
    }
    if (cells.get(MODE) == Mode.STEPPED) {
      List.of(FIXED, CAPACITY, STEP).forEach(cells::require);
    }
    tariff.add(cells);
  }

  private static boolean isFree(Key key, List<Dated> tariffs, Cells first) {
    boolean taken =
        tariffs.stream()
            .anyMatch(
                other ->
                    other.target().equals(key.target) && other.validity().overlaps(key.validity));
    if (taken) {
      first.error(TARIFF_OVERLAP.with(key.target.name()), Validity.FIELD.columns().getFirst());
    }
    return !taken;
  }

  /** Empty if one of the rows is bad, which is noted. */
  private static Optional<Tariff> tariff(List<Cells> rows) {
    if (rows.stream().anyMatch(Cells::isBad)) {
      return Optional.empty();
    }
    return switch (rows.getFirst().get(MODE)) {
      case STEPPED -> stepped(rows);
      case GRADUATED -> tiers(rows).map(Tariff.Graduated::new);
      case VOLUME -> tiers(rows).map(Tariff.Volume::new);
    };
  }

  private static Optional<Tariff> stepped(List<Cells> rows) {
    if (rows.size() > 1) {
      rows.get(1).error(TARIFF_TIERS_STEPPED, "", rows.getFirst().text(MODE));
      return Optional.empty();
    }
    Cells row = rows.getFirst();
    return Optional.of(
        new Tariff.Stepped(
            row.get(FIXED).orElseThrow(),
            row.get(CAPACITY).orElseThrow(),
            row.get(STEP).orElseThrow(),
            row.get(UNIT_PRICE)));
  }

  private static Optional<List<Tariff.Tier>> tiers(List<Cells> rows) {
    List<Tariff.Tier> tiers = new ArrayList<>();
    BigDecimal end = BigDecimal.ZERO;
    for (Cells row : rows) {
      Optional<BigDecimal> upTo = row.get(UP_TO);
      boolean last = tiers.size() == rows.size() - 1;
      boolean rises = upTo.isPresent() && upTo.get().compareTo(end) > 0;
      if (last ? upTo.isPresent() : !rises) {
        row.error(last ? TARIFF_TIERS_END : TARIFF_TIERS, UP_TO);
        return Optional.empty();
      }
      tiers.add(new Tariff.Tier(upTo, row.get(UNIT_PRICE)));
      end = upTo.orElse(end);
    }
    return Optional.of(tiers);
  }

  /** The tariff that holds on the first day of a month. */
  public Optional<Tariff> of(CostObject.Assigned target, YearMonth month) {
    return tariffs.stream()
        .filter(one -> one.target().equals(target) && one.validity().covers(month.atDay(1)))
        .map(Dated::tariff)
        .findFirst();
  }
}
