package dev.towerbook.report.page;

import dev.towerbook.mapping.words.Layer;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A TCO as printed, by layer, and by what wrappers, shared pools and the application itself cost.
 * Every part that stands in two tables of a page has the same digits in both.
 *
 * @param layers every layer, in the order of the TCO
 * @param wrappers spent on wrappers
 * @param shared came through shared pools
 * @param own the rest
 */
public record LayerSplit(
    RoundedAmount total,
    Map<Layer, RoundedAmount> layers,
    RoundedAmount wrappers,
    RoundedAmount shared,
    RoundedAmount own) {

  public LayerSplit {
    layers = Collections.unmodifiableMap(new EnumMap<>(layers));
  }

  /** Splits one statement, or all statements of a month together. */
  static LayerSplit of(RoundedAmount total, Collection<TcoStatement> statements) {
    Map<Layer, BigDecimal> byLayer = new EnumMap<>(Layer.class);
    BigDecimal wrappers = BigDecimal.ZERO;
    BigDecimal shared = BigDecimal.ZERO;
    for (TcoStatement statement : statements) {
      statement.byLayer().forEach((layer, cost) -> byLayer.merge(layer, cost, BigDecimal::add));
      wrappers = wrappers.add(statement.wrappers());
      shared = shared.add(statement.shared());
    }
    BigDecimal own = total.exact().subtract(wrappers).subtract(shared);
    List<RoundedAmount> parts = total.split(List.of(wrappers, shared, own));
    Map<Layer, RoundedAmount> layers = new EnumMap<>(Layer.class);
    layers.put(Layer.SHARED, parts.get(1));
    if (sum(byLayer, true).compareTo(wrappers) == 0) {
      layers.putAll(split(parts.get(0), byLayer, true));
      layers.putAll(split(parts.get(2), byLayer, false));
    } else {
      // Some wrapper cost is in a layer of the application: then only the total ties.
      layers.putAll(splitAll(parts.get(0).plus(parts.get(2)), byLayer));
    }
    return new LayerSplit(total, layers, parts.get(0), parts.get(1), parts.get(2));
  }

  /** What reached it without a shared pool. */
  public RoundedAmount direct() {
    return wrappers.plus(own);
  }

  /** What it would cost if its wrappers did not exist. */
  public RoundedAmount withoutWrappers() {
    return total.minus(wrappers);
  }

  public RoundedAmount layer(Layer layer) {
    return layers.getOrDefault(layer, RoundedAmount.ZERO);
  }

  private static boolean isOf(Layer layer, boolean wrapper) {
    return layer != Layer.SHARED && Wording.isWrapper(layer) == wrapper;
  }

  private static BigDecimal sum(Map<Layer, BigDecimal> byLayer, boolean wrapper) {
    return byLayer.entrySet().stream()
        .filter(entry -> isOf(entry.getKey(), wrapper))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<Layer, RoundedAmount> split(
      RoundedAmount whole, Map<Layer, BigDecimal> byLayer, boolean wrapper) {
    Map<Layer, BigDecimal> some = new EnumMap<>(byLayer);
    some.keySet().removeIf(layer -> !isOf(layer, wrapper));
    return splitAll(whole, some);
  }

  private static Map<Layer, RoundedAmount> splitAll(
      RoundedAmount whole, Map<Layer, BigDecimal> byLayer) {
    Map<Layer, BigDecimal> direct = new EnumMap<>(byLayer);
    direct.remove(Layer.SHARED);
    return whole.split(direct);
  }
}
