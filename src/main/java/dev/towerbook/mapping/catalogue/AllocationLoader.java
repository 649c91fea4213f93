package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.Decimals;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads who bears what is shared. */
final class AllocationLoader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String EVERYONE = "*";

  private final ShelfReader reader;
  private final CellReader cells;
  private final ProblemLog log;
  private final Set<String> declaredIds = new HashSet<>();

  AllocationLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
    this.log = reader.log();
  }

  SortedMap<String, SharedPool> sharedPools(Set<String> applications) {
    SortedMap<String, SharedPool> pools = new TreeMap<>();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : reader.rows(ShelfFile.ALLOCATION)) {
      cells
          .id(row, "pool_id")
          .filter(id -> cells.isFirst(seen, id, row, "pool_id"))
          .flatMap(id -> pool(id, row, applications))
          .ifPresent(pool -> pools.put(pool.id(), pool));
    }
    declaredIds.addAll(seen.keySet());
    return pools;
  }

  /** Ids of all rows, of those too that are wrong otherwise. */
  Set<String> declaredIds() {
    return Set.copyOf(declaredIds);
  }

  private Optional<SharedPool> pool(String id, Row row, Set<String> known) {
    Optional<BasisKind> basis = cells.requiredWord(row, "basis", BasisKind.class);
    Optional<UsageUnit> driver = cells.word(row, "driver", UsageUnit.class);
    Optional<List<String>> applications =
        row.required("applications").flatMap(text -> applications(row, text, known));
    String name = row.required("name").orElse(id);
    if (basis.isEmpty() || applications.isEmpty() || !driverFits(row, basis.get())) {
      return Optional.empty();
    }
    Optional<List<BigDecimal>> shares = shares(row, basis.get(), applications.get().size());
    if (shares.isEmpty() || driver.isPresent() != (basis.get() == BasisKind.USAGE)) {
      return Optional.empty();
    }
    boolean everyone = row.text("applications").equals(EVERYONE);
    return Optional.of(
        new SharedPool(
            id,
            name,
            basis.get(),
            driver,
            everyone,
            applications.get(),
            shares.get(),
            row.text("why"),
            new PoolUse(row.line(), new TreeMap<>())));
  }

  private boolean driverFits(Row row, BasisKind basis) {
    boolean driver = !row.text("driver").isEmpty();
    if (driver != (basis == BasisKind.USAGE)) {
      log.error(
          "ALLOCATION-DRIVER",
          row.place("driver"),
          driver ? "a driver goes with basis usage only" : "basis usage needs a driver",
          row.text("driver"),
          driver
              ? "empty the cell, or change the basis"
              : "write the unit that is counted: " + String.join(", ", Words.all(UsageUnit.class)));
    }
    return driver == (basis == BasisKind.USAGE);
  }

  /** The named applications, none for everyone; empty if one is not good. */
  private Optional<List<String>> applications(Row row, String text, Set<String> known) {
    if (text.equals(EVERYONE)) {
      return Optional.of(List.of());
    }
    List<String> ids = parts(text);
    boolean good = true;
    for (String id : ids) {
      good &= cells.isKnown(row.place("applications"), id, known, "the catalogue's applications");
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      good = false;
      log.error(
          "ALLOCATION-TWICE",
          row.place("applications"),
          "an application stands twice",
          text,
          "name each application once");
    }
    return good ? Optional.of(ids) : Optional.empty();
  }

  private Optional<List<BigDecimal>> shares(Row row, BasisKind basis, int applications) {
    String text = row.text("shares");
    if (basis != BasisKind.FIXED) {
      return text.isEmpty() ? Optional.of(List.of()) : refuse(row, "only basis fixed has shares");
    }
    if (applications == 0) {
      return refuse(row, "basis fixed needs named applications, not " + EVERYONE);
    }
    List<BigDecimal> shares = new ArrayList<>();
    for (String part : parts(text)) {
      Optional<BigDecimal> share = Decimals.parse(part).filter(number -> number.signum() > 0);
      if (share.isEmpty()) {
        return refuse(row, "\"" + part + "\" is not a number above 0");
      }
      shares.add(share.get());
    }
    if (shares.size() != applications) {
      return refuse(row, shares.size() + " shares for " + applications + " named applications");
    }
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(HUNDRED) != 0) {
      return refuse(row, "the shares sum to " + sum.toPlainString() + ", not to 100");
    }
    return Optional.of(shares);
  }

  private Optional<List<BigDecimal>> refuse(Row row, String cause) {
    log.error(
        "ALLOCATION-SHARES",
        row.place("shares"),
        cause,
        row.text("shares"),
        "basis fixed: one percentage for each named application in their order, like 40|35|25,"
            + " 100 in all; other bases: leave the cell empty");
    return Optional.empty();
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
  }
}
