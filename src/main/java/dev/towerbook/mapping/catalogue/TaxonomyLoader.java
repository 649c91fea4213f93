package dev.towerbook.mapping.catalogue;

import dev.towerbook.mapping.catalogue.Taxonomy.CostPool;
import dev.towerbook.mapping.catalogue.Taxonomy.Solution;
import dev.towerbook.mapping.catalogue.Taxonomy.Tower;
import dev.towerbook.mapping.catalogue.Taxonomy.Version;
import dev.towerbook.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code taxonomy/}. */
final class TaxonomyLoader {

  private static final Set<String> LAYERS =
      new TreeSet<>(Set.of("cost-pools", "towers", "solutions"));

  private final ShelfReader reader;
  private final CellReader cells;

  TaxonomyLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
  }

  Taxonomy load() {
    return new Taxonomy(
        entries(ShelfFile.TAXONOMY_VERSION, List.of("layer"), this::version),
        entries(ShelfFile.COST_POOLS, List.of("pool", "sub_pool"), TaxonomyLoader::costPool),
        entries(ShelfFile.TOWERS, List.of("tower", "sub_tower"), TaxonomyLoader::tower),
        entries(
            ShelfFile.SOLUTIONS, List.of("type", "category", "name"), TaxonomyLoader::solution));
  }

  private <T> List<T> entries(
      ShelfFile file, List<String> key, Function<Row, Optional<T>> entryOf) {
    List<T> entries = new ArrayList<>();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : reader.rows(file)) {
      Optional<T> entry = entryOf.apply(row);
      String written = String.join("\n", key.stream().map(row::text).map(Ids::normal).toList());
      if (entry.isPresent() && cells.isFirst(seen, written, row, key.get(key.size() - 1))) {
        entries.add(entry.get());
      }
    }
    return entries;
  }

  private Optional<Version> version(Row row) {
    Optional<String> layer = cells.reference(row, "layer", LAYERS, "the layers of the taxonomy");
    Optional<String> version = row.required("version");
    Optional<String> attribution = row.required("attribution");
    return layer.map(l -> new Version(l, version.orElse(""), attribution.orElse("")));
  }

  private static Optional<CostPool> costPool(Row row) {
    Optional<String> pool = row.required("pool");
    Optional<String> subPool = row.required("sub_pool");
    return pool.flatMap(p -> subPool.map(s -> new CostPool(p, s)));
  }

  private static Optional<Tower> tower(Row row) {
    Optional<String> tower = row.required("tower");
    Optional<String> subTower = row.required("sub_tower");
    return tower.flatMap(t -> subTower.map(s -> new Tower(t, s)));
  }

  private static Optional<Solution> solution(Row row) {
    Optional<String> type = row.required("type");
    Optional<String> category = row.required("category");
    Optional<String> name = row.required("name");
    return type.flatMap(t -> category.flatMap(c -> name.map(n -> new Solution(t, c, n))));
  }
}
