package dev.towerbook.mapping.catalogue;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names of cost pools, technology towers and solutions, as the shelf brings them. The code
 * knows none of these names: another tree is another file. Look-ups do not mind case and give the
 * name as the taxonomy writes it.
 */
public final class Taxonomy {

  /** Where a layer's names are from. */
  public record Version(String layer, String version, String attribution) {}

  /** A pool and one of its sub-pools; sub-pool names repeat, the pair does not. */
  public record CostPool(String pool, String subPool) {}

  /** A technology tower and one of its sub-towers. */
  public record Tower(String tower, String subTower) {}

  /** A solution name with its category and type. */
  public record Solution(String type, String category, String name) {}

  private static final Reference LAYERS = new Reference("the layers of the taxonomy");
  private static final Column<String> LAYER =
      Column.reference("layer", LAYERS, "").as("cost-pools · towers · solutions");
  private static final Column<String> VERSION = Column.text("version", "").lenient("");
  private static final Column<String> ATTRIBUTION = Column.text("attribution", "").lenient("");

  public static final Sheet<Version> VERSIONS =
      Sheet.of(
              "taxonomy/version.csv",
              cells -> new Version(cells.get(LAYER), cells.get(VERSION), cells.get(ATTRIBUTION)))
          .with(LAYER, VERSION, ATTRIBUTION)
          .missed(
              "where the names of pools, towers and solutions are from; without it packs cannot"
                  + " say so")
          .unique(LAYER);

  private static final Column<String> POOL = Column.text("pool", "");
  private static final Column<String> SUB_POOL = Column.text("sub_pool", "");

  public static final Sheet<CostPool> COST_POOLS =
      Sheet.of(
              "taxonomy/cost-pools.csv",
              cells -> new CostPool(cells.get(POOL), cells.get(SUB_POOL)),
              POOL,
              SUB_POOL)
          .required("which cost pools there are")
          .uniqueBy(SUB_POOL, cells -> key(cells, List.of(POOL, SUB_POOL)));

  private static final Column<String> TOWER = Column.text("tower", "");
  private static final Column<String> SUB_TOWER = Column.text("sub_tower", "");

  public static final Sheet<Tower> TOWERS =
      Sheet.of(
              "taxonomy/towers.csv",
              cells -> new Tower(cells.get(TOWER), cells.get(SUB_TOWER)),
              TOWER,
              SUB_TOWER)
          .required("which towers there are")
          .uniqueBy(SUB_TOWER, cells -> key(cells, List.of(TOWER, SUB_TOWER)));

  private static final Column<String> TYPE = Column.text("type", "");
  private static final Column<String> CATEGORY = Column.text("category", "");
  private static final Column<String> NAME = Column.text("name", "");

  public static final Sheet<Solution> SOLUTIONS =
      Sheet.of(
              "taxonomy/solutions.csv",
              cells -> new Solution(cells.get(TYPE), cells.get(CATEGORY), cells.get(NAME)))
          .with(TYPE, CATEGORY, NAME)
          .missed("which solutions there are; without it none are listed")
          .uniqueBy(NAME, cells -> key(cells, List.of(TYPE, CATEGORY, NAME)));

  /** Names are the same in any spelling; empty if one of them could not be read. */
  private static Optional<String> key(Cells cells, List<Column<String>> columns) {
    return columns.stream().allMatch(column -> cells.find(column).isPresent())
        ? Optional.of(
            columns.stream()
                .map(column -> Ids.normal(cells.get(column)))
                .collect(Collectors.joining("\n")))
        : Optional.empty();
  }

  /** Reads its files; every problem goes to the reader's log. */
  public static Taxonomy load(SheetReader reader) {
    reader.know(LAYERS, List.of("cost-pools", "towers", "solutions"));
    return new Taxonomy(
        VERSIONS.read(reader),
        COST_POOLS.read(reader),
        TOWERS.read(reader),
        SOLUTIONS.read(reader));
  }

  private final Map<String, Version> versions = new LinkedHashMap<>();
  private final Map<String, CostPool> costPools = new LinkedHashMap<>();
  private final Map<String, Tower> towers = new LinkedHashMap<>();
  private final List<Solution> solutions;

  public Taxonomy(
      Collection<Version> versions,
      Collection<CostPool> costPools,
      Collection<Tower> towers,
      Collection<Solution> solutions) {
    versions.forEach(version -> this.versions.put(version.layer(), version));
    costPools.forEach(pool -> this.costPools.put(key(pool.pool(), pool.subPool()), pool));
    towers.forEach(tower -> this.towers.put(key(tower.tower(), tower.subTower()), tower));
    this.solutions = List.copyOf(solutions);
  }

  /** The pair as the taxonomy writes it. */
  public Optional<CostPool> costPool(String pool, String subPool) {
    return Optional.ofNullable(costPools.get(key(pool, subPool)));
  }

  /** The pair as the taxonomy writes it. */
  public Optional<Tower> tower(String tower, String subTower) {
    return Optional.ofNullable(towers.get(key(tower, subTower)));
  }

  /** Version and attribution of a layer: cost-pools, towers or solutions. */
  public Optional<Version> version(String layer) {
    return Optional.ofNullable(versions.get(layer));
  }

  /** Version and attribution of all layers, in file order. */
  public List<Version> versions() {
    return List.copyOf(versions.values());
  }

  /** All pools with their sub-pools, in file order. */
  public List<CostPool> costPools() {
    return List.copyOf(costPools.values());
  }

  /** All towers with their sub-towers, in file order. */
  public List<Tower> towers() {
    return List.copyOf(towers.values());
  }

  /** All solutions, in file order. */
  public List<Solution> solutions() {
    return solutions;
  }

  private static String key(String parent, String child) {
    return Ids.normal(parent) + '\n' + Ids.normal(child);
  }
}
