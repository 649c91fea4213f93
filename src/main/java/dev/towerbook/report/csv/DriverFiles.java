package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.TEXT;

import dev.towerbook.economics.CostDrivers;
import dev.towerbook.economics.driver.CostDriver;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What pushes cost up. */
final class DriverFiles {

  /** Whose cost it is. */
  enum Scope {
    BUSINESS_UNIT,
    APPLICATION
  }

  private record Ranked(Scope scope, String id, int rank, CostDriver driver) {}

  private static final PackFile<Ranked> DRIVERS =
      PackFile.of(
              "cost_drivers.csv",
              "What pushes cost up from the month before, ranked, with the evidence",
              "One row is one cause and item of an application or a business unit. Key: `scope`,"
                  + " `id`, `basis`, `rank`. The rows of an application and basis sum exactly to"
                  + " `change` in `bridge.csv`; no row if the book lacks the month before.",
              DriverFiles::ranked)
          .month()
          .word("scope", Scope.class, Ranked::scope)
          .add(ID, "id", "business unit or application", Ranked::id)
          .word("basis", CostDriver.Basis.class, of -> of.driver().basis())
          .also(": bridge (between the two months), curve (marginal cost × change of volume)")
          .add(COUNT, "rank", "1 = pushes cost up most; what pushes it down is last", Ranked::rank)
          .word("cause", CostDriver.Cause.class, of -> of.driver().cause())
          .add(TEXT, "item", of -> of.driver().item())
          .is("what was bought, the shared pool, or the unit; empty = the whole")
          .currency()
          .add(AMOUNT, "amount", "added to the month before", of -> of.driver().amount())
          .add(TEXT, "evidence", of -> of.driver().evidence())
          .is("counts, shares, rules or applications behind it; empty = the item says it");

  static final List<PackFile<?>> ALL = List.of(DRIVERS);

  private DriverFiles() {}

  private static Stream<Ranked> ranked(RunResults run) {
    CostDrivers drivers = run.economics().drivers();
    Map<String, List<String>> units =
        drivers.byApplication().keySet().stream()
            .flatMap(id -> run.mappings().catalogue().application(id).stream())
            .collect(
                Collectors.groupingBy(
                    Application::businessUnit,
                    TreeMap::new,
                    Collectors.mapping(Application::id, Collectors.toList())));
    List<Ranked> all = new ArrayList<>();
    units.forEach((id, of) -> all.addAll(ranked(Scope.BUSINESS_UNIT, id, drivers.of(of))));
    drivers.byApplication().forEach((id, of) -> all.addAll(ranked(Scope.APPLICATION, id, of)));
    return all.stream();
  }

  private static List<Ranked> ranked(Scope scope, String id, List<CostDriver> drivers) {
    return Stream.of(CostDriver.Basis.values())
        .map(basis -> drivers.stream().filter(one -> one.basis() == basis).toList())
        .flatMap(
            of ->
                IntStream.range(0, of.size())
                    .mapToObj(at -> new Ranked(scope, id, at + 1, of.get(at))))
        .toList();
  }
}
