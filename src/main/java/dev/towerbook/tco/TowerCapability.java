package dev.towerbook.tco;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.CapabilityLink;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The whole month by tower and by capability: applications by the weights of their capabilities,
 * then what serves no capability, suspense and what nobody could bear. It sums exactly to the
 * month's ledger.
 *
 * @param cells in order of tower, sub-tower, capability
 */
public record TowerCapability(List<Cell> cells) {

  /** Stands for a capability where there is none. */
  public static final String NO_CAPABILITY = "(no capability)";

  /** Stands for a capability for money that no rule placed. */
  public static final String SUSPENSE = "(suspense)";

  /** Stands for a capability for shared cost that nobody could bear. */
  public static final String UNALLOCATED = "(unallocated)";

  /** Stands for a tower for money that no tower rule matched. */
  public static final String NO_TOWER = "(no tower)";

  /**
   * Money of one sub-tower for one capability.
   *
   * @param capability id, or one of the stand-ins of this class
   * @param amount effective cost, operating and capital, in the report currency
   */
  public record Cell(String tower, String subTower, String capability, BigDecimal amount) {}

  public TowerCapability {
    cells = List.copyOf(cells);
  }

  private record Key(String tower, String subTower, String costObject) {}

  /** Draws the table up. */
  public static TowerCapability of(MonthStatements statements, Catalogue catalogue) {
    Comparator<Key> order =
        Comparator.comparing(Key::tower)
            .thenComparing(Key::subTower)
            .thenComparing(Key::costObject);
    Map<Key, BigDecimal> sums = new TreeMap<>(order);
    Map<String, List<CapabilityLink>> links =
        catalogue.capabilityLinks().stream()
            .collect(Collectors.groupingBy(CapabilityLink::application));
    for (TcoStatement statement : statements.byApplication().values()) {
      Map<Key, BigDecimal> own = new TreeMap<>(order);
      statement.lines().forEach(line -> add(own, line, ""));
      spread(own, links.getOrDefault(statement.applicationId(), List.of()), sums);
    }
    statements.suspense().forEach(line -> add(sums, line, SUSPENSE));
    statements.unallocated().forEach(line -> add(sums, line, UNALLOCATED));
    List<Cell> cells = new ArrayList<>();
    sums.forEach(
        (key, amount) -> cells.add(new Cell(key.tower, key.subTower, key.costObject, amount)));
    return new TowerCapability(cells);
  }

  private static void add(Map<Key, BigDecimal> sums, AllocatedCost line, String costObject) {
    String tower = line.place().tower().isEmpty() ? NO_TOWER : line.place().tower();
    sums.merge(new Key(tower, line.place().subTower(), costObject), line.amount(), BigDecimal::add);
  }

  private static void spread(
      Map<Key, BigDecimal> own, List<CapabilityLink> links, Map<Key, BigDecimal> sums) {
    List<BigDecimal> weights = links.stream().map(CapabilityLink::weight).toList();
    own.forEach(
        (key, amount) -> {
          if (links.isEmpty()) {
            sums.merge(new Key(key.tower, key.subTower, NO_CAPABILITY), amount, BigDecimal::add);
            return;
          }
          List<BigDecimal> parts = Weights.splitExactly(amount, weights).orElseThrow();
          for (int i = 0; i < parts.size(); i++) {
            String capability = links.get(i).capability();
            sums.merge(new Key(key.tower, key.subTower, capability), parts.get(i), BigDecimal::add);
          }
        });
  }

  /** The topmost capability above one, or a stand-in as it is. */
  public static String top(String capability, Catalogue catalogue) {
    return Optional.ofNullable(catalogue.capabilities().get(capability))
        .flatMap(Capability::parent)
        .map(parent -> top(parent, catalogue))
        .orElse(capability);
  }
}
