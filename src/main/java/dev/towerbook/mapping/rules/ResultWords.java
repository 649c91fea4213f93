package dev.towerbook.mapping.rules;

import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Taxonomy;
import dev.towerbook.mapping.rules.Dimension.Shape;
import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words that results may be, by the taxonomy, the catalogue and the closed lists. */
public final class ResultWords {

  private final Taxonomy taxonomy;
  private final Catalogue catalogue;
  private final Set<String> sharedPools;

  public ResultWords(Taxonomy taxonomy, Catalogue catalogue, Set<String> sharedPools) {
    this.taxonomy = taxonomy;
    this.catalogue = catalogue;
    this.sharedPools = Set.copyOf(sharedPools);
  }

  /** The results of a dimension as the shelf's lists write them; empty if one is not there. */
  public Optional<List<String>> resolve(Dimension dimension, List<String> written) {
    String first = written.get(0);
    return switch (dimension.shape()) {
      case COST_POOL ->
          taxonomy
              .costPool(first, written.get(1))
              .map(pool -> List.of(pool.pool(), pool.subPool()));
      case TOWER ->
          taxonomy
              .tower(first, written.get(1))
              .map(tower -> List.of(tower.tower(), tower.subTower()));
      case TARGET -> target(written);
      case TRANSFER -> Words.parse(Transfer.class, first).map(Words::word).map(List::of);
      case RUN_CHANGE -> Words.parse(RunChange.class, first).map(Words::word).map(List::of);
      case LAYER ->
          Words.parse(Layer.class, first)
              .filter(layer -> layer != Layer.SHARED)
              .map(Words::word)
              .map(List::of);
      case YES_NO ->
          Optional.of(Ids.normal(first)).filter(Set.of("yes", "no")::contains).map(List::of);
      case FREE -> Optional.of(first).filter(text -> !text.isEmpty()).map(List::of);
    };
  }

  private Optional<List<String>> target(List<String> written) {
    List<String> results = new ArrayList<>();
    for (int column = 0; column < written.size(); column++) {
      String text = written.get(column);
      Optional<String> id = text.isEmpty() ? Optional.of("") : targetId(column, text);
      if (id.isEmpty()) {
        return Optional.empty();
      }
      results.add(id.get());
    }
    return results.stream().filter(id -> !id.isEmpty()).count() == 1
        ? Optional.of(List.copyOf(results))
        : Optional.empty();
  }

  /** True if a text is another name of an application, by the list of such names. */
  public boolean isAlias(Dimension dimension, int column, String text) {
    return dimension.shape() == Shape.TARGET && column == 0 && catalogue.isAlias(text);
  }

  private Optional<String> targetId(int column, String text) {
    return switch (column) {
      case 0 -> catalogue.applicationMeant(text);
      case 1 -> catalogue.wrapperMeant(text);
      default -> Optional.of(Ids.normal(text)).filter(sharedPools::contains);
    };
  }

  /**
   * The words that a result column may hold; empty if it may hold any.
   *
   * @param written the row's results: the sub-pools depend on the pool
   */
  Optional<Set<String>> allowed(Dimension dimension, int column, List<String> written) {
    return switch (dimension.shape()) {
      case COST_POOL -> Optional.of(column == 0 ? pools() : subPools(written.get(0)));
      case TOWER -> Optional.of(column == 0 ? towers() : subTowers(written.get(0)));
      case TARGET -> Optional.of(targets(column));
      case TRANSFER, RUN_CHANGE, LAYER, YES_NO -> Optional.of(closed(dimension.shape()));
      case FREE -> Optional.empty();
    };
  }

  /** The ids that a column of the application dimension may hold. */
  public Set<String> targets(int column) {
    return switch (column) {
      case 0 -> catalogue.applications().keySet();
      case 1 -> catalogue.wrappers().keySet();
      default -> new TreeSet<>(sharedPools);
    };
  }

  private static Set<String> closed(Shape shape) {
    return switch (shape) {
      case TRANSFER -> new TreeSet<>(Words.all(Transfer.class));
      case RUN_CHANGE -> new TreeSet<>(Words.all(RunChange.class));
      case LAYER -> {
        Set<String> layers = new TreeSet<>(Words.all(Layer.class));
        layers.remove(Words.word(Layer.SHARED));
        yield layers;
      }
      default -> new TreeSet<>(Set.of("no", "yes"));
    };
  }

  private Set<String> pools() {
    Set<String> pools = new TreeSet<>();
    taxonomy.costPools().forEach(pool -> pools.add(pool.pool()));
    return pools;
  }

  private Set<String> towers() {
    Set<String> towers = new TreeSet<>();
    taxonomy.towers().forEach(tower -> towers.add(tower.tower()));
    return towers;
  }

  /** The sub-pools of a pool; of all pools if there is none of that name. */
  private Set<String> subPools(String pool) {
    boolean known = pools().stream().anyMatch(pool::equalsIgnoreCase);
    Set<String> subPools = new TreeSet<>();
    taxonomy.costPools().stream()
        .filter(pair -> !known || pair.pool().equalsIgnoreCase(pool))
        .forEach(pair -> subPools.add(pair.subPool()));
    return subPools;
  }

  /** The sub-towers of a tower; of all towers if there is none of that name. */
  private Set<String> subTowers(String tower) {
    boolean known = towers().stream().anyMatch(tower::equalsIgnoreCase);
    Set<String> subTowers = new TreeSet<>();
    taxonomy.towers().stream()
        .filter(pair -> !known || pair.tower().equalsIgnoreCase(tower))
        .forEach(pair -> subTowers.add(pair.subTower()));
    return subTowers;
  }
}
