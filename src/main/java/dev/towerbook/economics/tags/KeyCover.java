package dev.towerbook.economics.tags;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.tags.TagState;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a scope carries one required tag, or all of them.
 *
 * @param key as the shelf writes it; empty for all keys together
 * @param cost by state, in report currency: taggable cost above zero; of all keys together only
 *     what carries every one
 * @param enriched cost that carries it, or that an alias or a rule makes up for
 * @param resources that carry it on at least one of their charges
 * @param enrichedResources the same with what aliases and rules make up for
 */
public record KeyCover(
    Optional<String> key,
    Map<TagState, BigDecimal> cost,
    BigDecimal enriched,
    long resources,
    long enrichedResources) {

  private static final String NOTHING = "no taggable charge";

  public KeyCover {
    cost = Collections.unmodifiableMap(new EnumMap<>(cost));
  }

  /** Cost in a state; empty where it is not told apart. */
  public Optional<BigDecimal> cost(TagState state) {
    return Optional.ofNullable(cost.get(state));
  }

  /** Cost that carries it. */
  public BigDecimal present() {
    return cost.getOrDefault(TagState.PRESENT, BigDecimal.ZERO);
  }

  /** As tags are written, of the taggable cost of a scope. */
  public Measure byCost(TagScope of) {
    return Measure.ratio(present(), of.taggable(), NOTHING);
  }

  /** After aliases and rules. */
  public Measure byCostEnriched(TagScope of) {
    return Measure.ratio(enriched, of.taggable(), NOTHING);
  }

  /** As tags are written, of the resources of a scope. */
  public Measure byResource(TagScope of) {
    return Measure.ratio(resources, of.resources(), NOTHING);
  }

  /** After aliases and rules. */
  public Measure byResourceEnriched(TagScope of) {
    return Measure.ratio(enrichedResources, of.resources(), NOTHING);
  }
}
