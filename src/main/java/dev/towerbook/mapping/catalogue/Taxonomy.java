package dev.towerbook.mapping.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
