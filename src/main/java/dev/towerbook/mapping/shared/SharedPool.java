package dev.towerbook.mapping.shared;

import static dev.towerbook.mapping.shared.AllocationProblem.ALLOCATION_DRIVER;
import static dev.towerbook.mapping.shared.AllocationProblem.ALLOCATION_DRIVER_SURPLUS;
import static dev.towerbook.mapping.shared.AllocationProblem.ALLOCATION_SHARES;
import static dev.towerbook.mapping.shared.AllocationProblem.ALLOCATION_TWICE;

import dev.towerbook.mapping.catalogue.AllocationMethod;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.sheet.Cell;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Group;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cost that several applications bear.
 *
 * @param basis how it is shared
 * @param driver unit that is counted, exactly for basis {@link BasisKind#USAGE}
 * @param everyApplication true if all applications that are not retired bear it
 * @param applications ids of those that bear it; empty if all do
 * @param shares percentages in the order of the applications, exactly for basis {@link
 *     BasisKind#FIXED}; they sum to 100
 * @param use what other pools use of it
 */
public record SharedPool(
    String id,
    String name,
    BasisKind basis,
    Optional<UsageUnit> driver,
    boolean everyApplication,
    List<String> applications,
    List<BigDecimal> shares,
    String why,
    PoolUse use) {

  /** The pools of the file, also those that are refused. */
  public static final Reference POOLS = new Reference("the pools of allocation.csv");

  private static final String EVERYONE = "*";
  private static final Column<String> ID = Ids.column("pool_id", "");
  private static final Column<String> NAME = Column.text("name", "").lenient("");
  private static final Column<BasisKind> BASIS = Words.column("basis", BasisKind.class, "");
  private static final Column<List<String>> APPLICATIONS =
      Column.of("applications", "`*` or ids with `|`", "who bears it", SharedPool::applications);
  private static final Column<Optional<UsageUnit>> DRIVER =
      Units.column("driver", "what is counted; for basis usage only").optional();
  private static final Column<String> SHARES =
      Column.note("shares", "for basis fixed only: percentages in the order of the applications")
          .as("numbers with `|`, sum 100");
  private static final Group<List<BigDecimal>> SPLIT =
      new Group<>(List.of(BASIS, APPLICATIONS, DRIVER, SHARES), SharedPool::shares);

  public static final Sheet<SharedPool> SHEET =
      Sheet.of("allocation.csv", SharedPool::read)
          .with(ID, NAME, SPLIT, Column.WHY_IF_SAID)
          .missed("who bears what is shared; without it there are no shared pools")
          .unique(ID)
          .declares(POOLS, ID);

  /**
   * Reads the pools with what other pools use of them; every problem goes to the reader's log.
   *
   * @return by id
   */
  public static SortedMap<String, SharedPool> load(SheetReader reader, AllocationMethod method) {
    SortedMap<String, SharedPool> pools = new TreeMap<>();
    SHEET.read(reader).forEach(pool -> pools.put(pool.id(), pool));
    return PoolUses.into(pools, reader, method);
  }

  private static SharedPool read(Cells cells) {
    List<String> applications = cells.get(APPLICATIONS);
    return new SharedPool(
        cells.get(ID),
        cells.get(NAME),
        cells.get(BASIS),
        cells.get(DRIVER),
        applications.isEmpty(),
        applications,
        cells.get(SPLIT),
        cells.get(Column.WHY_IF_SAID),
        new PoolUse(cells.line(), new TreeMap<>()));
  }

  /** The named applications, none for everyone; empty if one is not good. */
  private static Optional<List<String>> applications(Cell cell) {
    if (cell.text().equals(EVERYONE)) {
      return Optional.of(List.of());
    }
    List<String> ids = Column.split(cell.text());
    boolean good = true;
    for (String id : ids) {
      good &= cell.row().isKnown(Catalogue.APPLICATIONS, cell.column(), id);
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      return cell.refuse(ALLOCATION_TWICE);
    }
    return good ? Optional.of(ids) : Optional.empty();
  }

  private static Optional<List<BigDecimal>> shares(Cells cells) {
    boolean driver = cells.get(DRIVER).isPresent();
    if (driver != (cells.get(BASIS) == BasisKind.USAGE)) {
      cells.note(
          driver
              ? ALLOCATION_DRIVER_SURPLUS
              : ALLOCATION_DRIVER.with(String.join(", ", Units.ids())),
          DRIVER);
      return Optional.empty();
    }
    String text = cells.get(SHARES);
    int applications = cells.get(APPLICATIONS).size();
    if (cells.get(BASIS) != BasisKind.FIXED) {
      return text.isEmpty() ? Optional.of(List.of()) : refuse(cells, "only basis fixed has shares");
    }
    if (applications == 0) {
      return refuse(cells, "basis fixed needs named applications, not " + EVERYONE);
    }
    List<BigDecimal> shares = new ArrayList<>();
    for (String part : Column.split(text)) {
      Optional<BigDecimal> share = Decimals.parse(part).filter(number -> number.signum() > 0);
      if (share.isEmpty()) {
        return refuse(cells, "\"" + part + "\" is not a number above 0");
      }
      shares.add(share.get());
    }
    if (shares.size() != applications) {
      return refuse(cells, shares.size() + " shares for " + applications + " named applications");
    }
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(BigDecimal.valueOf(100)) == 0
        ? Optional.of(shares)
        : refuse(cells, "the shares sum to " + sum.toPlainString() + ", not to 100");
  }

  private static Optional<List<BigDecimal>> refuse(Cells cells, String cause) {
    cells.note(ALLOCATION_SHARES.says(cause), SHARES);
    return Optional.empty();
  }

  public SharedPool {
    Ids.checked(id);
    applications = List.copyOf(applications);
    shares = List.copyOf(shares);
    if (everyApplication != applications.isEmpty()) {
      throw new IllegalArgumentException(id + " is borne by all or by named applications");
    }
    if (driver.isPresent() != (basis == BasisKind.USAGE)) {
      throw new IllegalArgumentException(id + ": a driver goes with basis usage");
    }
    if (shares.size() != (basis == BasisKind.FIXED ? applications.size() : 0)) {
      throw new IllegalArgumentException(id + ": one share an application with basis fixed");
    }
  }

  /** The same pool, used by other pools: user pool → percent. */
  public SharedPool usedBy(SortedMap<String, BigDecimal> percents) {
    return with(new PoolUse(use.rank(), percents));
  }

  /** The same pool with another use. */
  public SharedPool with(PoolUse other) {
    return new SharedPool(
        id, name, basis, driver, everyApplication, applications, shares, why, other);
  }
}
